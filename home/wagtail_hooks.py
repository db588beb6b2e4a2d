"""What the plain pages add to the admin. Each area has its own module; this one registers them."""

from wagtail import hooks

from home.inbox.viewset import MessageViewSet


@hooks.register("register_admin_viewset")
def messages() -> MessageViewSet:
    """“Messages” in the menu."""
    return MessageViewSet()
