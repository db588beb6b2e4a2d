"""What stands in the calendar, as the database knows it: a moment or a day, and the key of the thing.

However much there is, the number of questions depends on the number of kinds of things only.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Count, QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page, Revision, get_page_models

from cms.models import BasePage
from publishing.due import draftable_models
from publishing.models import LaunchSet
from publishing.models.launch_set import CLASH

SCHEDULED, EXPIRES, SET, REVIEW = "scheduled", "expires", "set", "review"
#: What happens → how the calendar says it.
WHAT = {
    SCHEDULED: _("Goes live"),
    EXPIRES: _("Expires"),
    SET: _("Launch set"),
    REVIEW: _("Due for review"),
}
Key = tuple[int, str]


@dataclass(frozen=True)
class Period:
    """From the first day to the last, both included, by the clock in the United Kingdom."""

    first: date
    last: date

    @property
    def start(self) -> datetime:
        """Its first moment."""
        return moment_of(self.first)

    @property
    def end(self) -> datetime:
        """The moment after it."""
        return moment_of(self.last + timedelta(days=1))


@dataclass(frozen=True)
class Entry:
    """One thing that happens: `at` is a moment, or nothing for what has a day only."""

    what: str
    key: Key
    day: date
    at: datetime | None = None


def moment_of(day: date) -> datetime:
    """Midnight at the beginning of a day, UK time."""
    return datetime.combine(day, time.min, timezone.get_default_timezone())


def uk_day(moment: datetime) -> date:
    """The day of a moment, UK time."""
    return timezone.localdate(moment, timezone.get_default_timezone())


def entries(period: Period) -> list[Entry]:
    """All but the sets, in no order."""
    return [*scheduled(period), *expiring(period), *due_for_review(period)]


def scheduled(period: Period) -> Iterator[Entry]:
    """Versions that go live by themselves; what goes live with a set has no time of its own."""
    found = Revision.objects.filter(
        approved_go_live_at__gte=period.start, approved_go_live_at__lt=period.end
    )
    for kind, key, at in found.values_list("base_content_type", "object_id", "approved_go_live_at"):
        yield Entry(SCHEDULED, (kind, key), uk_day(at), at)


def expiring(period: Period) -> Iterator[Entry]:
    """Live pages and records that run out, or have run out and wait for the clock."""
    for model in draftable_models():
        kind = ContentType.objects.get_for_model(model, for_concrete_model=False).pk
        found = model._default_manager.filter(
            live=True, expire_at__gte=period.start, expire_at__lt=period.end
        )
        for key, at in found.values_list("pk", "expire_at"):
            yield Entry(EXPIRES, (kind, str(key)), uk_day(at), at)


def due_for_review(period: Period) -> Iterator[Entry]:
    """Live pages that somebody wants to look at again."""
    kind = ContentType.objects.get_for_model(Page, for_concrete_model=False).pk
    first, *others = [
        model._default_manager.filter(
            live=True, review_date__gte=period.first, review_date__lte=period.last
        )
        .order_by()
        .values_list("pk", "review_date")
        for model in get_page_models()
        if issubclass(model, BasePage)
    ]
    for key, day in first.union(*others):
        yield Entry(REVIEW, (kind, str(key)), day)


def sets(period: Period) -> QuerySet[LaunchSet]:
    """Launch sets with a time in the period, or so near to it that they compete with one in it."""
    found = LaunchSet.objects.filter(
        go_live_at__gte=period.start - CLASH, go_live_at__lt=period.end + CLASH
    )
    return found.select_related("owner").annotate(size=Count("members"))


def clashes(found: list[LaunchSet]) -> dict[int, list[LaunchSet]]:
    """Key of each set that is not live yet → the other ones within an hour."""
    waiting: list[Any] = [launch for launch in found if launch.is_open]
    return {
        one.pk: [
            other
            for other in waiting
            if other.pk != one.pk and abs(other.go_live_at - one.go_live_at) < CLASH
        ]
        for one in waiting
    }
