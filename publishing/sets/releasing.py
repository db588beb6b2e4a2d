"""Puts a whole set live, in one transaction or not at all.

While it happens everything in the set counts as live, so that items may name each other in any order. Whatever acts
outside the database (caches, mails, tasks) waits for the commit, as everywhere in this house.
"""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import datetime, timedelta
from typing import Any

from django.db import Error, transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.log_actions import log
from wagtail.models import Page, Revision

from cms import entries
from cms.issue_moment import trying
from cms.models import Approval
from cms.models.problems import NotReadyToPublish
from cms.models.states import uk_time
from cms.trials import trial
from publishing import notices
from publishing.due import claim
from publishing.held_up import reasons_of
from publishing.models import Amendment, LaunchMember, LaunchSet
from publishing.places import edit_address, edit_path
from publishing.sets.aside import database_aside
from publishing.sets.kinds import item_of, kind_of
from publishing.whom import mailable, whom_to_tell

logger = logging.getLogger(__name__)
GONE = gettext_lazy("It does not exist any more: take it out of the set.")
NOT_APPROVED = gettext_lazy("The approval of this version was taken back.")
DAYS = ("first_published_at", "last_published_at")
#: The keys of what is being put live together just now.
releasing: ContextVar[frozenset[tuple[int, str]]] = ContextVar("releasing", default=frozenset())


class SetFailed(Exception):
    """Raised when something of a set cannot go live; carries the reasons as rows of member key, field and sentence."""

    def __init__(self, reasons: list[tuple[int, str, str]]) -> None:
        super().__init__(str(reasons))
        self.reasons = reasons


def put_live(members: list[LaunchMember], by: Any = None) -> list[tuple[int, str, str]]:
    """Releases all members inside the caller's transaction; returns what is in the way, and then it must be rolled back."""
    token = releasing.set(frozenset(member.key for member in members))
    try:
        count_as_live(members)
        reasons = []
        # The first of the set is the newest in every list.
        for member in reversed(members):
            reasons += put_one_live(member, by)
        return sorted(reasons)
    finally:
        releasing.reset(token)


def count_as_live(members: list[LaunchMember]) -> None:
    """Marks them as live for each other. Whether they may be is asked of each when it is published."""
    for member in members:
        item = item_of(member)
        if item is not None and kind_of(item).has_versions and not item.live:
            kind_of(item).model._default_manager.filter(pk=item.pk).update(live=True)


def put_one_live(member: LaunchMember, by: Any) -> list[tuple[int, str, str]]:
    """Releases one member; what is in the way, if anything is."""
    item = item_of(member)
    if item is None:
        return [(member.pk, "", str(GONE))]
    revision = Revision.objects.filter(pk=member.revision_id).first()
    if revision and not Approval.objects.covers(revision):
        return [(member.pk, "", str(NOT_APPROVED))]
    try:
        with transaction.atomic():
            kind_of(item).release(item, revision, by)
    except Error:
        # Two who write met, or the database is away: that is nobody's fault, and is tried again as a whole.
        raise
    except NotReadyToPublish as refusal:
        return [(member.pk, field, text) for field, text in reasons_of(refusal)]
    except Exception as error:
        logger.exception("“%s” of a launch set could not go live.", item)
        return [(member.pk, field, text) for field, text in reasons_of(error)]
    return []


@transaction.atomic
def release(launch: LaunchSet, by: Any = None) -> None:
    """Puts the set live; raises `SetFailed` when anything is in the way, and then nothing has happened."""
    members = list(launch.members.all())
    if reasons := put_live(members, by):
        raise SetFailed(reasons)
    now = timezone.now()
    for member in members:
        item = item_of(member)
        Amendment.objects.filter(
            content_type=member.content_type, object_id=member.object_id
        ).delete()
        LaunchMember.objects.filter(pk=member.pk).update(
            is_open=False, released_at=now, title=str(item)[:400]
        )
    launch.state, launch.released_at, launch.failure = LaunchSet.State.RELEASED, now, []
    launch.save(update_fields=["state", "released_at", "failure"])
    log(launch, "publishing.set_live", user=by)


