"""Lists of everything dated, narrowed by type, pilot, topic and year."""

from collections.abc import Callable, Iterator
from typing import Any

from django.db.models import Count, Q
from django.db.models.functions import ExtractYear
from django.http import HttpRequest
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from cms.entries import cards_in_order, dated
from cms.facets import NOTHING, Narrowing, Row, is_year
from cms.media.cards import with_pictures
from cms.pagination import page_of
from cms.querysets import public_q


class NewsFilter(Narrowing):
    """Narrows entries (`cms.models.Entry`)."""

    QUESTIONS = {"type": _("Type"), "pilot": _("Pilot"), "topic": _("Topic"), "year": _("Year")}

    def means(self, name: str, value: str) -> Q:
        """The condition of an answer."""
        if name == "type":
            model = dated.get(value)
            return Q(kind=model._meta.label_lower) if model else NOTHING
        if name == "year":
            return Q(day__year=int(value)) if is_year(value) else NOTHING
        relation = f"{name}s"
        return Q(**{f"{relation}__slug": value}) & public_q(relation)

    def offers(self, name: str) -> Callable[[Any], Iterator[Row]]:
        """What reads the choices."""
        return {
            "type": self.types,
            "pilot": self.pilots,
            "topic": self.topics,
            "year": self.years,
        }[name]

    def types(self, entries: Any) -> Iterator[tuple[str, str | Promise, int]]:
        """Types in the order of the register."""
        counts = dict(entries.order_by().values_list("kind").annotate(Count("pk", distinct=True)))
        for word, model in dated.items():
            if count := counts.get(model._meta.label_lower):
                yield word, model.kind_label, count

    def pilots(self, entries: Any) -> Iterator[tuple[str, str | Promise, int]]:
        """Pilots by number."""
        rows = entries.filter(public_q("pilots")).order_by("pilots__number")
        names = ("pilots__slug", "pilots__number", "pilots__short_name")
        for slug, number, name, count in rows.values_list(*names).annotate(
            Count("pk", distinct=True)
        ):
            yield slug, _("%(number)s: %(name)s") % {"number": number, "name": name}, count

    def topics(self, entries: Any) -> Iterator[tuple[str, str | Promise, int]]:
        """Topics by name."""
        rows = entries.filter(public_q("topics")).order_by("topics__title")
        yield from rows.values_list("topics__slug", "topics__title").annotate(
            Count("pk", distinct=True)
        )

    def years(self, entries: Any) -> Iterator[tuple[str, str | Promise, int]]:
        """Years, the newest first."""
        rows = entries.filter(day__isnull=False).order_by().annotate(year=ExtractYear("day"))
        counts = rows.values_list("year").annotate(Count("pk", distinct=True))
        for year, count in sorted(counts, reverse=True):
            yield str(year), str(year), count


def list_context(request: HttpRequest, narrowing: NewsFilter) -> dict[str, Any]:
    """What the template of a list needs: `filter`, `part` (one page of the list) and its `items`.

    Of everything the newest leads, with its picture; in what a reader has asked for all are alike.
    """
    found = narrowing.narrowed().newest_first()
    keys = found.values_list("page_id", "page__content_type_id")
    part = page_of(keys, request, count=narrowing.count)
    items = cards_in_order(list(part.object_list))
    leads = part.number == 1 and not narrowing.is_narrowed
    if leads:
        with_pictures(items[:1])
    return {"filter": narrowing, "part": part, "items": items, "first_leads": leads}
