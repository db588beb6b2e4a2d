"""Marks the words that were searched for."""

import re
from collections.abc import Iterable

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe


def highlight(text: str, words: Iterable[str]) -> SafeString:
    """The text as HTML, with every word that begins like one of `words` in `mark`."""
    beginnings = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    if not beginnings:
        return mark_safe(escape(text))
    parts = re.split(rf"(\b(?:{beginnings})\w*)", text, flags=re.IGNORECASE)
    marked = (
        f"<mark>{escape(part)}</mark>" if place % 2 else escape(part)
        for place, part in enumerate(parts)
    )
    return mark_safe("".join(marked))
