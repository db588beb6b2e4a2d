"""The addresses of the screens about sections, and who may use them."""

from typing import Any

from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem

from pilots.sections import lead_views, views
from pilots.sections.rights import may_lead, may_open_section, pilots_of, reads_drafts
from roles import screens, sight
from roles.menu import RoleItem

ONE = "sections/<int:update_key>/<int:organisation_key>/"


def addresses() -> list[Any]:
    """Everything below `/admin/sections/`."""
    return [
        path("sections/", views.own_sections, name="pilots_own_sections"),
        path("sections/<int:update_key>/", lead_views.sections, name="pilots_sections"),
        path("sections/<int:update_key>/ask/", lead_views.ask_all, name="pilots_sections_ask"),
        path(ONE, views.section, name="pilots_section"),
        path(f"{ONE}do/<slug:action>/", lead_views.act, name="pilots_section_act"),
        path(f"{ONE}share/<slug:block>/", lead_views.share, name="pilots_section_share"),
    ]


def allow() -> None:
    """Opens the screens to guests whose own they are, and the drafts of their pilots; called once when apps are ready."""
    screens.allowed["pilots_own_sections"] = screens.anybody
    screens.allowed["pilots_section"] = may_open_section
    for name in ("sections", "sections_ask", "section_act", "section_share"):
        screens.allowed[f"pilots_{name}"] = may_lead
    sight.more_readers.append(reads_drafts)


def menu_item() -> MenuItem:
    """The way to one's own sections, for people at the desk of an organisation that takes part."""
    return RoleItem(
        _("Sections"),
        reverse("pilots_own_sections"),
        name="sections",
        icon_name="edit",
        order=30,
        shown=lambda request: pilots_of(request.user).exists(),
    )
