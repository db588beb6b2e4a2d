"""Repairs spelling word by word, with the words of what is public and those for forms. A word that exists is left alone."""

import re
from collections.abc import Collection, Iterable
from itertools import pairwise

from django.db.models import Q

from search.known import known
from search.models import Word
from search.near import SHORTEST, Near, likeliest, similar, slips_allowed
from search.numbers import FIGURES
from search.question import Question
from search.terms import Token, term_of
from search.wants import Want
from search.welsh import WELSH, forms

#: Shorter words are too like each other even beside another of the same name; and slips in one that stands there.
SHORTEST_IN_NAMES, SLIPS_IN_NAMES = 3, 2
#: “Pilot3”, “KS2”: a word and a figure.
NUMBERED = re.compile(r"([^\W\d_]{2,})(\d{1,3})")


def repair(question: Question) -> dict[str, list[str]]:
    """Reads a question with what its unknown words may have meant; returns words and their corrections.

    Where several words are as near, all are offered, the most frequent first: what is found tells which was meant (`settle`).

    Asks the vocabulary once, and once more if there are unknown words. Sets the weight of each want by rarity.
    """
    question.numbers = look_up(question)
    join(question)
    unknown = [
        want.words[0]
        for want in question.wants
        if can_be_misspelt(want)
        and (not is_known(want.words[0], question) or is_name_misspelt(want.words[0], question))
    ]
    meant = nearest(unknown, question)
    for better in meant.values():
        question.numbers.update({one.term: one.number for one in better})
    repaired = {word: [one.word for one in better] for word, better in meant.items()}
    read_as(question, repaired)
    return repaired


def read_as(question: Question, repaired: dict[str, list[str]]) -> None:
    """Reads a question with the first of what each word may have meant; words of which nothing else is made may be the others, too."""
    question.read_as({word: offered[0] for word, offered in repaired.items()})
    guessed = {offered[0]: offered[1:] for offered in repaired.values()}
    loose = [want for want in question.wants if len(want.words) == 1]
    join(question)
    for want in loose:
        word = want.words[0].word
        for other in guessed.get(word, ()):
            want.offer((term_of(other, question.language),))
        if word not in guessed:
            take_apart(want, question)
    weigh(question, guessed)


def take_apart(want: Want, question: Question) -> None:
    """Offers the two known words of which one that is unknown is made, and the other forms of a Welsh word that occur."""
    token, language = want.words[0], question.language
    if language == WELSH:
        # “Bartneriaeth” for “partneriaeth”.
        for form in sorted(forms(token.word) & question.numbers.keys()):
            want.offer((form,), 0.95)
    if numbered := NUMBERED.fullmatch(token.word):
        want.offer((term_of(numbered[1], language), numbered[2]), 0.95)
    if can_be_misspelt(want) and not is_known(token, question):
        parts = split(token.word, question.numbers)
        want.offer(tuple(term_of(part, language) for part in parts or ()), 0.95)


def settle(question: Question, chosen: dict[str, str]) -> None:
    """Takes back what else misspelt words may have meant."""
    read_as(question, {word: [better] for word, better in chosen.items()})


def undo(question: Question) -> None:
    """Reads a question as it was typed: what unknown words may have meant occurs nowhere."""
    read_as(question, {})


def can_be_misspelt(want: Want) -> bool:
    """Whether a want is one word, neither a known synonym, nor a form, nor a figure, nor too short."""
    word = want.words[0].word
    simple = len(want.options) == len(want.words) == 1 and not want.is_form
    return simple and len(word) >= SHORTEST_IN_NAMES and word.isalpha() and word not in FIGURES


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


def is_known(token: Token, question: Question) -> bool:
    """Whether a word, or another form of it, occurs."""
    ways = {token.word, token.term}
    if question.language == WELSH:
        ways |= forms(token.word)
    return not ways.isdisjoint(question.numbers)


