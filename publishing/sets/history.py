"""What happened to a launch set: on its screen and in its file with titles and reasons, elsewhere without.

The report of what everybody did shows these lines to people who may not see every item.
"""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.log_actions import registry

from publishing.models import LaunchSet

SHOWN = 30
#: Name, what it is called in lists of deeds, and what histories say.
ACTIONS = (
    ("set_made", _("Make a launch set"), _("Made")),
    ("set_changed", _("Change a launch set"), _("Name, time or owner changed")),
    ("set_added", _("Add to a launch set"), _("An item was added")),
    ("set_removed", _("Take out of a launch set"), _("An item was taken out")),
    ("set_armed", _("Arm a launch set"), _("Armed")),
    ("set_held", _("Hold a launch set"), _("Held")),
    ("set_now", _("Let a launch set go live now"), _("“Go live now” was pressed")),
    ("set_live", _("Launch set live"), _("Went live, all of it")),
    ("set_failed", _("Launch set failed"), _("Failed; nothing went out")),
    ("amend", _("Amend and reschedule"), _("Opened for amending; it keeps its time")),
)


def register_log_actions(actions: Any) -> None:
    """What histories say."""
    for name, label, message in ACTIONS:
        actions.register_action(f"publishing.{name}", label, message)


def words_of(entry: Any) -> tuple[str, str]:
    """What an entry says with the title of its item, and why something failed; for those who change sets."""
    item = entry.data.get("item")
    message = f"{entry.message}: {item}" if item else str(entry.message)
    return message, " ".join(entry.data.get("reasons", []))


def newest(launch: LaunchSet) -> list[tuple[Any, str, str]]:
    """What happened to it last, the newest first: each entry with its words."""
    entries = registry.get_logs_for_instance(launch).select_related("user")
    return [(entry, *words_of(entry)) for entry in entries.order_by("-timestamp", "-pk")[:SHOWN]]
