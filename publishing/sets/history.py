"""What happened to a launch set: the newest of it for its screen, and the words of all histories."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.log_actions import LogFormatter, registry

from publishing.models import LaunchSet

SHOWN = 30
#: Name, what it is called in lists of deeds, and what histories say; `%s` is the title of the item.
ACTIONS = (
    ("set_made", _("Make a launch set"), _("Made")),
    ("set_changed", _("Change a launch set"), _("Name, time or owner changed")),
    ("set_added", _("Add to a launch set"), _("“%s” was added")),
    ("set_removed", _("Take out of a launch set"), _("“%s” was taken out")),
    ("set_armed", _("Arm a launch set"), _("Armed")),
    ("set_held", _("Hold a launch set"), _("Held")),
    ("set_now", _("Let a launch set go live now"), _("“Go live now” was pressed")),
    ("set_live", _("Launch set live"), _("Went live, all of it")),
    ("set_failed", _("Launch set failed"), _("Failed; nothing went out")),
    ("amend", _("Amend and reschedule"), _("Opened for amending; it keeps its time")),
)


def newest(launch: LaunchSet) -> list[Any]:
    """What happened to it last, the newest first."""
    entries = registry.get_logs_for_instance(launch).select_related("user")
    return list(entries.order_by("-timestamp", "-pk")[:SHOWN])


def register_log_actions(actions: Any) -> None:
    """What histories say."""
    for name, label, words in ACTIONS:
        actions.register_action(f"publishing.{name}")(formatter(label, words))


def formatter(name: Any, words: Any) -> type[LogFormatter]:
    """A line of a history that names the item, and the reasons where there are some."""

    class OfASet(LogFormatter):
        """As it says."""

        label = name

        def format_message(self, log_entry: Any) -> Any:
            """With the title."""
            return words % log_entry.data.get("item", "") if "%s" in words else words

        def format_comment(self, log_entry: Any) -> str:
            """Why it failed."""
            return " ".join(log_entry.data.get("reasons", []))

    return OfASet
