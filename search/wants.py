"""What is wanted, word by word: what else each may be called, in what form the thing is wanted, what names may be called by."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from search.filters import OF_YEAR
from search.formats import FORMATS, SORT, SORTS
from search.known import Group, beginning, called, known
from search.numbers import place_of
from search.terms import INITIALS, SIGN, Token, initials_of, is_initials

#: A year of our time: what is of that year is wanted.
YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True)
class Option:
    """One way in which a want can be met: all these terms; worth `factor` of the best way."""

    terms: tuple[str, ...]
    factor: float = 1.0


@dataclass
class Want:
    """One thing that is wanted: a word, or several that mean one thing, and the ways in which it can be met."""

    words: tuple[Token, ...]
    options: list[Option]
    #: Says in what form the thing is wanted, or of which year.
    is_form: bool = False
    #: Says what sort of body something with a name is: “council” in “Rochdale council”.
    is_sort: bool = False
    weight: float = 1.0

    def offer(self, terms: tuple[str, ...], factor: float = 1.0) -> None:
        """Adds a way, unless there is a better one with the same terms."""
        if terms and all(option.terms != terms for option in self.options):
            self.options.append(Option(terms, factor))

    @property
    def equals(self) -> list[tuple[str, ...]]:
        """The ways that are worth as much as the best, in words and not in marks."""
        found = [o.terms for o in self.options if o.factor == 1 and not o.terms[0].startswith(SIGN)]
        return found or [tuple(token.term for token in self.words)]


def wants_of(words: list[Token], text: str, language: str) -> Iterator[Want]:
    """What is wanted, word by word; words that mean one thing together are one want."""
    place = 0
    end = end_without_years(words)
    while place < len(words):
        part, groups, marks = longest_known(words, place, language)
        after = place + len(part)
        want = Want(part, [])
        as_it_stands(want, text, groups)
        if YEAR.fullmatch(part[0].word):
            want.is_form = True
            want.offer((OF_YEAR + part[0].word,))
        if place == 0 or after >= end:
            # In the middle it belongs to its neighbours: “school report card”.
            for mark in marks:
                want.is_form = True
                want.offer((mark,), 1.0)
        for group in groups:
            offer_group(want, group)
        if len(words) == 1:
            offer_heads(want, language)
        elif len(part) < len(words):
            offer_names(want, words[after : after + 1])
        yield want
        place = after


def end_without_years(words: list[Token]) -> int:
    """How many words there are without the years at the end: “report 2012” ends in a form, as “report” does."""
    end = len(words)
    while end and YEAR.fullmatch(words[end - 1].word):
        end -= 1
    return end


def longest_known(
    words: list[Token], place: int, language: str
) -> tuple[tuple[Token, ...], list[Group], tuple[str, ...]]:
    """The most words from a place on that mean one thing, at least one; what they mean, and of which form they speak."""
    here = known(language)
    longest = max(here.longest, *map(len, FORMATS))
    for length in range(min(longest, len(words) - place), 0, -1):
        part = tuple(words[place : place + length])
        terms = tuple(token.term for token in part)
        groups = called(part, language)
        if not groups and length == len(words):
            groups = beginning(terms, here)
        marks = FORMATS.get(terms, ())
        if groups or marks:
            break
    return part, groups, marks


def offer_heads(want: Want, language: str) -> None:
    """“Trusts” alone most likely means the term of the glossary that ends like that."""
    own = tuple(token.term for token in want.words)
    for group in known(language).heads.get(own[0], []):
        offer_group(want, group)
        want.options = [Option(o.terms, 0.3 if o.terms == own else o.factor) for o in want.options]


def offer_names(want: Want, following: list[Token]) -> None:
    """What names may be called by: “the third pilot” is “Pilot 3”, and “council” is what may be added to that of a body."""
    number = place_of(want.words[0].word) if len(want.words) == 1 else ""
    if number and following and not following[0].term.isdigit():
        want.offer((following[0].term, number))
    if tuple(token.term for token in want.words) in SORTS:
        want.is_sort = True
        want.offer((SORT,), 0.3)


def as_it_stands(want: Want, text: str, groups: list[Group]) -> None:
    """The words themselves. Capitals say that initials are meant, and not the word that looks like them."""
    first = want.words[0]
    typed = text[first.start : first.end]
    terms = tuple(token.term for token in want.words)
    shouted = text.isupper() and len(text.split()) > 1
    known_initials = {spelling.initials for group in groups for spelling in group.spellings}
    if len(want.words) == 1 and is_initials(typed) and not shouted:
        initials = initials_of(typed)
        want.offer((initials,))
        if initials in known_initials:
            return
    elif any(s.initials and s.terms == terms for group in groups for s in group.spellings):
        # Small letters: the initials rather than the word, if both stand there.
        want.offer((INITIALS + first.word,), 1.0)
        want.offer((INITIALS + first.term,), 1.0)
        want.offer(terms, 0.4)
        return
    want.offer(terms)


def offer_group(want: Want, group: Group) -> None:
    """The other spellings of what is wanted."""
    own = tuple(token.term for token in want.words)
    for spelling in group.spellings:
        # What the glossary explains is one thing; what is only similar is a little less.
        factor = 1.0 if group.definition else 0.9
        if spelling.initials:
            want.offer((spelling.initials,), factor)
        elif spelling.terms != own:
            want.offer(spelling.terms, factor)