def go_live(pk: int) -> bool:
    """The clock: puts a due set live; says whether there was something to do."""
    if not LaunchSet.objects.due(timezone.now()).filter(pk=pk).exists():
        return False
    try:
        with transaction.atomic():
            launch = claim(LaunchSet.objects.due(timezone.now()), pk)
            if launch is None:
                return False
            release(launch)
    except SetFailed as failure:
        fail(pk, failure)
        return True
    logger.info("Launch set %s went live.", pk)
    return True


def go_live_now(pk: int, by: Any) -> bool:
    """A person: the same at once, from any state but live. Says whether it went live."""
    try:
        with transaction.atomic():
            launch = LaunchSet.objects.open().select_for_update().get(pk=pk)
            release(launch, by)
    except SetFailed as failure:
        fail(pk, failure, by)
        return False
    return True


@transaction.atomic
def fail(pk: int, failure: SetFailed, by: Any = None) -> None:
    """Writes down that nothing went out and why, and tells its owner, once."""
    launch = claim(LaunchSet.objects.open(), pk)
    if launch is None:
        return
    was_told = launch.state == LaunchSet.State.FAILED and launch.failure == as_rows(failure)
    launch.state, launch.failure = LaunchSet.State.FAILED, as_rows(failure)
    launch.save(update_fields=["state", "failure"])
    log(
        launch,
        "publishing.set_failed",
        user=by,
        data={"reasons": [row[2] for row in failure.reasons]},
    )
    logger.error("Launch set “%s” failed; nothing went out.", launch)
    if not was_told:
        tell(launch)


def as_rows(failure: SetFailed) -> list[list[Any]]:
    """The reasons as the database keeps them."""
    return [list(row) for row in failure.reasons]


def tell(launch: LaunchSet) -> None:
    """The mail to its owner and to whoever armed it: which item, and why."""
    words = {
        "launch": launch,
        "due": uk_time(launch.go_live_at) if launch.go_live_at else "",
        "lines": failure_lines(launch),
        "address": edit_address(launch),
    }
    people = mailable().filter(pk__in={launch.owner_id, launch.armed_by_id} - {None})
    subject = _("Nothing went out: launch set “%(name)s”") % {"name": launch}
    notices.write(people or whom_to_tell(launch), subject, "publishing/mail/set_failed.txt", words)


def failure_lines(launch: LaunchSet) -> list[dict[str, str]]:
    """Why it failed, a line for each reason: the item, the sentence, and the path where it is mended."""
    members = {member.pk: item_of(member) for member in launch.members.all()}
    return [
        {
            "member": key,
            "item": str(members.get(key) or ""),
            "text": text,
            "path": path_of(members.get(key), field),
        }
        for key, field, text in launch.failure
    ]


def path_of(item: Any, field: str) -> str:
    """Where a reason is mended; empty for what is gone."""
    return edit_path(item, field) if item is not None else ""


class Undo(Exception):
    """Takes back what was only tried."""


def bear_the_day(members: list[LaunchMember], ahead: timedelta, since: datetime) -> None:
    """Within a trial: what went live in it shows the day that is planned, and not today, in the same order."""
    for item in map(item_of, members):
        if isinstance(item, Page) and item.live:
            pages = type(item)._default_manager.filter(pk=item.pk)
            days = {name: getattr(item, name) for name in DAYS}
            new = {name: day + ahead for name, day in days.items() if day and day >= since}
            if new and pages.update(**new):
                entries.write(pages.get())


@contextmanager
def as_if_live(
    members: list[LaunchMember], before: Callable[[], None] = lambda: None
) -> Iterator[list[tuple[int, str, str]]]:
    """Inside the block everything is as it will be; afterwards nothing has happened. Gives what is in the way.

    On SQLite it happens in a copy of the database, so that nobody who writes has to wait for it.
    """
    moment = members[0].launch_set.go_live_at if members else None
    try:
        with trial(), database_aside(), transaction.atomic():
            before()
            now = timezone.now()
            with trying(moment):
                reasons = put_live(members)
            if moment and moment > now:
                bear_the_day(members, moment - now, now)
            yield reasons
            raise Undo
    except Undo:
        return
