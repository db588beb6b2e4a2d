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
from cms.models import KeyFigure, Quote


def addable(user: Any) -> list[dict[str, Any]]:
    """The page types and records that a person may add somewhere, each with its address."""
    policy = policy_registry.get_by_type(Page)
    places = policy.instances_user_has_permission_for(user, "add")
    lists = [one for one in viewsets.viewsets if isinstance(one, Listing)]
    found = []
    for one in sorted(lists, key=lambda each: each.menu_order):
        parents = tuple(one.model.allowed_parent_page_models())
        if one.model.is_creatable and parents and places.type(parents).exists():
            url = reverse(one.get_url_name("choose_parent"))
            found.append({"label": one.model._meta.verbose_name, "url": url, "icon": one.icon})
    return found + addable_records(user)


def addable_records(user: Any) -> list[dict[str, Any]]:
    """The same for the shared records that are made most often."""
    models = [one for one in (Quote, KeyFigure) if user.has_perm(f"cms.add_{one._meta.model_name}")]
    return [
        {
            "label": model._meta.verbose_name,
            "url": reverse(model.snippet_viewset.get_url_name("add")),
            "icon": model.snippet_viewset.icon,
        }
        for model in models
    ]


class QuickPanel(Component):
    """Buttons for what is done most often."""

    name = "quick"
    order = 35
    template_name = "editing/quick_panel.html"

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        """What this person may add."""
        return {"kinds": addable(parent_context["request"].user)}


class LatestEdits(RecentEditsPanel):
    """Wagtail's list of one's latest edits, without what is in the Bin; below one's drafts, which it repeats."""

    order = 900

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        """Leaves out what can no longer be opened."""
        context = super().get_context_data(parent_context)
        context["last_edits"] = [edit for edit in context["last_edits"] if not in_bin(edit[1])]
        return context


def arrange(request: HttpRequest, panels: list[Any]) -> None:
    """Adds ours, and puts our list of edits in place of Wagtail's."""
    panels[:] = [one for one in panels if not isinstance(one, RecentEditsPanel)]
    panels += [QuickPanel(), LatestEdits()]
