"""What the plain pages add to the admin. Each area has its own module; this one registers them."""

from typing import Any

from django.http import HttpRequest
from wagtail import hooks

from home.inbox.viewset import MessageViewSet
from home.lists import PlainPages
from home.review_dates import ReviewPanel, warn_on_the_page

hooks.register("before_edit_page", warn_on_the_page)


@hooks.register("register_admin_viewset")
def messages() -> MessageViewSet:
    """“Messages” in the menu."""
    return MessageViewSet()


@hooks.register("register_admin_viewset")
def plain_pages() -> PlainPages:
    """“Plain pages” in the menu."""
    return PlainPages()


@hooks.register("construct_homepage_panels")
def review_panel(request: HttpRequest, panels: list[Any]) -> None:
    """Pages whose review date has passed, on the front screen."""
    panels.append(ReviewPanel())
