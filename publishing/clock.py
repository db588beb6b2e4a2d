"""Lets scheduled versions go live and takes expired ones down, at the moment they are due.

Each record has a transaction of its own, which asks again whether it is still due once it holds the lock. So any
number of schedulers may run at once, one may be killed at any point, and a record that fails neither stops the
others nor loses its schedule. A version with problems (`publish_problems()`) is refused by its own `publish()`; it
keeps its schedule and is tried again a minute later.
"""

import logging
from datetime import datetime, timedelta
from typing import Any

from django.apps import apps
from django.db import connection, models, transaction
from django.db.models import Min
from django.utils import timezone
from wagtail.models import DraftStateMixin, Page, Revision

logger = logging.getLogger(__name__)
RETRY_AFTER = timedelta(seconds=60)
Job = tuple[type[models.Model], Any]


def draftable_models() -> list[type[models.Model]]:
    """The models whose records have a live state and may expire; pages of all types count as one."""
    return [
        model
        for model in apps.get_models()
        if model is Page or (issubclass(model, DraftStateMixin) and not issubclass(model, Page))
    ]


def due_revisions(now: datetime) -> models.QuerySet[Revision]:
    """Approved versions whose time has come, first come first."""
    return Revision.objects.filter(approved_go_live_at__lte=now).order_by(
        "approved_go_live_at", "pk"
    )


def due_to_expire(model: type[models.Model], now: datetime) -> models.QuerySet:
    """Live records of one model whose time is over."""
    return model._default_manager.filter(live=True, expire_at__lte=now).order_by("expire_at", "pk")


def next_moment(now: datetime) -> datetime | None:
    """When the clock will next have something to do, as far as is known now."""
    moments = [
        Revision.objects.filter(approved_go_live_at__gt=now).aggregate(
            at=Min("approved_go_live_at")
        )
    ]
    for model in draftable_models():
        waiting = model._default_manager.filter(live=True, expire_at__gt=now)
        moments.append(waiting.aggregate(at=Min("expire_at")))
    return min((found["at"] for found in moments if found["at"]), default=None)


def claim(records: models.QuerySet, pk: Any) -> Any:
    """The record under its lock if it is still due and nobody else has it, otherwise `None`."""
    records = records.filter(pk=pk)
    if connection.features.has_select_for_update_skip_locked:
        records = records.select_for_update(skip_locked=True, of=("self",))
    return records.first()


def go_live(pk: int) -> bool:
    """Publishes one due version; says whether there was something to do."""
    with transaction.atomic():
        revision = claim(due_revisions(timezone.now()), pk)
        if revision is None:
            return False
        version = revision.as_object()
        if version.expire_at and version.expire_at <= timezone.now():
            logger.warning(
                "“%s” was due to go live after its own end; its schedule is dropped.", version
            )
            revision.approved_go_live_at = None
            revision.save(update_fields=["approved_go_live_at"])
            return True
        revision.publish(log_action="wagtail.publish.scheduled")
    logger.info("“%s” went live as scheduled.", version)
    return True


def expire(model: type[models.Model], pk: Any) -> bool:
    """Takes down one record whose time is over; says whether there was something to do."""
    with transaction.atomic():
        record = claim(due_to_expire(model, timezone.now()), pk)
        if record is None:
            return False
        record = record.specific if isinstance(record, Page) else record
        record.unpublish(set_expired=True, log_action="wagtail.unpublish.scheduled")
    logger.info("“%s” expired as scheduled.", record)
    return True


class Clock:
    """Does what is due; remembers what failed, so that it is not tried again every second."""

    def __init__(self) -> None:
        self.failed: dict[Job, datetime] = {}

    def run_due(self) -> tuple[int, int]:
        """Handles everything that is due now; returns how many were done and how many failed."""
        now = timezone.now()
        jobs: list[Job] = []
        for model in draftable_models():
            jobs += [(model, pk) for pk in due_to_expire(model, now).values_list("pk", flat=True)]
        jobs += [(Revision, pk) for pk in due_revisions(now).values_list("pk", flat=True)]
        results = [self.attempt(*job) for job in jobs if self.failed.get(job, now) <= now]
        return results.count(True), results.count(None)

    def attempt(self, model: type[models.Model], pk: Any) -> bool | None:
        """Does one thing; `None` when it failed, whatever the reason: the others must not wait for it."""
        try:
            done = go_live(pk) if model is Revision else expire(model, pk)
        except Exception:
            logger.exception(
                "%s %s could not be handled; it keeps its schedule.", model.__name__, pk
            )
            self.failed[model, pk] = timezone.now() + RETRY_AFTER
            return None
        self.failed.pop((model, pk), None)
        return done
