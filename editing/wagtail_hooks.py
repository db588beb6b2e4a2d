"""What the editing comforts add to the admin. Each has its own module; this one registers them."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.templatetags.static import static
from django.urls import path, reverse
from django.utils.html import format_html_join
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.models import Page

from cms.bin_place import in_bin, outside_the_bin
from cms.records_admin import LibraryGroup
from editing import dashboard
from editing.bin_actions import PutPagesInBin, protect_api
from editing.bin_views import bin_delete, bin_list, bin_restore, confirm_bin
from editing.checks import in_preview, screens
from editing.house_words_list import HouseWordViewSet
from editing.record_deletion import refuse_used

# Later than Wagtail's own, so that ours takes its place.
hooks.register("register_bulk_action", PutPagesInBin, order=100)
hooks.register("construct_admin_api", protect_api)
hooks.register("before_delete_snippet", refuse_used)
hooks.register("construct_homepage_panels", dashboard.arrange)
hooks.register("register_admin_urls", screens.addresses)
hooks.register("construct_wagtail_userbar", in_preview.say_nothing_twice)
# Before the kernel registers the group.
LibraryGroup.items = (*LibraryGroup.items, HouseWordViewSet)


@hooks.register("register_admin_urls")
def addresses() -> list[Any]:
    """The screens of the Bin."""
    return [
        path("bin/", bin_list, name="editing_bin"),
        path("bin/<int:pk>/restore/", bin_restore, name="editing_bin_restore"),
        path("bin/<int:pk>/delete/", bin_delete, name="editing_bin_delete"),
    ]


@hooks.register("register_icons")
def icons(known: list[str]) -> list[str]:
    """Wagtail draws the sign that messages of the kind “info” ask for under another name only."""
    return [*known, "editing/icons/info.svg"]


@hooks.register("register_admin_menu_item")
def bin_menu_item() -> MenuItem:
    """The Bin stands below everything that makes things."""
    return MenuItem(_("Bin"), reverse("editing_bin"), name="bin", icon_name="bin", order=9000)


@hooks.register("before_delete_page")
def delete_means_bin(request: HttpRequest, page: Page) -> HttpResponse:
    """Takes the place of Wagtail's deletion of one page."""
    leave_the_bin_alone(request, page)
    return confirm_bin(request, page)


@hooks.register("before_edit_page")
@hooks.register("before_move_page")
@hooks.register("before_copy_page")
@hooks.register("before_unpublish_page")
def leave_the_bin_alone(request: HttpRequest, page: Page, *args: Any) -> None:
    """Nobody works on what is in the Bin, nor on the Bin itself, even by typing its address."""
    if in_bin(page):
        raise PermissionDenied


@hooks.register("after_copy_page")
def open_the_copy(request: HttpRequest, page: Page, copy: Page) -> HttpResponse:
    """Who copies a page wants to change the copy."""
    return redirect("wagtailadmin_pages:edit", copy.pk)


@hooks.register("construct_help_menu")
def own_help_only(request: HttpRequest, items: list[Any]) -> None:
    """Wagtail's news and its guide are about other screens than ours."""
    items[:] = [item for item in items if item.name in {"handbook", "keyboard-shortcuts-trigger"}]


@hooks.register("construct_search")
def name_search_areas(request: HttpRequest, areas: list[Any]) -> None:
    """What is searched for beside pages is called as in the menu."""
    names = {"images": _("Pictures"), "documents": _("Files"), "users": _("Accounts")}
    for area in areas:
        area.label = names.get(area.name, area.label)


@hooks.register("construct_page_chooser_queryset")
def choose_outside_the_bin(pages: Any, request: HttpRequest) -> Any:
    """What is in the Bin cannot be linked to."""
    return outside_the_bin(pages)


@hooks.register("construct_explorer_page_queryset")
def list_outside_the_bin(parent_page: Page, pages: Any, request: HttpRequest) -> Any:
    """The Bin is no part of the tree that people see."""
    return outside_the_bin(pages)


@hooks.register("insert_editor_js")
def editor_scripts() -> str:
    """Small modules that look for their `data-` hooks; every form works without them."""
    tag = '<script type="module" src="{}"></script>'
    # The first keeps others from hearing of a saving that there is not.
    files = ("untouched", "paste", "advice", "names", "social", "checks", "hand-in", "still")
    names = (f"editing/{file}.js" for file in files)
    return format_html_join("", tag, ((static(name),) for name in names))


@hooks.register("insert_global_admin_css")
def look() -> str:
    """The wordmark in place of Wagtail's bird; lists and forms that fit on a phone."""
    files = ((static(f"editing/{name}.css"),) for name in ("admin", "forms-and-lists"))
    return format_html_join("", '<link rel="stylesheet" href="{}">', files)
