"""The first screen: what an editor needs first."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from wagtail.admin.ui.components import Component
from wagtail.admin.views.home import RecentEditsPanel
from wagtail.admin.viewsets import viewsets
from wagtail.models import Page
from wagtail.permissions import policy_registry

from cms.bin_place import in_bin
from cms.listings import Listing
from cms.models.states import with_states

DRAFTS_SHOWN = 8


def addable(user: Any) -> list[dict[str, str]]:
    """The page types that a person may add somewhere, each with its address."""
    policy = policy_registry.get_by_type(Page)
    places = policy.instances_user_has_permission_for(user, "add")
    lists = [one for one in viewsets.viewsets if isinstance(one, Listing)]
    found = []
    for one in sorted(lists, key=lambda each: each.menu_order):
        parents = tuple(one.model.allowed_parent_page_models())
        if one.model.is_creatable and parents and places.type(parents).exists():
            url = reverse(one.get_url_name("choose_parent"))
            found.append({"label": one.model._meta.verbose_name, "url": url, "icon": one.icon})
    return found


class QuickPanel(Component):
    """Buttons for what is done most often."""

    name = "quick"
    order = 10
    template_name = "editing/quick_panel.html"

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        """What this person may add."""
        return {"kinds": addable(parent_context["request"].user)}


class DraftsPanel(Component):
    """What a person has begun and not published."""

    name = "drafts"
    order = 205
    template_name = "editing/drafts_panel.html"

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        """The newest of this person's own drafts and waiting changes."""
        user = parent_context["request"].user
        policy = policy_registry.get_by_type(Page)
        pages = policy.instances_user_has_permission_for(user, "change").filter(
            latest_revision__user=user, has_unpublished_changes=True
        )
        newest = with_states(pages).order_by("-latest_revision_created_at").specific()
        return {"pages": newest[:DRAFTS_SHOWN], "user": user}


class LatestEdits(RecentEditsPanel):
    """Wagtail's list of one's latest edits, without what is in the Bin; below the drafts, which it repeats."""

    order = 900

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        """Leaves out what can no longer be opened."""
        context = super().get_context_data(parent_context)
        context["last_edits"] = [edit for edit in context["last_edits"] if not in_bin(edit[1])]
        return context


def arrange(request: HttpRequest, panels: list[Any]) -> None:
    """Adds ours, and puts our list of edits in place of Wagtail's."""
    panels[:] = [one for one in panels if not isinstance(one, RecentEditsPanel)]
    panels += [QuickPanel(), DraftsPanel(), LatestEdits()]
