"""Lets scheduled versions go live and takes expired ones down, at the moment they are due.

Each record has a transaction of its own, which asks again whether it is still due once it holds the lock. So any
number of schedulers may run at once, one may be killed at any point, and a record that fails neither stops the
others nor loses its schedule. A version with problems (`publish_problems()`) is refused by its own `publish()`; it
keeps its schedule, its owner is told why, and it is tried again a minute later.
"""

import logging
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from django.apps import apps
from django.db import OperationalError, connection, models, transaction
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from wagtail.models import Page, Revision

from publishing import held_up
from publishing.due import (
    Job,
    Kind,
    all_due_to_expire,
    claim,
    due_revisions,
    due_to_expire,
    jobs_due,
    kinds,
    next_expiry,
    next_revision,
)

logger = logging.getLogger(__name__)
RETRY_AFTER = timedelta(seconds=60)
#: Two who write at once may stand in each other's way; one of them tries again at once, so many times.
ATTEMPTS = 5


def go_live(pk: int) -> bool:
    """Publishes one due version; says whether there was something to do."""
    if not worth_claiming(pk):
        return False
    with transaction.atomic():
        revision = claim(due_revisions(timezone.now()), pk)
        if revision is None:
            return False
        end = parse_datetime(revision.content.get("expire_at") or "")
        if end and end <= timezone.now():
            drop_what_is_over(revision, revision.as_object())
            return True
        # Its time has come, whatever the text says about it.
        revision.content["go_live_at"] = revision.approved_go_live_at.isoformat()
        revision.publish(log_action="wagtail.publish.scheduled")
        held_up.forget(f"version:{pk}")
    logger.info("“%s” went live as scheduled.", revision.object_str)
    return True


def worth_claiming(pk: int) -> bool:
    """Whether a version is still due, where asking for it in a transaction would make all who write wait."""
    if connection.features.has_select_for_update_skip_locked:
        return True
    return due_revisions(timezone.now()).filter(pk=pk).exists()


def drop_what_is_over(revision: Revision, version: Any) -> None:
    """A version whose own end has passed, as after a long outage, never goes live; its owner is told."""
    logger.warning("“%s” was due to go live after its own end; its schedule is dropped.", version)
    revision.approved_go_live_at = None
    revision.save(update_fields=["approved_go_live_at"])
    held_up.tell_that_it_was_over(version)
    held_up.forget(f"version:{revision.pk}")


def expire(model: type[models.Model], pk: Any) -> bool:
    """Takes down one record whose time is over; says whether there was something to do."""
    with transaction.atomic():
        record = claim(due_to_expire(model, timezone.now()), pk)
        if record is None:
            return False
        record = record.specific if isinstance(record, Page) else record
        record.unpublish(set_expired=True, log_action="wagtail.unpublish.scheduled")
        held_up.forget(f"expiry:{model._meta.label_lower}:{pk}")
    logger.info("“%s” expired as scheduled.", record)
    return True


def version_of(pk: int) -> Any:
    """What a scheduled version is a version of, with its words; `None` when it is gone."""
    revision = Revision.objects.filter(pk=pk).first()
    return revision and revision.content_object and revision.as_object()


def expiring(model: type[models.Model], pk: Any) -> Any:
    """A record that is due to be taken down."""
    record = model._default_manager.filter(pk=pk).first()
    return record.specific if isinstance(record, Page) else record


def named_record(name: str) -> tuple[type[models.Model], str]:
    """The model and the key in a text such as `cms.quote:5`."""
    label, _colon, pk = name.partition(":")
    return apps.get_model(label), pk


def register_kinds() -> None:
    """What the clock knows by itself; called once when the apps are ready."""
    kinds["expiry"] = Kind(
        due=all_due_to_expire,
        following=next_expiry,
        do=lambda name: expire(*named_record(name)),
        item=lambda name: expiring(*named_record(name)),
        rank=1,
    )
    kinds["version"] = Kind(
        due=lambda now: due_revisions(now).values_list("approved_go_live_at", "pk"),
        following=next_revision,
        do=go_live,
        item=version_of,
    )


class Clock:
    """Does what is due; remembers what failed, so that it is not tried again every second."""

    def __init__(self) -> None:
        self.failed: dict[str, datetime] = {}

    def run_due(self, between: Callable[[], None] = lambda: None) -> tuple[int, int]:
        """Handles everything that is due now; returns how many were done and how many failed.

        `between` is called after each thing: when a thousand are due, that takes a while.
        """
        now = timezone.now()
        results = []
        for job in jobs_due(now):
            if self.failed.get(job.name, now) <= now:
                results.append(self.attempt(job))
                between()
        held_up.tidy()
        return results.count(True), results.count(None)

    def next_try(self, now: datetime) -> datetime | None:
        """When something that failed is tried again."""
        return min((at for at in self.failed.values() if at > now), default=None)

    def attempt(self, job: Job) -> bool | None:
        """Does one thing; `None` when it failed, whatever the reason: the others must not wait for it."""
        try:
            done = persistently(partial(kinds[job.kind].do, job.key))
        except Exception as error:
            logger.exception("%s could not be handled; it keeps its schedule.", job.name)
            self.failed[job.name] = timezone.now() + RETRY_AFTER
            held_up.note(job, error)
            return None
        self.failed.pop(job.name, None)
        return done


def persistently(do: Callable[[], bool]) -> bool:
    """Does it again when two who write stood in each other's way (a deadlock, a locked database)."""
    for _attempt in range(ATTEMPTS - 1):
        try:
            return do()
        except OperationalError:
            logger.warning("Two writers met; trying again.", exc_info=True)
    return do()
