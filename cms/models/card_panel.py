"""Beside the fields for sharing: the card that social networks draw for a link to the page."""

from typing import Any

from wagtail.admin.panels import Panel


class CardPanel(Panel):
    """Shows the card as it would be now; the editor's script lets it follow what is typed."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "cms/admin/card_panel.html"

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            """Adds the page, and where it will stand if it is new."""
            context = super().get_context_data(parent_context)
            return {**context, "page": self.instance, "above": self.form.parent_page}
