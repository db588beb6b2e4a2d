"""In the form of a deck, above the outline: a way to fill it from the file."""

from typing import Any

from django.urls import reverse
from wagtail.admin.panels import Panel


class OutlinePanel(Panel):
    """Stands there while the outline is empty and the record has been saved."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "publications/admin/outline_panel.html"

        def is_shown(self) -> bool:
            """Not for a new record, nor when there is an outline."""
            record = self.instance
            return bool(record.pk and record.kind == record.Kind.SLIDES and not record.outline)

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            """Adds the address of the screen."""
            context = super().get_context_data(parent_context)
            return context | {"address": reverse("publication_outline", args=[self.instance.pk])}
