"""Asks the search engine for what may answer a question, in bounded numbers; what is best is decided in `ranking`."""

from collections.abc import Iterable
from itertools import combinations

from django.conf import settings
from wagtail.search.backends import get_search_backend
from wagtail.search.query import And, Or, PlainText

from search.models import Passage
from search.models.passage import NAMED, language_mark
from search.newest import newest
from search.question import Question
from search.reach import reached
from search.wants import Want

#: Rows that are looked at for one question, of each sort.
MOST = 300
#: Rows that are called like that, however many newer ones there are.
MOST_NAMES = 100
#: Wants of which some are enough, the weightiest: the ways to have half of more than that are too many to ask for.
MOST_WANTS = 7


def with_all(question: Question, filters: Iterable[str] = ()) -> list[int]:
    """Keys of passages that meet every want."""
    return ask(And([*(any_way(want) for want in question.wants), *plain(filters)]), question)


def with_most(question: Question, filters: Iterable[str] = ()) -> list[int]:
    """Keys of passages that meet wants of at least half the weight."""
    wants = sorted(question.wants, key=lambda want: want.weight, reverse=True)[:MOST_WANTS]
    half = sum(want.weight for want in wants) / 2
    enough: list[tuple[Want, ...]] = []
    for size in range(1, len(wants)):
        for some in combinations(wants, size):
            covered = any(set(map(id, less)) <= set(map(id, some)) for less in enough)
            if not covered and sum(want.weight for want in some) >= half:
                enough.append(some)
        if len(enough) > 20:
            break
    if not enough:
        return []
    ways = Or([And([any_way(want) for want in some]) for some in enough])
    return ask(And([Or([ways, named(question)]), *plain(filters)]), question)


def named(question: Question) -> And:
    """Pilots, organisations and people of whose names something is wanted, whatever else is: one may be named in full."""
    return And([PlainText(NAMED), Or([any_way(want) for want in question.wants])])


def any_way(want: Want) -> Or:
    """One of the ways in which a want can be met."""
    return Or(plain(" ".join(option.terms) for option in want.options))


def plain(texts: Iterable[str]) -> list[PlainText]:
    """Texts of which all words have to be there."""
    return [PlainText(text, operator="and") for text in texts]


def ask(query: And | Or, question: Question) -> list[int]:
    """The keys that the engine finds, the newest; first of all those that are called like that."""
    if settings.SEARCH_IN_DATABASE:
        own = PlainText(language_mark(question.language))
        return newest(And([own, query]), MOST_NAMES, MOST)
    rows = Passage.objects.filter(language=question.language).only("pk").order_by("-id")
    with reached():
        found = get_search_backend().search(query, rows, order_by_relevance=False)
        return [row.pk for row in found[:MOST]]
