"""What the search adds to the admin."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest
from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import Menu, MenuItem, SubmenuMenuItem

from roles.menu import RoleItem
from search.report.learning import PromotedViewSet, SynonymViewSet
from search.report.screen import may_read, report

synonyms, promoted = SynonymViewSet(), PromotedViewSet()


@hooks.register("register_admin_urls")
def addresses() -> list[Any]:
    """The report."""
    return [path("search/report/", report, name="search_report")]


@hooks.register("register_admin_viewset")
def lists() -> list[Any]:
    """The two lists of what the team teaches the search."""
    return [synonyms, promoted]


def with_right(right: str) -> Callable[[HttpRequest], bool]:
    """Shown to those who have a right of this app."""
    return lambda request: request.user.has_perm(f"search.{right}")


@hooks.register("register_admin_menu_item")
def menu_item() -> MenuItem:
    """“Search of the site”, with the report and both lists; nothing for those who may see none of it."""
    entries: list[MenuItem] = [
        RoleItem(
            _("What people search for"),
            reverse("search_report"),
            name="search-report",
            icon_name="search",
            order=1,
            shown=lambda request: may_read(request.user),
        )
    ]
    for place, (one, right) in enumerate(
        [(synonyms, "view_synonym"), (promoted, "view_promotedresult")]
    ):
        entries.append(
            RoleItem(
                one.menu_label,
                reverse(one.get_url_name("index")),
                name=one.name,
                icon_name=one.icon,
                order=2 + place,
                shown=with_right(right),
            )
        )
    return SubmenuMenuItem(
        _("Site search"), Menu(items=entries), name="site-search", icon_name="search", order=265
    )
