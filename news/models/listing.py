"""Lists of everything dated, narrowed by type, pilot, topic and year."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from django.db.models import Count, Q
from django.db.models.functions import ExtractYear
from django.http import HttpRequest, QueryDict
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from cms.entries import cards_in_order, dated
from cms.media.cards import with_pictures
from cms.pagination import page_of
from cms.querysets import public_q


@dataclass(frozen=True)
class Choice:
    """One value that a list can be narrowed to."""

    value: str
    label: str | Promise
    count: int
    chosen: bool = False


@dataclass
class Facet:
    """One question of the form: its name in the address, its label, its choices."""

    name: str
    label: str | Promise
    choices: list[Choice] = field(default_factory=list)

    @property
    def chosen(self) -> Choice | None:
        """What the reader has chosen; also when nothing is left of it."""
        return next((choice for choice in self.choices if choice.chosen), None)


class NewsFilter:
    """What a reader asked for, and what there is.

    `asked` are the parameters of the address; unknown names and empty values ask for nothing, an impossible value
    finds nothing. `entries` is what the list holds before it is narrowed.
    """

    NAMES = ("type", "pilot", "topic", "year")

    def __init__(self, entries: Any, asked: QueryDict) -> None:
        self.entries = entries
        self.asked = {name: asked.get(name, "").strip()[:100] for name in self.NAMES}

    @property
    def is_narrowed(self) -> bool:
        """Whether the reader asked for less than everything."""
        return any(self.asked.values())

    def condition(self, name: str) -> Q:
        """The condition of one question; none when it was not answered."""
        value = self.asked[name]
        if not value:
            return Q()
        if name == "type":
            model = dated.get(value)
            return Q(kind=model._meta.label_lower) if model else Q(pk__in=[])
        if name == "year":
            return Q(day__year=int(value)) if is_year(value) else Q(pk__in=[])
        if "\0" in value:
            # PostgreSQL refuses to look for this sign, which stands in no address.
            return Q(pk__in=[])
        relation = f"{name}s"
        return Q(**{f"{relation}__slug": value}) & public_q(relation)

    def narrowed(self, besides: str = "") -> Any:
        """The entries that answer all questions, or all but one."""
        found = self.entries
        for name in self.NAMES:
            if name != besides:
                found = found.filter(self.condition(name))
        return found.distinct()

    @property
    def key(self) -> tuple[str, ...]:
        """What was asked, to know it again."""
        return tuple(self.asked.values())

    @cached_property
    def count(self) -> int:
        """How many entries answer all questions."""
        return self.narrowed().count()

    @cached_property
    def facets(self) -> list[Facet]:
        """The questions, each with what could be chosen now and how much that finds."""
        read = {
            "type": (_("Type"), self.types),
            "pilot": (_("Pilot"), self.pilots),
            "topic": (_("Topic"), self.topics),
            "year": (_("Year"), self.years),
        }
        facets = []
        for name, (label, choices) in read.items():
            found = [self.choice(name, *row) for row in choices(self.narrowed(besides=name))]
            if self.asked[name] and not any(choice.chosen for choice in found):
                found.append(Choice(self.asked[name], self.asked[name], 0, chosen=True))
            facets.append(Facet(name, label, found))
        return facets

    def choice(self, name: str, value: str, label: str | Promise, count: int) -> Choice:
        """One choice, marked if it is the reader's."""
        return Choice(value, label, count, chosen=self.asked[name] == value)

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


def is_year(value: str) -> bool:
    """Whether a database can be asked for it."""
    return value.isascii() and value.isdecimal() and 1 <= int(value) <= 9999


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
