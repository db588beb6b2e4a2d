"""Narrowing a list by questions whose answers stand in the address: type, topic, year … with how much each finds."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, ClassVar, Self

from django.db.models import Q
from django.http import QueryDict
from django.utils.functional import Promise

#: What narrows nothing, and what finds nothing.
EVERYTHING, NOTHING = Q(), Q(pk__in=[])
#: One value that could be chosen: value, label, how much it finds.
Row = tuple[str, str | Promise, int]


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


class Narrowing:
    """What a reader asked for, and what there is.

    `asked` are the parameters of the address; unknown names and empty values ask for nothing, an impossible value
    finds nothing. `everything` is what the list holds before it is narrowed. Subclasses name their questions, say what an
    answer means (`means`) and what could be answered (`offers`).
    """

    #: Name in the address → label.
    QUESTIONS: ClassVar[dict[str, str | Promise]] = {}

    def __init__(self, everything: Any, asked: QueryDict) -> None:
        self.everything = everything
        self.asked = {name: asked.get(name, "").strip()[:100] for name in self.QUESTIONS}

    def means(self, name: str, value: str) -> Q:
        """The condition of an answer."""
        raise NotImplementedError

    def offers(self, name: str) -> Callable[[Any], Iterable[Row]]:
        """The function that reads what could be answered from what answers all other questions."""
        raise NotImplementedError

    @property
    def is_narrowed(self) -> bool:
        """Whether the reader asked for less than everything."""
        return any(self.asked.values())

    def condition(self, name: str) -> Q:
        """The condition of one question; none when it was not answered."""
        value = self.asked[name]
        if not value:
            return EVERYTHING
        # PostgreSQL refuses to look for this sign, which stands in no address.
        return NOTHING if "\0" in value else self.means(name, value)

    def narrowed(self, besides: str = "") -> Any:
        """What answers all questions, or all but one."""
        found = self.everything
        for name in self.QUESTIONS:
            if name != besides:
                found = found.filter(self.condition(name))
        return found.distinct()

    @property
    def key(self) -> tuple[str, ...]:
        """What was asked, to know it again."""
        return tuple(self.asked.values())

    @cached_property
    def count(self) -> int:
        """How much answers all questions."""
        return self.narrowed().count()

    @cached_property
    def facets(self) -> list[Facet]:
        """The questions, each with what could be chosen now and how much that finds."""
        facets = []
        for name, label in self.QUESTIONS.items():
            rows = self.offers(name)(self.narrowed(besides=name))
            found = [self.choice(name, *row) for row in rows]
            if self.asked[name] and not any(choice.chosen for choice in found):
                found.append(Choice(self.asked[name], self.words(name), 0, chosen=True))
            facets.append(Facet(name, label, found))
        return facets

    def words(self, name: str) -> str | Promise:
        """What an answer is called that finds nothing beside the others; what nobody could have chosen stays as it was typed."""
        value = self.asked[name]
        rows = self.offers(name)(self.everything)
        return next((label for known, label, _count in rows if known == value), value)

    def choice(self, name: str, value: str, label: str | Promise, count: int) -> Choice:
        """One choice, marked if it is the reader's."""
        return Choice(value, label, count, chosen=self.asked[name] == value)

    def with_answers(self) -> Self:
        """The same, with its counts asked, so that whoever gets it later finds them."""
        _answers = self.facets, self.count
        return self


def is_year(value: str) -> bool:
    """Whether a database can be asked for it."""
    return value.isascii() and value.isdecimal() and 1 <= int(value) <= 9999
