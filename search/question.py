"""Understands a question: its words, what is only grammar, what its words mean."""

import re
import unicodedata
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice, product

from search import welsh
from search.answers import Definition
from search.known import defined
from search.numbers import FIGURES, figures_in
from search.terms import STOP_TERMS, STOP_WORDS, Token, is_initials, term_of, terms_of, tokens
from search.wants import Want, wants_of

#: Nothing beyond is read.
LONGEST_TEXT = 1000
#: More words than that make no question, only work.
MOST_WORDS = 12
#: So many ways to say the same are looked for as phrases.
MOST_WAYS = 8
#: “Pilot number two”, “pilot no. 2”: what stands before the figure and says nothing.
NUMBERED = re.compile(
    rf"\b(?:number|no\.?|nr\.?)\s+(?=(?:\d|{'|'.join(FIGURES)})\b)", re.IGNORECASE
)
#: What readers see as a sign after a figure.
PER_CENT = re.compile(rf"(\d|\b(?:{'|'.join(FIGURES)}))\s*per\s?cent\b", re.IGNORECASE)
#: What somebody wants to do with what is looked for.
ASKING = {
    "download",
    "find",
    "get",
    "give",
    "like",
    "looking",
    "need",
    "please",
    "read",
    "search",
    "see",
    "show",
    "tell",
    "view",
    "want",
    "wrote",
    "written",
}
ARTICLES = {"a", "an", "the"}
QUOTED = re.compile(r"[\"“”„«»]([^\"“”„«»]+)[\"“”„«»]")
#: “What is …”, “what does … mean”, “meaning of …”: asks for a definition.
ASKS = re.compile(
    r"^\W*(?:what(?:['’]?s|\s+is|\s+are)?\s+(?:meant\s+by\s+|an?\s+|the\s+)?|what\s+do(?:es)?\s+|define\s+|(?:definition|meaning)\s+of\s+)"
    r"(?P<what>.+?)(?:\s+(?:mean|stands?\s+for))?\W*$",
    re.IGNORECASE,
)


@dataclass
class Question:
    """What was asked, cleaned; what is wanted; what its words mean."""

    text: str
    language: str
    #: The text without “what is …”: what is looked for.
    subject: str = ""
    #: Its words as they were typed; `everything` has those that only build the sentence, too.
    words: list[Token] = field(default_factory=list)
    everything: list[Token] = field(default_factory=list)
    wants: list[Want] = field(default_factory=list)
    #: The terms with those words that only build the sentence.
    with_grammar: tuple[str, ...] = ()
    definition: Definition | None = None
    asks_meaning: bool = False
    #: How often its words occur, as far as that was looked up.
    numbers: dict[str, int] = field(default_factory=dict)

    @property
    def grammar(self) -> frozenset[str]:
        """The terms that only build sentences in its language."""
        return welsh.STOP_WORDS if self.language == welsh.WELSH else STOP_TERMS

    @property
    def terms(self) -> tuple[str, ...]:
        """The terms as asked, in their order."""
        return tuple(token.term for token in self.words)

    def read_as(self, corrected: dict[str, str]) -> None:
        """Understands it with other words in the place of some, as if those had been typed."""
        words, everything = (
            [as_meant(token, corrected, self.language) for token in own]
            for own in (self.words, self.everything)
        )
        self.with_grammar = tuple(token.term for token in everything)
        self.definition = defined(words, self.language) or defined(everything, self.language)
        self.wants = list(wants_of(words, self.subject, self.language))
        for known_by_now in ("whole_phrase", "ways", "phrases"):
            self.__dict__.pop(known_by_now, None)

    @cached_property
    def whole_phrase(self) -> str:
        """All its words, if some of them only build the sentence; an article in front says nothing."""
        typed = list(self.with_grammar)
        while typed and typed[0] in ARTICLES:
            typed.pop(0)
        return f" {' '.join(typed)} " if len(typed) > len(self.words) else ""

    @cached_property
    def ways(self) -> list[tuple[str, ...]]:
        """The question as terms: as asked, and with what its words stand for (initials) or were meant to be (misspelt)."""
        return list(dict.fromkeys([self.terms, *ways_of(self.wants)]))

    @cached_property
    def phrases(self) -> set[str]:
        """The question as terms that stand together; if it is one want, in each of its good ways."""
        if len(self.wants) == 1:
            ways = [option.terms for option in self.wants[0].options if option.factor >= 0.9]
        else:
            ways = [*self.ways, self.with_grammar]
        return {f" {' '.join(way)} " for way in ways}

    @cached_property
    def quoted_phrases(self) -> list[str]:
        """What was put in quotation marks, as terms."""
        parts = [" ".join(terms_of(part, self.language)) for part in QUOTED.findall(self.text)]
        return [f" {part} " for part in parts if part]


def as_meant(token: Token, corrected: dict[str, str], language: str) -> Token:
    """A word, or the one in its place."""
    better = corrected.get(token.word)
    return token._replace(word=better, term=term_of(better, language)) if better else token


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
    if language != welsh.WELSH:
        subject = PER_CENT.sub(r"\1 ", NUMBERED.sub("", figures_in(subject)))
    everything = list(tokens(subject, language))
    content = [t for t in everything if not is_grammar(t, subject, language)] or everything
    question.subject = subject
    question.words = content[:MOST_WORDS]
    # At least as far as the words that count, so that each of them has its neighbours.
    far = everything.index(question.words[-1]) + 1 if content else 0
    question.everything = everything[: max(MOST_WORDS, far)]
    question.read_as({})
    return question


def is_grammar(token: Token, text: str, language: str) -> bool:
    """Whether a word only builds the sentence; initials such as “IT” do not."""
    words = welsh.STOP_WORDS if language == welsh.WELSH else STOP_WORDS
    return (token.word in words or token.word in ASKING) and not is_initials(
        text[token.start : token.end]
    )
