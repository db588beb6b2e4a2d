"""The other ways to delete pages: several at once in a list, and through the admin's own API."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from rest_framework import status
from rest_framework.response import Response
from wagtail.admin.api.actions.delete import DeletePageAPIAction
from wagtail.admin.api.views import PagesAdminAPIViewSet
from wagtail.admin.views.pages.bulk_actions.page_bulk_action import PageBulkAction

from cms.bin_place import in_bin
from editing.bin import put_in_bin
from editing.bin_rights import may_bin
from editing.models import KEPT_FOR


class PutPagesInBin(PageBulkAction):
    """Takes the place of Wagtail's "delete several pages"."""

    display_name = _("Delete")
    action_type = "delete"
    aria_label = _("Move the selected pages to the Bin")
    template_name = "editing/bin_confirm_bulk.html"
    action_priority = 30
    classes = {"serious"}

    def check_perm(self, page: Any) -> bool:
        """Who may delete a page may put it into the Bin."""
        return may_bin(self.request.user, page)

    def object_context(self, page: Any) -> dict[str, Any]:
        """Adds how many pages go along."""
        return {**super().object_context(page), "below": page.get_descendant_count()}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Adds how long the pages can be put back."""
        return {**super().get_context_data(**kwargs), "days": KEPT_FOR.days}

    def get_execution_context(self) -> dict[str, Any]:
        """Who did it stands in the Bin."""
        return {**super().get_execution_context(), "user": self.request.user}

    @classmethod
    def execute_action(cls, objects: list[Any], user: Any = None, **kwargs: Any) -> tuple[int, int]:
        """Moves them one by one; a page that went along with one above it is there already."""
        number = below = 0
        for page in objects:
            page.refresh_from_db()
            if in_bin(page):
                continue
            number += 1
            below += page.get_descendant_count()
            put_in_bin(page, user)
        return number, below

    def get_success_message(self, number: int, below: int) -> str:
        """One sentence with what can still be done."""
        text = ngettext(
            "%(number)d page is in the Bin now and can be put back for %(days)d days.",
            "%(number)d pages are in the Bin now and can be put back for %(days)d days.",
            number,
        )
        return text % {"number": number, "days": KEPT_FOR.days}


class PutPageInBinByAPI(DeletePageAPIAction):
    """Takes the place of "delete" in the admin's own API."""

    def execute(self, instance: Any, data: Any) -> Response:
        """Moves the page to the Bin; refuses like Wagtail without the right."""
        if not may_bin(self.request.user, instance):
            raise PermissionDenied
        put_in_bin(instance, self.request.user)
        return Response(status=status.HTTP_204_NO_CONTENT)


def protect_api(router: Any) -> None:
    """Registers it with the API."""
    PagesAdminAPIViewSet.actions = {**PagesAdminAPIViewSet.actions, "delete": PutPageInBinByAPI}
