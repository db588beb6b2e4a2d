"""Suggestions, kept for a minute at most, and never longer than what they name is public."""

import hashlib

from django.core.cache import caches

from cms.page_cache import mark, seconds_to_keep
from search.engine import suggest

#: Longer beginnings are too rare to be kept; the rest of a text that is longer still is not read.
KEPT, READ = 30, 100


def suggestions_for(text: str, language: str) -> list[dict[str, str]]:
    """Title, type and address of each suggestion, as plain text."""
    beginning = " ".join(text[:READ].replace("\0", " ").split())
    if len(beginning) > KEPT:
        return asked(beginning, language)
    state = mark()
    parts = repr(("suggest", state, language, beginning))
    key = hashlib.sha256(parts.encode(errors="replace")).hexdigest()
    found = caches["pages"].get(key)
    if found is None:
        found = asked(beginning, language)
        caches["pages"].set(key, found, seconds_to_keep(state))
    return found


def asked(beginning: str, language: str) -> list[dict[str, str]]:
    """The same, asked of the engine."""
    return [
        {"title": one.text, "type": str(one.kind_label), "url": one.url}
        for one in suggest(beginning, language)
    ]
