"""What the form of an update shows besides its fields."""

from typing import Any

from wagtail.admin.panels import Panel


class StatesPanel(Panel):
    """Whose section is in; also carries what the form remembers of the sections (`pilots/update_form.py`)."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "pilots/panels/states.html"

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            """Adds the update; one that is being made has no key yet."""
            context = super().get_context_data(parent_context)
            return {**context, "update": self.instance, "user": self.request.user}


class ClashPanel(Panel):
    """Beside a section that two people have changed: what the other has written, and the question what to keep."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "pilots/panels/clash.html"

        def is_shown(self) -> bool:
            """Only where there is a clash."""
            return hasattr(self.instance, "theirs")

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            """Adds `theirs`, the other's row as `pilots.update_form.Theirs`."""
            context = super().get_context_data(parent_context)
            return {**context, "theirs": self.instance.theirs}
