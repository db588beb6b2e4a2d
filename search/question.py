"""Understands a question: its words, what else each may be called, in what form the thing is wanted, what is only grammar."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice, product

from search import welsh
from search.answers import Definition
from search.formats import FORMATS
from search.known import Group, beginning, defined, known
from search.terms import INITIALS, SIGN, STOP_TERMS, STOP_WORDS, Token, fold, is_initials, tokens

#: Nothing beyond is read.
LONGEST_TEXT = 1000
#: More words than that make no question, only work.
MOST_WORDS = 12
#: So many ways to say the same are looked for as phrases.
MOST_WAYS = 8
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
    def ways(self) -> list[tuple[str, ...]]:
        """The question as terms: as asked, and with what its words stand for (initials) or were meant to be (misspelt)."""
        each = [want.equals for want in self.wants]
        found = dict.fromkeys([self.terms])
        found |= dict.fromkeys(sum(way, ()) for way in islice(product(*each), MOST_WAYS))
        return list(found)


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
    question.words = content[:MOST_WORDS]
    question.with_grammar = tuple(token.term for token in everything[:MOST_WORDS])
    if question.words:
        question.definition = defined(question.terms, language) or defined(
            question.with_grammar, language
        )
        question.wants = list(wants_of(question.words, subject, language))
    return question


def is_grammar(token: Token, text: str, language: str) -> bool:
    """Whether a word only builds the sentence; initials such as “IT” do not."""
    words = welsh.STOP_WORDS if language == welsh.WELSH else STOP_WORDS
    return token.word in words and not is_initials(text[token.start : token.end])


def wants_of(words: list[Token], text: str, language: str) -> Iterator[Want]:
    """What is wanted, word by word; words that mean one thing together are one want."""
    here = known(language)
    longest = max(here.longest, *map(len, FORMATS))
    place = 0
    while place < len(words):
        for length in range(min(longest, len(words) - place), 0, -1):
            part = tuple(words[place : place + length])
            terms = tuple(token.term for token in part)
            groups = list(here.groups.get(terms, []))
            if not groups and length == len(words):
                groups = beginning(terms, here)
            marks = FORMATS.get(terms, ())
            if groups or marks or length == 1:
                break
        want = Want(part, [])
        as_it_stands(want, text, groups)
        if place in {0, len(words) - length}:
            # In the middle it belongs to its neighbours: “school report card”.
            for mark in marks:
                want.is_form = True
                want.offer((mark,), 1.0)
        for group in groups:
            offer_group(want, group)
        if length == 1 and len(words) == 1:
            for group in here.heads.get(terms[0], []):
                # “trusts” alone most likely means the term of the glossary that ends like that.
                offer_group(want, group)
                want.options = [
                    Option(o.terms, 0.3 if o.terms == terms else o.factor) for o in want.options
                ]
        yield want
        place += length


def as_it_stands(want: Want, text: str, groups: list[Group]) -> None:
    """The words themselves. Capitals say that initials are meant, and not the word that looks like them."""
    first = want.words[0]
    typed = text[first.start : first.end]
    terms = tuple(token.term for token in want.words)
    shouted = text.isupper() and len(text.split()) > 1
    known_initials = {spelling.initials for group in groups for spelling in group.spellings}
    if len(want.words) == 1 and is_initials(typed) and not shouted:
        initials = INITIALS + fold(typed[:-1] if typed.endswith("s") else typed)
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
