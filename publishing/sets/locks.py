"""What is scheduled or armed is locked for everybody, except for whoever amends it."""

from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext as _
from wagtail.locks import BaseLock, ScheduledForPublishLock
from wagtail.models import Page

from cms.models.problems import Problem
from publishing.models import Amendment, LaunchMember, LaunchSet
from publishing.sets.releasing import releasing


def key_of(record: Any) -> tuple[int, str]:
    """What a page or record is, as members and amendments note it."""
    model = Page if isinstance(record, Page) else type(record)
    kind = ContentType.objects.get_for_model(model, for_concrete_model=False)
    return kind.pk, str(record.pk)


def open_member(record: Any) -> LaunchMember | None:
    """Its place in a set that has not gone live; there is one at most."""
    if record.pk is None:
        return None
    kind, key = key_of(record)
    found = LaunchMember.objects.filter(is_open=True, content_type=kind, object_id=key)
    return found.select_related("launch_set").first()


def amendment_of(record: Any) -> Amendment | None:
    """Who mends it just now while it keeps its slot."""
    kind, key = key_of(record)
    return Amendment.objects.filter(content_type=kind, object_id=key).select_related("by").first()


class ArmedLock(BaseLock):
    """An item of an armed set: nobody writes in it."""

    def __init__(self, record: Any, launch: LaunchSet) -> None:
        super().__init__(record)
        self.launch = launch

    def for_user(self, user: Any) -> bool:
        """For everybody."""
        return True

    def get_message(self, user: Any) -> Any:
        """Why, and the way out."""
        words = _("This is in the launch set “%(name)s”, armed for %(when)s, so it is locked.") % {
            "name": self.launch,
            "when": self.launch.time_in_words,
        }
        return format_html("{} {}", words, way_to_amend(self.object))

    def get_description(self, user: Any) -> str:
        """For the side panel."""
        return _("In an armed launch set")

    def get_locked_by(self, user: Any) -> str:
        """For the side panel."""
        return _("Locked by a launch set")


def way_to_amend(record: Any) -> Any:
    """The link that stands beside what is said about a lock."""
    link = reverse("publishing_amend", args=[word_of(record), record.pk])
    markup = '<span class="buttons"><a class="button button-small button-secondary" href="{}">{}</a></span>'
    return format_html(markup, link, _("Amend and reschedule"))


class ScheduledLock(ScheduledForPublishLock):
    """Wagtail's for what is scheduled, with the way out that keeps the time."""

    def get_message(self, user: Any) -> Any:
        """Why, and the way out."""
        return format_html("{} {}", super().get_message(user), way_to_amend(self.object))


class AmendLock(BaseLock):
    """Something scheduled or armed that one person mends: the others wait."""

    def __init__(self, record: Any, amendment: Amendment) -> None:
        super().__init__(record)
        self.amendment = amendment

    def for_user(self, user: Any) -> bool:
        """For everybody but the one person."""
        return user.pk != self.amendment.by_id

    def get_message(self, user: Any) -> str:
        """Who, or what to do next."""
        if self.for_user(user):
            return _("%(who)s is amending this; it keeps its time.") % {"who": self.amendment.by}
        return _(
            "You are amending this. It keeps its time: publish it, or submit it for review, and the new text takes the old one’s place. "
            "Until then the old text stays scheduled."
        )

    def get_description(self, user: Any) -> str:
        """For the side panel."""
        return _("Being amended")

    def get_locked_by(self, user: Any) -> str:
        """For the side panel."""
        return _("Being amended by %s") % self.amendment.by


def word_of(record: Any) -> str:
    """What stands for its kind in addresses."""
    return "page" if isinstance(record, Page) else str(record._meta.model_name)


def lock_of(record: Any, lock: Any) -> Any:
    """The kernel asks: the lock as it would be, or ours."""
    if hasattr(record, "_scheduled_for"):
        # A row of a list only shows a sign, and must not ask a question of its own.
        return lock
    member = open_member(record)
    armed = member is not None and member.launch_set.is_armed
    if not armed and not isinstance(lock, ScheduledForPublishLock):
        return lock
    amendment = amendment_of(record)
    if amendment:
        return AmendLock(record, amendment)
    return ArmedLock(record, member.launch_set) if armed and member else ScheduledLock(record)


def objections(record: Any, version: Any) -> list[Problem]:
    """The kernel asks: what is in a set goes live with its set, and has no schedule of its own."""
    if key_of(record) in releasing.get():
        return []
    member = open_member(record)
    if member is None:
        return []
    alone = version.go_live_at is None or version.go_live_at <= timezone.now()
    if alone and not member.launch_set.is_armed:
        return []
    words = _(
        "It is in the launch set “%(name)s” and goes live with it. Take it out of the set first."
    )
    return [Problem("" if alone else "go_live_at", words % {"name": member.launch_set})]
