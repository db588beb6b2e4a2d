"""From text to terms: the one way in which words are compared, in what is found and in what is asked.

Small letters, no accents, no apostrophes; numbers up to twenty as figures; English words by their stem. “Local-area” is
“local area”, and beside it “localarea”, so that both spellings of a compound meet.
"""

import re
import unicodedata
from collections.abc import Collection, Iterator
from functools import lru_cache
from typing import NamedTuple

import snowballstemmer
from django.conf import settings

from search.numbers import FIGURES, figures_in

#: Longer words are cut.
LONGEST_WORD = 60
#: Letters and figures, with apostrophes and hyphens inside a word; all signs that a search engine obeys fall away.
WORD = re.compile(
    r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?\b|(?<![0-9.])[0-9]+\.[0-9]+\b(?!\.[0-9])|[^\W_]+(?:['’‘`\-‐‑–][^\W_]+)*"
)
#: A figure with a decimal point or with commas between its thousands, and what stands for the point in what is kept.
MARKED_FIGURE = re.compile(r"[0-9,]*[0-9][.,][0-9.]+")
POINT = "zd"
APOSTROPHES = re.compile(r"['’‘`]")
HYPHENS = re.compile(r"[-‐‑–]")
#: Spellings that the British and others write in two ways become one.
VARIANTS = [
    (re.compile(pattern), one)
    for pattern, one in (
        (r"^inquir", "enquir"),
        (r"i[sz](e[drs]?|ing|ation|ational|ations)$", r"is\1"),
        (r"y[sz](e[drs]?|ing)$", r"ys\1"),
        (r"([a-z]{3})our(s|ed|ing|al|able|ite)?$", r"\1or\2"),
        (r"ogramme(s|d)?$", r"ogram\1"),
        (r"entre(s|d)?$", r"enter\1"),
        (r"([ei])nce$", r"\1nse"),
        (r"dgement", "dgment"),
    )
]
#: Signs between which words belong together.
BREAK = re.compile(r"[,;:.!?()\[\]|\n–—]")
#: Words that may be initials, without the sign of their plural.
CAPITALS = re.compile(r"\b[A-Z][A-Za-z]*[A-Z](?=s?\b)")
#: Begins what stands among the words of the search engine and is no word. No word begins like that.
SIGN = "zq"
#: Stands before initials in what is kept.
INITIALS = SIGN + "c"
#: Say how a sentence is built and not what it is about; only for questions, never left out of what is found.
STOP_WORDS = frozenset(
    [
        "a", "about", "am", "an", "and", "any", "are", "as", "at", "be", "been", "by", "can",
        "could", "did", "do", "does", "for", "from", "had", "has", "have", "how", "i", "in",
        "into", "is", "it", "its", "many", "me", "much", "my", "of", "off", "on", "or", "our",
        "out", "so", "some", "than", "that", "the", "their", "them", "then", "there", "these",
        "they", "this", "to", "us", "was", "we", "were", "what", "when", "where", "which", "who",
        "whom", "whose", "why", "will", "with", "would", "you", "your",
    ]
)  # fmt: skip


class Token(NamedTuple):
    """A word as it stands (`word`, folded) and as it is compared (`term`), and from where to where it reaches in its text."""

    word: str
    term: str
    start: int
    end: int


def fold(text: str) -> str:
    """Small letters without accents, in Latin and other scripts."""
    return fold_kept(text.lower())


@lru_cache(maxsize=20_000)
def fold_kept(text: str) -> str:
    """Takes the accents from small letters."""
    if text.isascii():
        return text
    parts = unicodedata.normalize(
        "NFKD", text.replace("ß", "ss").replace("œ", "oe").replace("æ", "ae")
    )
    return "".join(sign for sign in parts if not unicodedata.combining(sign))


@lru_cache(maxsize=50_000)
def term_of(word: str, language: str) -> str:
    """A folded word as it is compared. Only English words have stems and variants here."""
    if not language.startswith("en"):
        return word[:LONGEST_WORD]
    if word in FIGURES:
        return FIGURES[word]
    if word == SITE_NAME:
        return word
    word = word[:LONGEST_WORD]
    for pattern, one in VARIANTS:
        word = pattern.sub(one, word)
    return STEMMER.stemWord(word)


#: Has no stem: “LocalED” is not “local”.
SITE_NAME = settings.WAGTAIL_SITE_NAME.lower()
STEMMER = snowballstemmer.stemmer("english")
#: The same words, as they stand in what is kept.
STOP_TERMS = frozenset(term_of(word, "en") for word in STOP_WORDS)


def tokens(text: str, language: str, only: Collection[str] | None = None) -> Iterator[Token]:
    """The words of a text in their order; a compound gives its parts. `only` leaves out all other terms."""
    for match in WORD.finditer(text):
        start, typed = match.start(), match[0]
        if typed.isascii() and typed.isalnum():
            # As nearly all are.
            word = typed.lower()[:LONGEST_WORD]
            term = term_of(word, language)
            if only is None or term in only:
                yield Token(word, term, start, match.end())
            continue
        if MARKED_FIGURE.fullmatch(typed):
            # “91.2” and “1,200” are one word each.
            word = typed.replace(",", "").replace(".", POINT)
            if only is None or word in only:
                yield Token(word, word, start, match.end())
            continue
        if (figure := figures_in(typed)).isdigit():
            # “Eighty-five”.
            if only is None or figure in only:
                yield Token(figure, figure, start, match.end())
            continue
        for part in HYPHENS.split(typed):
            word = fold(APOSTROPHES.sub("", part))[:LONGEST_WORD]
            # Folding may leave signs that no engine takes for a letter.
            word = "".join(sign for sign in word if sign.isalnum())
            if word and (only is None or term_of(word, language) in only):
                yield Token(word, term_of(word, language), start, start + len(part))
            start += len(part) + 1


def is_initials(word: str) -> bool:
    """Whether a word as it stands is written as initials: “MAT”, “SAfE”, “MATs”."""
    return len(word) > 1 and sum(sign.isupper() for sign in word) > max(1, len(word) // 2 - 1)


def initials_of(word: str) -> str:
    """The mark of initials, without the sign of their plural: “MATs”, “MAT’s”. Letters and figures only, as engines read nothing else."""
    return INITIALS + "".join(filter(str.isalnum, fold(word.strip().removesuffix("s"))))


def terms_of(text: str, language: str) -> list[str]:
    """The terms of a text in their order."""
    return [token.term for token in tokens(text, language)]


def compounds(text: str) -> Iterator[str]:
    """The compounds of a text in one word each, folded: “score-card” as “scorecard”."""
    for match in WORD.finditer(text):
        if HYPHENS.search(match[0]):
            yield fold("".join(HYPHENS.split(APOSTROPHES.sub("", match[0]))))


def indexed(text: str, language: str) -> str:
    """A text as it is kept: its terms in their order, and each compound once more in one word.

    Initials stand there once more as such: “SEND” is not “send”.
    """
    own: list[str] = []
    reached = 0
    for token in tokens(text, language):
        # Words on two sides of a comma do not stand together. Engines see no word in a full stop.
        if own and BREAK.search(text, reached, token.start):
            own.append(".")
        own.append(token.term)
        reached = token.end
    own.append(".")
    own += [INITIALS + fold(match[0]) for match in CAPITALS.finditer(text) if is_initials(match[0])]
    joined = [term_of(word, language) for word in compounds(text)]
    return " ".join([*own, *joined])
