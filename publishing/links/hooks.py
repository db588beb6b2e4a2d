"""What review links add to the admin; `wagtail_hooks` registers it."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets.button import Button
from wagtail.log_actions import LogFormatter

from publishing.links import making, screens
from roles.screens import allowed, anybody


def get_ready() -> None:
    """Called once when the apps are ready: guests may show what is their own; the screens look themselves."""
    allowed.update(dict.fromkeys(["publishing_links", "publishing_link_revoke"], anybody))


def header_button(page: Any, user: Any, view_name: str, next_url: Any = None) -> Iterator[Button]:
    """In the menu beside the title of a page."""
    if screens.is_shown(page, user):
        yield Button(_("Review links"), screens.screen_path(page), icon_name="link", priority=45)


def register_log_actions(actions: Any) -> None:
    """What histories say, with the name of the reader."""
    for action, name, words in (
        (making.MADE, _("Make a review link"), _("A review link was made for %s")),
        (making.OPENED, _("Open by review link"), _("Opened with the review link for %s")),
        (making.REVOKED, _("Revoke a review link"), _("The review link for %s was revoked")),
    ):
        actions.register_action(action)(formatter(name, words))


def formatter(name: Any, words: Any) -> type[LogFormatter]:
    """A line of a history that names the reader."""

    class ForReader(LogFormatter):
        """As it says."""

        label = name

        def format_message(self, log_entry: Any) -> Any:
            """With the name."""
            return words % log_entry.data.get("name", "")

    return ForReader
