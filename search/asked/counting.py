"""Counts what was asked, and forgets the days once they are long ago."""

from datetime import date, timedelta

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from search.asked import spool
from search.models import AskedQuestion

#: Days are kept for so long; after that only months are.
DETAIL = timedelta(days=90)
#: Questions asked less often in a month lose their words then.
OFTEN = 3
#: Months are kept for three years.
LONGEST = timedelta(days=3 * 366)


def count_waiting() -> int:
    """Brings the lines that wait into the database; returns how many. The scheduler calls it every minute."""
    with spool.taken() as lines:
        counts: dict[tuple[date, str, str], list[int]] = {}
        for question, language, results, day in lines:
            row = counts.setdefault((day, language, question), [0, 0, 0])
            row[0] += 1
            row[1] += not results
            row[2] = results
        with transaction.atomic():
            for (day, language, question), (times, empty, results) in counts.items():
                add(question, language, day, times, empty, results)
    return len(lines)


def add(
    question: str,
    language: str,
    day: date,
    times: int,
    empty: int,
    results: int,
    month: bool = False,
) -> None:
    """Adds to the count of a question on one day, or in one month."""
    row, _created = AskedQuestion.objects.get_or_create(
        question=question, language=language, day=day, is_month=month
    )
    AskedQuestion.objects.filter(pk=row.pk).update(
        times=F("times") + times, times_empty=F("times_empty") + empty, results=results
    )


def gather_rare(today: date) -> None:
    """Leaves of the rare questions of months that are over only how many there were: they could be anybody's."""
    over = (today - DETAIL).replace(day=1)
    months = AskedQuestion.objects.filter(is_month=True, day__lt=over).exclude(question="")
    for row in months.filter(times__lt=OFTEN):
        add("", row.language, row.day, row.times, row.times_empty, row.results, month=True)
        row.delete()


@transaction.atomic
def forget_days(today: date | None = None) -> tuple[int, int]:
    """Turns days that are long ago into months, and drops months that are over; returns how many rows of each."""
    today = today or timezone.localdate()
    old = AskedQuestion.objects.filter(is_month=False, day__lt=today - DETAIL)
    rows = list(old.order_by("day"))
    for row in rows:
        first = row.day.replace(day=1)
        add(row.question, row.language, first, row.times, row.times_empty, row.results, month=True)
    AskedQuestion.objects.filter(pk__in=[row.pk for row in rows]).delete()
    gather_rare(today)
    dropped, _kinds = AskedQuestion.objects.filter(is_month=True, day__lt=today - LONGEST).delete()
    return len(rows), dropped
