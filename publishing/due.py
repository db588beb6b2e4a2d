"""What becomes due and when, for the clock.

Every kind of thing that happens by itself says four things about itself. Scheduled versions and ends of life are known
here; other modules register theirs (launch sets do).
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.apps import apps
from django.db import connection, models
from django.db.models import Min
from wagtail.models import DraftStateMixin, Page, Revision


@dataclass(frozen=True)
class Kind:
    """One kind of thing that becomes due.

    `due(now)` gives pairs of a moment and a key, `following(now)` the next moment after now, `do(key)` says whether there
    was something to do, and `item(key)` is what people call it. At the same moment, kinds with a lower `rank` go first.
    """

    due: Callable[[datetime], Iterable[tuple[datetime, Any]]]
    following: Callable[[datetime], datetime | None]
    do: Callable[[Any], bool]
    item: Callable[[Any], models.Model | None]
    rank: int = 10


kinds: dict[str, Kind] = {}


@dataclass(frozen=True)
class Job:
    """One thing that is due."""

    at: datetime
    kind: str
    key: Any

    @property
    def name(self) -> str:
        """What it is called where only text fits."""
        return f"{self.kind}:{self.key}"

    @property
    def order(self) -> tuple[datetime, int, str]:
        """First come, first served, also after an outage."""
        return (self.at, kinds[self.kind].rank, self.name)


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


def next_revision(now: datetime) -> datetime | None:
    """When the next approved version goes live."""
    later = Revision.objects.filter(approved_go_live_at__gt=now)
    return later.aggregate(at=Min("approved_go_live_at"))["at"]


def due_to_expire(model: type[models.Model], now: datetime) -> models.QuerySet:
    """Live records of one model whose time is over."""
    return model._default_manager.filter(live=True, expire_at__lte=now).order_by("expire_at", "pk")


def all_due_to_expire(now: datetime) -> Iterator[tuple[datetime, str]]:
    """The same for all models in one question: the moment, and model and key as text."""
    rows = [
        due_to_expire(model, now)
        .order_by()
        .values_list("expire_at", "pk", models.Value(model._meta.label_lower, models.CharField()))
        for model in draftable_models()
    ]
    for at, pk, label in rows[0].union(*rows[1:]):
        yield at, f"{label}:{pk}"


def next_expiry(now: datetime) -> datetime | None:
    """When the next live record runs out; one question for all models."""
    rows = [
        model._default_manager.filter(live=True, expire_at__gt=now).order_by().values("expire_at")
        for model in draftable_models()
    ]
    first = rows[0].union(*rows[1:]).order_by("expire_at").first()
    return first["expire_at"] if first else None


def jobs_due(now: datetime) -> list[Job]:
    """Everything that is due, in the order in which it should have happened."""
    found = [Job(at, name, key) for name, kind in kinds.items() for at, key in kind.due(now)]
    return sorted(found, key=lambda job: job.order)


def next_moment(now: datetime) -> datetime | None:
    """When the clock will next have something to do, as far as is known now."""
    moments = (kind.following(now) for kind in kinds.values())
    return min((moment for moment in moments if moment), default=None)


def claim(records: models.QuerySet, pk: Any) -> Any:
    """The record under its lock if it is still due and nobody else has it, otherwise `None`."""
    records = records.filter(pk=pk)
    if connection.features.has_select_for_update_skip_locked:
        records = records.select_for_update(skip_locked=True, of=("self",))
    return records.first()
