"""Words that look like a misspelt one, and how likely each of them was meant."""

from collections.abc import Iterator
from functools import reduce
from operator import or_
from typing import NamedTuple

from django.db.models import CharField, Q
from django.db.models.functions import Length, Substr

from search.formats import FORM_WORDS
from search.models import Word
from search.terms import term_of
from search.welsh import WELSH

#: Shorter words are too like each other.
SHORTEST = 4
#: Words of the vocabulary that are compared with those that are misspelt.
MOST_COMPARED = 10_000
#: Words that one misspelt word may have meant.
MOST_MEANT = 3
CharField.register_lookup(Length)


class Near(NamedTuple):
    """A word of the vocabulary, as it is compared with one that is misspelt."""

    word: str
    term: str
    number: int


def similar(words: list[str], language: str) -> Iterator[Near]:
    """Words of the vocabulary, and for forms, that look a little like any of some words."""
    long = [word for word in words if len(word) >= SHORTEST]
    if long:
        rows = Word.objects.alias(second=Substr("word", 2, 2))
        rows = rows.filter(reduce(or_, map(alike, long)), language=language, number__gt=0)
        yield from map(Near._make, rows.values_list("word", "term", "number")[:MOST_COMPARED])
        if language != WELSH:
            yield from (Near(word, term_of(word, language), 0) for word in FORM_WORDS)


def likeliest(word: str, near: list[Near], most: int) -> list[Near]:
    """Of some words those that are most likely meant by another."""
    ranks = sorted((rank, one) for one in near if (rank := rank_of(one, word, most)))
    return [one for rank, one in ranks if rank[:2] == ranks[0][0][:2]][:MOST_MEANT]


def slips_allowed(word: str) -> int:
    """How many slips a word may have."""
    return 1 if len(word) < 6 else 2


def rank_of(one: Near, word: str, most: int) -> tuple[bool, int, int, str] | None:
    """How likely a word is meant by another, the least first; nothing if it is too different."""
    ways = [one.word]
    if one.word.endswith("s") and not word.endswith("s"):
        # Whoever typed one need not know that the site only speaks of several.
        ways.append(one.word[:-1])
    slips = min(slips_between(word, way, most) for way in ways)
    return (one.word[0] != word[0], slips, -one.number, one.word) if slips <= most else None


def alike(word: str) -> Q:
    """Words of about that length with the same first letter, or of which it was left out, doubled, mistyped or exchanged."""
    slips = slips_allowed(word)
    # One more for the sign of the plural.
    lengths = (len(word) - slips, len(word) + slips + 1)
    starts = (
        Q(word__startswith=word[0])
        | Q(word__startswith=word[1:3])
        | Q(second__in={word[:2], word[1:3]})
        | Q(word__startswith=word[1] + word[0])
    )
    return starts & Q(word__length__range=lengths)


def slips_between(one: str, two: str, most: int) -> int:
    """How many letters are missing, added, mistyped or exchanged with their neighbour; `most` + 1 for more."""
    if abs(len(one) - len(two)) > most:
        return most + 1
    if sum(sign not in two for sign in one) > most or sum(sign not in one for sign in two) > most:
        return most + 1
    before: list[int] = []
    last = list(range(len(two) + 1))
    for i, a in enumerate(one, 1):
        line = [i]
        for j, b in enumerate(two, 1):
            cost = min(last[j] + 1, line[j - 1] + 1, last[j - 1] + (a != b))
            if i > 1 and j > 1 and a == two[j - 2] and one[i - 2] == b:
                cost = min(cost, before[j - 2] + 1)
            line.append(cost)
        if min(line) > most:
            return most + 1
        before, last = last, line
    return last[-1]
