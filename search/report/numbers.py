"""Adds up what was asked: by question, and by month."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Max, OuterRef, Subquery, Sum
from django.db.models.functions import TruncMonth
from django.http import QueryDict

from search.models import AskedQuestion

#: Months in the overview.
MOST_MONTHS = 13


@dataclass(frozen=True)
class Asked:
    """What the report was asked for: a month (its first day), only what found nothing, words in the question."""

    month: date | None = None
    empty: bool = False
    words: str = ""

    @classmethod
    def read(cls, data: QueryDict) -> "Asked":
        """From the parameters of the address; what makes no sense asks for nothing."""
        try:
            month = date.fromisoformat(f"{data.get('month', '')[:7]}-01")
        except ValueError:
            month = None
        words = " ".join(data.get("q", "").replace("\0", "").split())[:100]
        return cls(month, data.get("show") == "empty", words)


def counted(asked: Asked) -> Any:
    """The questions with their numbers, as dictionaries, what was asked most first."""
    rows = AskedQuestion.objects.order_by()
    if asked.month:
        rows = rows.filter(day__year=asked.month.year, day__month=asked.month.month)
    if asked.words:
        rows = rows.filter(question__icontains=asked.words)
    if asked.empty:
        rows = rows.filter(times_empty__gt=0)
    newest = AskedQuestion.objects.filter(
        question=OuterRef("question"), language=OuterRef("language")
    )
    sums = rows.values("question", "language").annotate(
        searches=Sum("times"),
        without=Sum("times_empty"),
        last=Max("day"),
        found=Subquery(newest.order_by("-day").values("results")[:1]),
    )
    return sums.order_by("-without" if asked.empty else "-searches", "question", "language")


def months() -> list[dict[str, Any]]:
    """The last months with their numbers: `month`, `searches`, `without`, and the `share` without in per cent."""
    rows = (
        AskedQuestion.objects.order_by()
        .annotate(month=TruncMonth("day"))
        .values("month")
        .annotate(searches=Sum("times"), without=Sum("times_empty"))
        .order_by("-month")[:MOST_MONTHS]
    )
    return [{**row, "share": round(100 * row["without"] / (row["searches"] or 1))} for row in rows]
