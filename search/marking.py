"""Marks the words that were searched for, and cuts the piece of a text where they stand."""

from collections import deque
from collections.abc import Collection, Iterator
from itertools import pairwise

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from search.terms import WORD, Token, tokens

#: Characters of an extract.
EXTRACT = 220


def mark(text: str, marks: Collection[str], language: str = "en-gb") -> SafeString:
    """The text as HTML, with every word in `mark` that is compared as one of `marks`, and the words of those that are phrases."""
    parts: list[str] = []
    reached = 0
    for token in hits(text, marks, language):
        parts.append(escape(text[reached : token.start]))
        parts.append(f"<mark>{escape(text[token.start : token.end])}</mark>")
        reached = token.end
    parts.append(escape(text[reached:]))
    return mark_safe("".join(parts))


def extract(
    text: str, marks: Collection[str], language: str = "en-gb", length: int = EXTRACT
) -> str:
    """The piece with the most different words, from the start of a word; empty if none of them stands there."""
    best: Token | None = None
    most, near = 0, deque[Token]()
    enough = len({term for one in marks for term in one.split()})
    for token in hits(text, marks, language):
        near.append(token)
        while token.end > near[0].start + length * 3 // 4 and len(near) > 1:
            near.popleft()
        if (number := len({other.term for other in near})) > most:
            best, most = near[0], number
            if most == enough:
                # It gets no better.
                break
    return cut(text, best.start, length) if best else ""


def hits(text: str, marks: Collection[str], language: str) -> Iterator[Token]:
    """The words of a text that are marked: alone, or because they stand together as one of the phrases."""
    alone = {one for one in marks if " " not in one}
    phrases = [one.split() for one in marks if " " in one]
    if not phrases:
        # One by one, so that nobody reads a long text to its end who needs its beginning.
        return tokens(text, language, alone)
    found = list(tokens(text, language, alone.union(*phrases)))
    inside: set[int] = set()
    for place in range(len(found)):
        for phrase in phrases:
            run = found[place : place + len(phrase)]
            if [token.term for token in run] == phrase and stand_together(run, text):
                inside.update(range(place, place + len(phrase)))
    return (token for place, token in enumerate(found) if token.term in alone or place in inside)


def stand_together(run: list[Token], text: str) -> bool:
    """Whether there is no other word between these."""
    return not any(WORD.search(text, one.end, two.start) for one, two in pairwise(run))


def cut(text: str, place: int, length: int) -> str:
    """A piece of `length` characters around a place, with signs of omission."""
    start = max(0, place - length // 4)
    if start:
        # From the start of the sentence, if that is near, or else of a word.
        sentence = text.rfind(". ", start, place)
        start = sentence + 2 if sentence >= 0 else text.find(" ", start) + 1 or start
    end = min(len(text), start + length)
    if end < len(text):
        end = max(text.rfind(" ", start, end), place + 1)
    piece = " ".join(text[start:end].split())
    return f"{'… ' if start else ''}{piece}{' …' if end < len(text) else ''}"
