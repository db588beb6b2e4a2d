"""Understands a question: its words, what else each may be called, in what form the thing is wanted, what is only grammar."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice, product

from search import welsh
from search.answers import Definition
from search.formats import FORMATS, SORT, SORTS
from search.known import Group, beginning, called, defined, known
from search.terms import (
    INITIALS,
    SIGN,
    STOP_TERMS,
    STOP_WORDS,
    Token,
    initials_of,
    is_initials,
    place_of,
    terms_of,
    tokens,
)

#: Nothing beyond is read.
LONGEST_TEXT = 1000
#: More words than that make no question, only work.
MOST_WORDS = 12
#: So many ways to say the same are looked for as phrases.
MOST_WAYS = 8
ARTICLES = {"a", "an", "the"}
QUOTED = re.compile(r"[\"“”„«»]([^\"“”„«»]+)[\"“”„«»]")
#: “What is …”, “what does … mean”, “meaning of …”: asks for a definition.
ASKS = re.compile(
    r"^\W*(?:what(?:['’]?s|\s+is|\s+are)?\s+(?:meant\s+by\s+|an?\s+|the\s+)?|what\s+do(?:es)?\s+|define\s+|(?:definition|meaning)\s+of\s+)"
    r"(?P<what>.+?)(?:\s+(?:mean|stands?\s+for))?\W*$",
    re.IGNORECASE,
)


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
    #: Says in what form the thing is wanted.
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


@dataclass
class Question:
    """What was asked, cleaned; what is wanted; what its words mean."""

    text: str
    language: str
    words: list[Token] = field(default_factory=list)
    wants: list[Want] = field(default_factory=list)
    #: The terms with those words that only build the sentence.
    with_grammar: tuple[str, ...] = ()
    definition: Definition | None = None
    asks_meaning: bool = False

    @property
    def grammar(self) -> frozenset[str]:
        """The terms that only build sentences in its language."""
        return welsh.STOP_WORDS if self.language == welsh.WELSH else STOP_TERMS

    @property
    def terms(self) -> tuple[str, ...]:
        """The terms as asked, in their order."""
        return tuple(token.term for token in self.words)

    @cached_property
    def whole_phrase(self) -> str:
        """All its words as they were typed, if some of them only build the sentence; an article in front says nothing."""
        typed = list(self.with_grammar)
        while typed and typed[0] in ARTICLES:
            typed.pop(0)
        return f" {' '.join(typed)} " if len(typed) > len(self.words) else ""

    @cached_property
    def quoted_phrases(self) -> list[str]:
        """What was put in quotation marks, as terms."""
        parts = [" ".join(terms_of(part, self.language)) for part in QUOTED.findall(self.text)]
        return [f" {part} " for part in parts if part]

    @cached_property
    def ways(self) -> list[tuple[str, ...]]:
        """The question as terms: as asked, and with what its words stand for (initials) or were meant to be (misspelt)."""
        return list(dict.fromkeys([self.terms, *ways_of(self.wants)]))


def ways_of(wants: list[Want]) -> list[tuple[str, ...]]:
    """What is wanted as terms, in each of its good ways."""
    return [sum(way, ()) for way in islice(product(*(want.equals for want in wants)), MOST_WAYS)]


def clean(text: str) -> str:
    """A question without signs that no database or page could bear, on one line."""
    text = unicodedata.normalize("NFKC", text[:LONGEST_TEXT])
    kept = "".join(" " if unicodedata.category(sign)[0] == "C" else sign for sign in text)
    return " ".join(kept.split())


def understand(text: str, language: str) -> Question:
    """What a text asks for; no words, no wants."""
    question = Question(clean(text), language)
    subject = question.text
    asks = welsh.ASKS if language == welsh.WELSH else ASKS
    if match := asks.match(subject):
        question.asks_meaning, subject = True, match["what"]
    everything = list(tokens(subject, language))
    content = [t for t in everything if not is_grammar(t, subject, language)] or everything
    content, everything = content[:MOST_WORDS], everything[:MOST_WORDS]
    question.words = content
    question.with_grammar = tuple(token.term for token in everything)
    if question.words:
        question.definition = defined(content, language) or defined(everything, language)
        question.wants = list(wants_of(question.words, subject, language))
    return question


def is_grammar(token: Token, text: str, language: str) -> bool:
    """Whether a word only builds the sentence; initials such as “IT” do not."""
    words = welsh.STOP_WORDS if language == welsh.WELSH else STOP_WORDS
    return token.word in words and not is_initials(text[token.start : token.end])


def wants_of(words: list[Token], text: str, language: str) -> Iterator[Want]:
    """What is wanted, word by word; words that mean one thing together are one want."""
    place = 0
    while place < len(words):
        part, groups, marks = longest_known(words, place, language)
        after = place + len(part)
        want = Want(part, [])
        as_it_stands(want, text, groups)
        if place == 0 or after == len(words):
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
