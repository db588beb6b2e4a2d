"""Repairs spelling word by word, with the words of what is public and nothing else. A word that exists is left alone."""

import re
from collections.abc import Iterable
from functools import reduce
from itertools import pairwise
from operator import or_
from typing import NamedTuple

from django.db.models import CharField, Q
from django.db.models.functions import Length, Substr

from search.models import Word
from search.question import Question
from search.terms import FIGURES, Token, term_of
from search.wants import Want
from search.welsh import WELSH, forms

#: Shorter words are too like each other.
SHORTEST = 4
#: Words of the vocabulary that are compared with those that are misspelt.
MOST_COMPARED = 10_000
#: Words that one misspelt word may have meant.
MOST_MEANT = 3
#: “Pilot3”, “KS2”: a word and a figure.
NUMBERED = re.compile(r"([^\W\d_]{2,})(\d{1,3})")
CharField.register_lookup(Length)


def repair(question: Question) -> dict[str, list[str]]:
    """Offers what unknown words may have meant, and compounds in both spellings; returns words and their corrections.

    Where several words are as near, all are offered, the most frequent first: what is found tells which was meant (`settle`).

    Asks the vocabulary once, and once more if there are unknown words. Sets the weight of each want by rarity.
    """
    loose = [want for want in question.wants if len(want.words) == 1]
    numbers = look_up(question)
    join(question, numbers)
    if question.language == WELSH:
        change(loose, numbers)
    unknown: list[Want] = []
    for want in loose:
        token = want.words[0]
        if numbered := NUMBERED.fullmatch(token.word):
            want.offer((term_of(numbered[1], question.language), numbered[2]), 0.95)
        if can_be_misspelt(want) and not is_known(token, numbers):
            if parts := split(token.word, numbers):
                want.offer(tuple(term_of(part, question.language) for part in parts), 0.95)
            else:
                unknown.append(want)
    meant = nearest({want.words[0].word for want in unknown}, question.language)
    for want in unknown:
        for better in meant.get(want.words[0].word, []):
            want.offer((better.term,), 1.0)
            numbers[better.term] = better.number
    weigh(question.wants, numbers)
    return {word: [one.word for one in better] for word, better in meant.items()}


def change(wants: list[Want], numbers: dict[str, int]) -> None:
    """Offers the other forms of Welsh words that occur: “bartneriaeth” for “partneriaeth”."""
    for want in wants:
        for form in sorted(forms(want.words[0].word) & numbers.keys()):
            want.offer((form,), 0.95)


def settle(question: Question, word: str, chosen: str) -> None:
    """Takes back what else a misspelt word may have meant."""
    own = term_of(chosen, question.language)
    for want in question.wants:
        if want.words[0].word == word:
            want.options = [o for o in want.options if o.terms in {(own,), (want.words[0].term,)}]


def undo(question: Question, corrected: dict[str, str]) -> None:
    """Takes back what unknown words may have meant: they occur nowhere."""
    for want in question.wants:
        if len(want.words) == 1 and (better := corrected.get(want.words[0].word)):
            term = term_of(better, question.language)
            want.options = [option for option in want.options if option.terms != (term,)]
            want.weight = 0.5


def can_be_misspelt(want: Want) -> bool:
    """Whether a word is neither a known synonym, nor a form, nor a figure, nor too short."""
    word = want.words[0].word
    simple = len(want.options) == 1 and not want.is_form
    return simple and len(word) >= SHORTEST and word.isalpha() and word not in FIGURES


def look_up(question: Question) -> dict[str, int]:
    """How often the words and terms of a question occur, their neighbours in one word, and their halves."""
    words = [token.word for token in question.words]
    wanted = set(words) | {a + b for a, b in pairwise(words)}
    for word in words:
        wanted |= forms(word) if question.language == WELSH else set()
        wanted |= {half for one, two in halves(word) for half in (one, two)}
    terms = {term for want in question.wants for option in want.options for term in option.terms}
    rows = Word.objects.filter(language=question.language, number__gt=0).filter(
        Q(word__in=wanted) | Q(term__in=terms)
    )
    found: dict[str, int] = {}
    for word, term, number in rows.values_list("word", "term", "number"):
        found[word] = max(found.get(word, 0), number)
        found[term] = max(found.get(term, 0), number)
    return found


