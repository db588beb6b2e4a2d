"""What the roles change in the editors’ screens."""

from typing import Any

from django.http import HttpRequest
from django.urls import path
from wagtail import hooks

from cms.sight import visible
from roles import (
    desk_views,
    drafts,
    guest_panels,
    handbook,
    menu,
    office_panels,
    role_table,
    writing_views,
)
from roles.names import is_guest

#: Entries of the menu that a guest keeps, by name. Apps above add theirs.
GUEST_MENU = {"home", "everything", "images", "documents", "help"}
hooks.register("register_admin_search_area", menu.own_search)
# Later than all others, so that nothing is added behind it.
hooks.register("construct_homepage_panels", guest_panels.arrange, order=1000)
hooks.register("construct_homepage_panels", office_panels.arrange, order=1000)


@hooks.register("register_admin_urls")
def addresses() -> list[Any]:
    """Our own screens."""
    return [
        path("yours/", desk_views.everything, name="roles_everything"),
        path("write/<slug:word>/", writing_views.write, name="roles_write"),
        path("take-back/<str:word>/<int:pk>/", desk_views.withdraw, name="roles_withdraw"),
        path("handbook/", handbook.contents, name="roles_handbook"),
        path("handbook/<slug:name>/", handbook.read, name="roles_guide"),
        path("roles/", role_table.role_table, name="roles_table"),
        path("drafts/", drafts.listing, name="roles_drafts"),
        path("drafts/<int:pk>/", drafts.read, name="roles_draft"),
    ]


@hooks.register("register_admin_menu_item")
def home_entry() -> Any:
    """“Home”: the first screen."""
    return menu.entries()[0]


@hooks.register("register_admin_menu_item")
def everything_entry() -> Any:
    """“Everything of yours”."""
    return menu.entries()[1]


@hooks.register("register_admin_menu_item")
def drafts_entry() -> Any:
    """“Drafts”."""
    return menu.entries()[2]


@hooks.register("register_help_menu_item")
def handbook_entry() -> Any:
    """“Handbook”, below Help."""
    return menu.handbook_entry()


@hooks.register("register_settings_menu_item")
def roles_entry() -> Any:
    """“Roles”, below Settings."""
    return menu.roles_entry()


@hooks.register("construct_page_chooser_queryset")
def choose_what_is_seen(pages: Any, request: HttpRequest) -> Any:
    """Nobody chooses, or reads in a dialog, what they may not see."""
    return visible(request.user, pages)


@hooks.register("construct_main_menu", order=1000)
def short_menu(request: HttpRequest, items: list[Any]) -> None:
    """A guest finds what is theirs, and nothing that answers “no permission”."""
    if is_guest(request.user):
        items[:] = [item for item in items if item.name in GUEST_MENU]
    elif not menu.works_on_pages(request.user):
        items[:] = [item for item in items if not menu.is_about_pages(item)]


@hooks.register("construct_search")
def no_search_of_everything(request: HttpRequest, areas: list[Any]) -> None:
    """Searching the whole site's drafts is no screen of a guest."""
    if is_guest(request.user):
        areas.clear()


@hooks.register("construct_homepage_summary_items")
def no_counts(request: HttpRequest, items: list[Any]) -> None:
    """How many pages others have made says nothing to a guest."""
    if is_guest(request.user):
        items.clear()
