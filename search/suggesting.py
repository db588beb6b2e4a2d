"""Suggests, while somebody types, where to go and what to ask."""

from django.conf import settings
from wagtail.search.backends import get_search_backend

from cms.addresses.locate import address_of
from cms.querysets import LINK_FIELDS
from search.answers import Suggestion
from search.kinds import kind_labels
from search.models import Passage
from search.models.passage import NAMED_KINDS
from search.newest import called
from search.question import clean
from search.reach import reached
from search.terms import SIGN, tokens

#: Suggestions at most.
SUGGESTIONS = 8
#: Names that are looked at, of each sort.
MOST = 40


def suggest(beginning: str, language: str, limit: int = SUGGESTIONS) -> list[Suggestion]:
    """Titles that hold words which begin like that, the best first; nothing for less than two letters, or for a sign of the engine."""
    words = [token.word for token in tokens(clean(beginning)[:100], language)][:6]
    if sum(map(len, words)) < 2 or any(word.startswith(SIGN) for word in words):
        return []
    keys = keys_of(words, language)
    links = [f"page__{name}" for name in LINK_FIELDS]
    pages = Passage.objects.of_public_pages().filter(pk__in=keys, anchor="", document=None)
    passages = pages.select_related("page").only("title", "names", "kind", "day", *links)
    labels = kind_labels()
    ordered = sorted(passages, key=lambda row: order(row, words, language))
    return [
        Suggestion(row.title, address_of(row.page), labels.get(row.kind, ""))
        for row in ordered[:limit]
    ]


def keys_of(words: list[str], language: str) -> list[int]:
    """The passages that the engine finds by the words in their names, of which the last may go on."""
    if settings.SEARCH_IN_DATABASE:
        return called(words, language, MOST)
    rows = Passage.objects.filter(language=language).only("pk").order_by("-id")
    with reached():
        found = get_search_backend().autocomplete(" ".join(words), rows, order_by_relevance=False)
        return [row.pk for row in found[:MOST]]


def order(row: Passage, words: list[str], language: str) -> tuple:
    """Names that begin with the words stand first, then names of pilots, organisations and people, then short ones."""
    names = [[token.word for token in tokens(name, language)] for name in row.names.split("\n")]
    starts = any(" ".join(name).startswith(" ".join(words)) for name in names)
    return (not starts, -NAMED_KINDS.get(row.kind, 0), len(row.title), row.title, row.pk)
