"""Says above the form of a record that there may be one of the same work already."""

from functools import cached_property
from typing import Any

from wagtail.admin.panels import Panel

#: Function of a record and a person, from the module that may read records (`publications.duplicates.twins`).
finders: list[Any] = []


class TwinPanel(Panel):
    """Shown only where there is something to say."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "publications/admin/twins.html"

        @cached_property
        def twins(self) -> list[dict[str, Any]]:
            """The other records, each with whether the person may open its form."""
            if not (self.instance and self.instance.pk):
                return []
            user = self.request.user
            return [
                {
                    "page": twin.page,
                    "sentence": twin.sentence,
                    "may_edit": twin.page.permissions_for_user(user).can_edit(),
                }
                for find in finders
                for twin in find(self.instance, user)
            ]

        def is_shown(self) -> bool:
            """Only if there is a twin."""
            return super().is_shown() and bool(self.twins)

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            """Adds `twins`."""
            return {**super().get_context_data(parent_context), "twins": self.twins}
