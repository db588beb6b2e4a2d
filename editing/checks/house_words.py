"""Finds the slips that the list of house words names."""

import re
from collections.abc import Iterable, Iterator

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from editing.checks import kinds
from editing.checks.kinds import Finding
from editing.checks.pieces import Piece
from editing.checks.rules import found
from editing.models import HouseWord

#: Addresses and e-mail addresses are not words.
ADDRESS_SIGNS = ("@", "://", "www.")


def words_for(language: str) -> list[HouseWord]:
    """The house words that count in a language, the longest first."""
    listed = HouseWord.objects.filter(Q(language="") | Q(language=language))
    return sorted(listed, key=lambda word: -len(word.slip))


def pattern_of(listed: list[HouseWord]) -> re.Pattern[str]:
    """One pattern for all slips, each in a group of its own, in small and capital letters."""
    groups = (f"({r'\s+'.join(re.escape(part) for part in word.slip.split())})" for word in listed)
    return re.compile(rf"(?<![\w@/.])(?:{'|'.join(groups)})(?!\.?\w)", re.IGNORECASE)


def without_addresses(text: str) -> str:
    """The text without what is an address."""
    words = re.split(r"(\s)", text)
    return "".join(word for word in words if not any(sign in word for sign in ADDRESS_SIGNS))


def house_word_findings(pieces: Iterable[Piece], listed: list[HouseWord]) -> Iterator[Finding]:
    """Each slip once in each piece; what somebody else has said stays as it was said."""
    if not listed:
        return
    pattern = pattern_of(listed)
    for piece in pieces:
        if piece.is_spoken:
            continue
        text = without_addresses("\n".join(one.words for one in piece.paragraphs))
        seen = set()
        for match in pattern.finditer(text):
            word = listed[(match.lastindex or 1) - 1]
            if match[0] != word.instead and match[0] not in seen:
                seen.add(match[0])
                advice = _("Write “%s”.") % word.instead
                yield found(kinds.HOUSE_WORD, match[0], piece, f"{advice} {word.why}".strip())
