"""What the plain pages add to the admin. Each area has its own module; this one registers them."""

from wagtail import hooks

from home.inbox.viewset import MessageViewSet
from home.lists import PlainPages


@hooks.register("register_admin_viewset")
def messages() -> MessageViewSet:
    """“Messages” in the menu."""
    return MessageViewSet()


@hooks.register("register_admin_viewset")
def plain_pages() -> PlainPages:
    """“Plain pages” in the menu."""
    return PlainPages()
