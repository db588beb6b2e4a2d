"""What the roles add to the menus of the editors’ screens."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem
from wagtail.admin.search import SearchArea
from wagtail.admin.viewsets import viewsets
from wagtail.models import Page
from wagtail.permissions import policy_registry

from cms.listings import Listing
from roles.names import ADMINISTRATORS, is_guest, roles_of


class RoleItem(MenuItem):
    """An entry that only some people have: `shown` answers for a request."""

    def __init__(self, *args: Any, shown: Callable[[HttpRequest], bool], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.shown = shown

    def is_shown(self, request: HttpRequest) -> bool:
        """Whether this person has it."""
        return self.shown(request)


def works_on_pages(user: Any) -> bool:
    """Whether somebody may make, change or publish any page; whoever may not finds drafts to read instead."""
    policy = policy_registry.get_by_type(Page)
    return policy.user_has_any_permission(user, ["add", "change", "publish"])


def is_about_pages(item: MenuItem) -> bool:
    """Whether an entry leads to a list of pages, which answers “no permission” to whoever works on none."""
    lists = [one for one in viewsets.viewsets if isinstance(one, Listing)]
    return item.name == "bin" or item.url in {reverse(one.get_url_name("index")) for one in lists}


def for_guests(request: HttpRequest) -> bool:
    """People who work here for a pilot or an organisation only."""
    return is_guest(request.user)


def for_the_office(request: HttpRequest) -> bool:
    """Everybody else."""
    return not is_guest(request.user)


def entries() -> list[MenuItem]:
    """The entries of the main menu."""
    first, everything = reverse("wagtailadmin_home"), reverse("roles_everything")
    return [
        RoleItem(_("Home"), first, name="home", icon_name="home", order=10, shown=for_guests),
        RoleItem(
            _("Everything of yours"),
            everything,
            name="everything",
            icon_name="list-ul",
            order=20,
            shown=for_guests,
        ),
        RoleItem(
            _("Drafts"),
            reverse("roles_drafts"),
            name="drafts",
            icon_name="view",
            order=190,
            shown=for_the_office,
        ),
    ]


def for_administrators(request: HttpRequest) -> bool:
    """People who look after people."""
    return ADMINISTRATORS in roles_of(request.user)


def roles_entry() -> MenuItem:
    """The entry below Settings."""
    address = reverse("roles_table")
    return RoleItem(
        _("Roles"), address, name="roles", icon_name="group", order=590, shown=for_administrators
    )


def handbook_entry() -> MenuItem:
    """The entry below Help; everybody has it."""
    address = reverse("roles_handbook")
    return MenuItem(_("Handbook"), address, name="handbook", icon_name="help", order=10)


class OwnSearch(SearchArea):
    """The search beside the menu, for people who search among what is theirs and not among all pages."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Guests only."""
        return is_guest(request.user)


def own_search() -> OwnSearch:
    """Before Wagtail's own."""
    return OwnSearch(
        _("Everything of yours"),
        reverse("roles_everything"),
        name="everything",
        icon_name="list-ul",
        order=-10,
    )
