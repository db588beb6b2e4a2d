"""The questions by which results are narrowed, as the form and the links above the results print them."""

from dataclasses import dataclass
from typing import Any

from django.http import QueryDict
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from search.answers import Answer, Choice
from search.kinds import kind_labels


@dataclass(frozen=True)
class Facet:
    """One question: its name in the address, its label, what may be chosen."""

    name: str
    label: str
    choices: list[Choice]
    #: The end of the address without it, from the question mark on.
    without: str

    @property
    def chosen(self) -> Choice | None:
        """What the reader has chosen."""
        return next((choice for choice in self.choices if choice.chosen), None)


class Narrowing:
    """What there is to choose in an answer, and what was chosen."""

    def __init__(self, answer: Answer, asked: QueryDict) -> None:
        self.answer = answer
        self.asked = asked

    @cached_property
    def facets(self) -> list[Facet]:
        """The questions with more than nothing to choose. What was chosen stays to be seen when it finds nothing."""
        labels = {"type": _("Type"), "pilot": _("Pilot"), "topic": _("Topic"), "year": _("Year")}
        facets = []
        for name, label in labels.items():
            choices = list(self.answer.choices.get(name, ()))
            value = self.asked.get(name, "").replace("\0", "?").strip()[:100]
            if value and not any(choice.chosen for choice in choices):
                known = kind_labels() if name == "type" else {}
                choices.append(Choice(value, known.get(value, value), 0, chosen=True))
            if choices:
                facets.append(Facet(name, label, choices, self.without(name)))
        return facets

    def without(self, name: str) -> str:
        """What was asked, but for one answer; from its first page on."""
        asked = self.asked.copy()
        for one in (name, "page"):
            asked.pop(one, None)
        return f"?{asked.urlencode()}"

    @property
    def chosen(self) -> list[Facet]:
        """The questions that were answered."""
        return [facet for facet in self.facets if facet.chosen]

    @property
    def kept(self) -> dict[str, Any]:
        """What the form carries along unseen."""
        return {name: self.asked[name] for name in ("sort", "exact") if self.asked.get(name)}
