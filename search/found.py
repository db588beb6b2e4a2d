"""A passage that was found: what speaks for it, what its order is, and its whole text."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from math import log2
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import CharField, Count, OuterRef, Subquery
from django.db.models.functions import Cast
from wagtail.models import Page, ReferenceIndex

from search.models import Passage
from search.models.passage import NAMED_KINDS
from search.terms import STOP_TERMS

#: The rules of `search.ranking`, the strongest first.
AS_TYPED, EXACT, BARE_NAME, IN_NAME, CLOSE, SOMEWHERE = 6, 5, 4, 3, 2, 1
#: What it is worth that others point to a page.
LINK_WORTH = 0.05
#: What a word that only builds a sentence adds to the length of a name.
SMALL_WORD = 0.1


@dataclass
class Found:
    """A passage with what speaks for it."""

    row: Any
    names: list[str]
    about: str
    #: Terms that only build a sentence in the language of the question.
    grammar: frozenset[str] = STOP_TERMS
    body: str = ""
    meets_all: bool = False
    share: float = 0.0
    tier: int = 0
    score: float = 0.0
    promoted: int = 0
    #: Has what was put in quotation marks, word for word.
    has_quoted: bool = False
    #: Is a pilot, an organisation or a person, and the question has its whole name.
    named: bool = False
    #: So much of what was asked of its form and year is true of it.
    forms: int = 0
    #: So many pages and records of the site point to it.
    links: int = 0

    @cached_property
    def all_names(self) -> list[str]:
        """Its names, also without the words that only build a sentence."""
        return list(
            dict.fromkeys([*self.names, *(bare(name, self.grammar) for name in self.names)])
        )

    def length(self, name: str) -> float:
        """The number of words of a name, in which those that only build a sentence count little."""
        return sum(SMALL_WORD if term in self.grammar else 1.0 for term in name.split())

    @property
    def order(self) -> tuple[Any, ...]:
        """The greatest stands first."""
        kind = NAMED_KINDS.get(self.row.kind, 0) if self.tier >= BARE_NAME else 0
        day = self.row.day or date.min
        return (
            self.promoted,
            self.meets_all,
            self.has_quoted,
            self.tier,
            kind,
            self.forms,
            round(self.score + LINK_WORTH * log2(1 + self.links), 2),
            day,
            -self.row.pk,
        )


def pad(terms: str) -> str:
    """Terms with a space on either side, so that one can be looked for as a whole."""
    return f" {terms} "


def bare(terms: str, grammar: frozenset[str]) -> str:
    """The terms without those words that only build a sentence; all of them, if there are no others."""
    kept = [term for term in terms.split() if term not in grammar]
    return pad(" ".join(kept)) if kept else terms


def read_whole(found: list[Found]) -> None:
    """Reads the texts of passages, and how many point to their pages, in one question."""
    page = ContentType.objects.get_for_model(Page)
    key = Cast(OuterRef("page_id"), CharField(max_length=255))
    links = ReferenceIndex.objects.filter(to_content_type=page, to_object_id=key).order_by()
    number = links.values("to_object_id").annotate(number=Count("pk")).values("number")
    rows = Passage.objects.filter(pk__in=[one.row.pk for one in found])
    texts = {pk: own for pk, *own in rows.values_list("pk", "body_terms", Subquery(number))}
    for one in found:
        body, links_there = texts.get(one.row.pk, ("", 0))
        one.body = pad(body)
        one.links = links_there or 0 if one.row.document_id is None else 0
