"""The list of the library, narrowed by type, person, organisation, topic and year."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.db.models import Count, F, Q
from django.http import HttpRequest, QueryDict
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from cms.facets import NOTHING, Choice, Facet, Narrowing, Row, is_year
from cms.pagination import page_of
from cms.querysets import CARD_FIELDS, public_q

#: What the library prints of each record besides what cards print.
LISTED_FIELDS = (*CARD_FIELDS, "full_title", "subtitle", "kind", "year", "month", "day")
#: Relations that it reads with them.
LISTED_RELATIONS = ("creators", "files__document")


@dataclass(frozen=True)
class Sort:
    """One order of the list."""

    label: str | Promise
    by: tuple[Any, ...]


@dataclass(frozen=True)
class Way:
    """A link to another part or order of the list: its words and the query of its address."""

    label: str | Promise
    query: str
    chosen: bool
    count: int = 0


def by_day(newest_first: bool) -> tuple[Any, ...]:
    """By the day of the works, as far as it is known; what came here last goes before."""
    names = ("year", "month", "day")
    if newest_first:
        return (*(F(name).desc(nulls_last=True) for name in names), "-first_published_at", "-pk")
    return (*(F(name).asc(nulls_first=True) for name in names), "first_published_at", "pk")


#: Word in the address → order; the first is that of a list about which nothing is asked.
SORTS = {
    "newest": Sort(_("Newest first"), by_day(True)),
    "oldest": Sort(_("Oldest first"), by_day(False)),
    "title": Sort(_("By title"), ("title", "pk")),
}


class LibraryFilter(Narrowing):
    """Narrows publications; `kinds` are the types, as (value, label) pairs in their order."""

    QUESTIONS = {
        "type": _("Type"),
        "person": _("Person"),
        "organisation": _("Organisation"),
        "topic": _("Topic"),
        "year": _("Year"),
    }

    def __init__(self, everything: Any, asked: QueryDict) -> None:
        super().__init__(everything, asked)
        wanted = asked.get("sort", "")
        self.sort = wanted if wanted in SORTS else next(iter(SORTS))

    @property
    def key(self) -> tuple[str, ...]:
        """What was asked; the counts are the same in any order."""
        return tuple(self.asked.values())

    def query(self, **instead: str) -> str:
        """The same list in an address, with some other answers, and without the number of a page."""
        answers = {**self.asked, "sort": self.sort, **instead}
        if answers["sort"] == next(iter(SORTS)):
            answers["sort"] = ""
        return urlencode({name: value for name, value in answers.items() if value})

    def means(self, name: str, value: str) -> Q:
        """The condition of an answer."""
        if name == "type":
            return Q(kind=value)
        if name == "year":
            return Q(year=int(value)) if is_year(value) else NOTHING
        if name == "person":
            return Q(creators__person__slug=value) & public_q("creators__person")
        if name == "topic":
            return Q(topics__slug=value) & public_q("topics")
        made = Q(creators__organisation__slug=value) & public_q("creators__organisation")
        return made | (Q(organisations__slug=value) & public_q("organisations"))

    def offers(self, name: str) -> Callable[[Any], Iterable[Row]]:
        """What reads the choices."""
        return {
            "type": self.types,
            "person": lambda found: counted(found, "creators__person"),
            "organisation": organisations,
            "topic": lambda found: counted(found, "topics"),
            "year": self.years,
        }[name]

    def types(self, found: Any) -> Iterator[Row]:
        """Types in the order of the form."""
        counts = dict(found.order_by().values_list("kind").annotate(Count("pk", distinct=True)))
        for value, label in found.model.Kind.choices:
            if count := counts.get(value):
                yield value, label, count

    def years(self, found: Any) -> Iterator[Row]:
        """Years, the newest first."""
        rows = found.filter(year__isnull=False).order_by("-year").values_list("year")
        for year, count in rows.annotate(Count("pk", distinct=True)):
            yield str(year), str(year), count

    def sorted(self) -> Any:
        """What answers all questions, in the order that was asked for."""
        # A condition on rows may find a record several times; sorted by what is unique they cannot be told apart there.
        return self.everything.filter(pk__in=self.narrowed().order_by().values("pk")).order_by(
            *SORTS[self.sort].by
        )

    @property
    def sorts(self) -> list[Way]:
        """The orders as links."""
        return [
            Way(sort.label, self.query(sort=word), chosen=word == self.sort)
            for word, sort in SORTS.items()
        ]

    def ways(self, facets: list[Facet]) -> list[tuple[Facet, list[Way]]]:
        """The questions with their answers as links; the one that was given leads back to all."""
        return [
            (facet, [self.way(facet, one) for one in facet.choices])
            for facet in facets
            if facet.choices
        ]

    def chosen(self, facets: list[Facet]) -> list[tuple[str | Promise, Way]]:
        """The answers that were given, each with its question, as links to the list without them."""
        return [(facet.label, self.way(facet, facet.chosen)) for facet in facets if facet.chosen]

    def way(self, facet: Facet, choice: Choice) -> Way:
        """One answer as a link."""
        query = self.query(**{facet.name: "" if choice.chosen else choice.value})
        return Way(choice.label, query, choice.chosen, choice.count)


def counted(found: Any, relation: str) -> Iterable[Row]:
    """The public pages at the end of a relation, by title, with the number of records that lead to each."""
    rows = found.filter(public_q(relation)).order_by(f"{relation}__title")
    names = (f"{relation}__slug", f"{relation}__title")
    return rows.values_list(*names).annotate(Count("pk", distinct=True))


def organisations(found: Any) -> list[Row]:
    """Organisations that made a work or stand behind it; each work counts once."""
    named: dict[tuple[str, str], set[int]] = {}
    for relation in ("creators__organisation", "organisations"):
        rows = found.filter(public_q(relation)).order_by()
        for slug, title, key in rows.values_list(f"{relation}__slug", f"{relation}__title", "pk"):
            named.setdefault((title, slug), set()).add(key)
    return [(slug, title, len(keys)) for (title, slug), keys in sorted(named.items())]


def listed(records: Any) -> Any:
    """Records with what the library prints of them, in three further queries however many there are."""
    return records.only(*LISTED_FIELDS).prefetch_related(*LISTED_RELATIONS)


def list_context(request: HttpRequest, asked: LibraryFilter, counts: Any) -> dict[str, Any]:
    """What the template needs: `filter`, `ways` to narrow it, what is `chosen`, `sorts`, `part` (one page of the list) and its
    `items`."""
    part = page_of(listed(asked.sorted()), request, count=counts.count)
    facets = counts.facets
    shown = {
        "filter": asked,
        "ways": asked.ways(facets),
        "chosen": asked.chosen(facets),
        "sorts": asked.sorts,
    }
    # Read when they are drawn, which is once for each part of each list.
    return {**shown, "part": part, "items": part.object_list}
