"""Repairs spelling word by word, with the words of what is public and nothing else. A word that exists is left alone."""

from collections.abc import Iterable
from itertools import pairwise

from django.db.models import Q

from search.models import Word
from search.question import Question, Want
from search.terms import FIGURES, Token, term_of

#: Shorter words are too like each other.
SHORTEST = 4
#: Words of the vocabulary that are compared with one that is misspelt.
MOST_COMPARED = 3000
#: Words that one misspelt word may have meant.
MOST_MEANT = 3


def repair(question: Question) -> dict[str, list[str]]:
    """Offers what unknown words may have meant, and compounds in both spellings; returns words and their corrections.

    Where several words are as near, all are offered, the most frequent first: what is found tells which was meant (`settle`).

    Asks the vocabulary once, and once or twice more for each unknown word. Sets the weight of each want by rarity.
    """
    loose = [want for want in question.wants if len(want.words) == 1]
    numbers = look_up(question)
    join(question, numbers)
    corrected: dict[str, list[str]] = {}
    for want in loose:
        token = want.words[0]
        if can_be_misspelt(want) and not is_known(token, numbers):
            if parts := split(token.word, numbers):
                want.offer(tuple(term_of(part, question.language) for part in parts), 0.95)
            elif better := nearest(token.word, question.language):
                corrected[token.word] = [row.word for row in better]
                for row in better:
                    want.offer((row.term,), 1.0)
                    numbers[row.term] = row.number
    weigh(question.wants, numbers)
    return corrected


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


def settle(question: Question, word: str, chosen: str) -> None:
    """Takes back what else a misspelt word may have meant."""
    own = term_of(chosen, question.language)
    for want in question.wants:
        if want.words[0].word == word:
            want.options = [o for o in want.options if o.terms in {(own,), (want.words[0].term,)}]


def nearest(word: str, language: str) -> list[Word]:
    """The most likely words that were meant: those with the fewest slips, the most frequent first."""
    slips = 1 if len(word) < 6 else 2
    rows = Word.objects.filter(language=language, number__gt=0)
    for start in (Q(word__startswith=word[0]), starts_elsewhere(word)):
        near = []
        for row in rows.filter(start).order_by("-number", "word")[:MOST_COMPARED]:
            if abs(len(row.word) - len(word)) <= slips:
                distance = slips_between(word, row.word, slips)
                if distance <= slips:
                    near.append((distance, row))
        if near:
            least = min(distance for distance, _row in near)
            return [row for distance, row in near if distance == least][:MOST_MEANT]
    return []


def starts_elsewhere(word: str) -> Q:
    """Words of which the first letter was left out, doubled with another, or mistyped."""
    return (
        Q(word__startswith=word[1:3])
        | Q(word__regex=f"^.{word[1:3]}")
        | Q(word__startswith=word[1] + word[0])
    )


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
