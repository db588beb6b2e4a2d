"""Marks the words that were searched for, and cuts the piece of a text where they stand."""

from collections import deque
from collections.abc import Collection

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from search.terms import Token, tokens

#: Characters of an extract.
EXTRACT = 220


def mark(text: str, marks: Collection[str], language: str = "en-gb") -> SafeString:
    """The text as HTML, with every word in `mark` that is compared as one of `marks`."""
    parts: list[str] = []
    reached = 0
    for token in tokens(text, language, marks):
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
    for token in tokens(text, language, marks):
        near.append(token)
        while token.end > near[0].start + length * 3 // 4 and len(near) > 1:
            near.popleft()
        if (number := len({other.term for other in near})) > most:
            best, most = near[0], number
            if most == len(marks):
                # It gets no better.
                break
    return cut(text, best.start, length) if best else ""


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