def is_known(token: Token, numbers: dict[str, int]) -> bool:
    """Whether a word, or another form of it, occurs."""
    return token.word in numbers or token.term in numbers


def halves(word: str) -> Iterable[tuple[str, str]]:
    """The ways to cut a word into two of three letters or more."""
    return [(word[:place], word[place:]) for place in range(3, len(word) - 2)]


def split(word: str, numbers: dict[str, int]) -> tuple[str, str] | None:
    """Two known words that were written as one: “scorecard”."""
    both = [pair for pair in halves(word) if pair[0] in numbers and pair[1] in numbers]
    return max(both, key=lambda pair: min(numbers[pair[0]], numbers[pair[1]]), default=None)


def join(question: Question, numbers: dict[str, int]) -> None:
    """Two words that elsewhere are written as one: “score card”. Each of them is met by the one."""
    for one, two in pairwise(question.wants):
        joined = one.words[-1].word + two.words[0].word
        if joined in numbers and len(one.words) == len(two.words) == 1:
            term = term_of(joined, question.language)
            one.offer((term,), 0.95)
            two.offer((term,), 0.95)


class Near(NamedTuple):
    """A word of the vocabulary, as it is compared with one that is misspelt."""

    word: str
    term: str
    number: int


def nearest(words: set[str], language: str) -> dict[str, list[Near]]:
    """The most likely words that were meant, the most frequent first, as far as there are any; asks the vocabulary once.

    A word that begins with the same letter is more likely than any other; then those with the fewest slips are.
    """
    if not words:
        return {}
    may_be = reduce(or_, [alike(word) for word in words])
    rows = Word.objects.alias(second=Substr("word", 2, 2))
    rows = rows.filter(may_be, language=language, number__gt=0)
    near = [Near(*row) for row in rows.values_list("word", "term", "number")[:MOST_COMPARED]]
    found = {}
    for word in words:
        ranks = sorted((rank, one) for one in near if (rank := rank_of(one, word)))
        if ranks:
            found[word] = [one for rank, one in ranks if rank[:2] == ranks[0][0][:2]][:MOST_MEANT]
    return found


def slips_allowed(word: str) -> int:
    """How many slips a word may have."""
    return 1 if len(word) < 6 else 2


def rank_of(one: Near, word: str) -> tuple[bool, int, int, str] | None:
    """How likely a word is meant by another, the least first; nothing if it is too different."""
    most = slips_allowed(word)
    if abs(len(one.word) - len(word)) > most:
        return None
    slips = slips_between(word, one.word, most)
    return (one.word[0] != word[0], slips, -one.number, one.word) if slips <= most else None


def alike(word: str) -> Q:
    """Words of about that length with the same first letter, or of which it was left out, doubled, mistyped or exchanged."""
    slips = slips_allowed(word)
    starts = (
        Q(word__startswith=word[0])
        | Q(word__startswith=word[1:3])
        | Q(second=word[1:3])
        | Q(word__startswith=word[1] + word[0])
    )
    return starts & Q(word__length__range=(len(word) - slips, len(word) + slips))


def slips_between(one: str, two: str, most: int) -> int:
    """How many letters are missing, added, mistyped or exchanged with their neighbour; `most` + 1 for more."""
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


def weigh(wants: list[Want], numbers: dict[str, int]) -> None:
    """Rare words say more about what is wanted; the form says least, and a word that occurs nowhere little."""
    most = max(numbers.values(), default=1)
    for want in wants:
        rates = [
            numbers[term] for option in want.options for term in option.terms if term in numbers
        ]
        if want.is_form or not rates:
            want.weight = 0.5
        else:
            # From 1 for the most frequent up to 3 for one that stands once among a thousand.
            want.weight = 1 + min(2.0, (most / max(1, min(rates))) ** 0.3 - 1)