def halves(word: str) -> Iterable[tuple[str, str]]:
    """The ways to cut a word into two of three letters or more."""
    return [(word[:place], word[place:]) for place in range(3, len(word) - 2)]


def split(word: str, numbers: dict[str, int]) -> tuple[str, str] | None:
    """Two known words that were written as one: “scorecard”."""
    both = [pair for pair in halves(word) if pair[0] in numbers and pair[1] in numbers]
    return max(both, key=lambda pair: min(numbers[pair[0]], numbers[pair[1]]), default=None)


def join(question: Question) -> None:
    """Two words that elsewhere are written as one: “score card”. Each of them is met by the one."""
    for one, two in pairwise(question.wants):
        joined = one.words[-1].word + two.words[0].word
        if joined in question.numbers and len(one.words) == len(two.words) == 1:
            term = term_of(joined, question.language)
            one.offer((term,), 0.95)
            two.offer((term,), 0.95)


def nearest(unknown: list[Token], question: Question) -> dict[str, list[Near]]:
    """The most likely words that were meant, the most frequent first, as far as there are any; asks the vocabulary once.

    Beside a word of a name, another word of that name is the most likely. Else a word that begins with the same letter is
    more likely than any other; then those with the fewest slips are.
    """
    near = list(similar([token.word for token in unknown], question.language))
    found = {}
    for token in unknown:
        better = names_meant(token, question, SLIPS_IN_NAMES) or nearest_to(token, near, question)
        if better:
            found[token.word] = better
    return found


def nearest_to(token: Token, near: list[Near], question: Question) -> list[Near]:
    """What a word may have meant; nothing if it is too short, or rather two that were written as one."""
    if len(token.word) < SHORTEST:
        return []
    is_two = split(token.word, question.numbers)
    allowed = 1 if is_two else slips_allowed(token.word)
    better = likeliest(token.word, near, allowed)
    return [] if is_two and better and better[0].word[0] != token.word[0] else better


def is_name_misspelt(token: Token, question: Question) -> bool:
    """Whether only the stem of a word is known, and that by chance: “keyness” beside “Milton” is not “key”."""
    return token.word not in question.numbers and bool(names_meant(token, question, 1))


def names_meant(token: Token, question: Question, most: int) -> list[Near]:
    """The words of names that a word beside another of theirs may have meant."""
    named = [Near(word, term_of(word, question.language), 1) for word in beside(token, question)]
    return likeliest(token.word, named, most)


def beside(token: Token, question: Question) -> set[str]:
    """The other words of names that hold one of the words beside which a word was typed."""
    names = known(question.language).beside
    place = question.everything.index(token)
    neighbours = question.everything[max(0, place - 1) : place + 2]
    found = {word for one in neighbours if one != token for word in names.get(one.word, ())}
    return found - {one.word for one in question.everything}


def is_long_figure(want: Want) -> bool:
    """Whether a want is a figure of two signs or more, which is no year."""
    word = want.words[0].word
    return word[:1].isdigit() and len(word) > 1 and not want.is_form


def weigh(question: Question, guessed: Collection[str]) -> None:
    """Rare words say more about what is wanted; the form says least, a word that occurs nowhere little, and a guess no more than what was typed right."""
    numbers = question.numbers
    most = max(numbers.values(), default=1)
    sure: list[Want] = []
    guesses: list[Want] = []
    for want in question.wants:
        rates = [
            numbers[term] for option in want.options for term in option.terms if term in numbers
        ]
        if want.is_form or not rates:
            # Figures are not counted; a long one is typed for its own sake.
            want.weight = 2.0 if is_long_figure(want) else 0.5
            continue
        # From 1 for the most frequent up to 3 for one that stands once among a thousand.
        want.weight = 1 + min(2.0, (most / max(1, min(rates))) ** 0.3 - 1)
        is_guess = any(token.word in guessed for token in want.words)
        (guesses if is_guess else sure).append(want)
    for want in guesses:
        want.weight = min(want.weight, *(one.weight for one in sure)) if sure else want.weight
