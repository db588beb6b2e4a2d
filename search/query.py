"""What a visitor typed, made safe and searched for among what the public may see."""

import re
import unicodedata
from typing import Any

from django.db.models import QuerySet
from wagtail.models import Page

from cms.querysets import public_q

#: More words than that make no question, only work.
MOST_WORDS = 12
LONGEST_WORD = 60
#: Nothing beyond is read.
LONGEST_TEXT = 1000
#: Letters and digits, with apostrophes and hyphens inside a word; all signs that a search engine obeys fall away.
WORD = re.compile(r"[^\W_]+(?:['’\-][^\W_]+)*")


def clean_query(text: str) -> list[str]:
    """The words of a question, fit for every search engine; an empty list when there is none."""
    text = unicodedata.normalize("NFKC", text[:LONGEST_TEXT])
    words = (word.replace("’", "'")[:LONGEST_WORD].rstrip("'-") for word in WORD.findall(text))
    return list(words)[:MOST_WORDS]


def search_pages(words: list[str], language: str) -> QuerySet[Page]:
    """The public pages of a language with all of the words, best first; nothing for no words."""
    if not words:
        return Page.objects.none()
    found = Page.objects.search(" ".join(words)).get_queryset()
    # Wagtail lets a search filter by the fields it has declared; the query set behind it, by all of them.
    return found.filter(public_q(), locale__language_code=language, depth__gte=2)


def texts_of(pages: Any) -> dict[int, tuple[str, str]]:
    """Short title and summary of several pages of any type, by key, in one query."""
    types: dict[type[Page], list[int]] = {}
    for page in pages:
        types.setdefault(page.specific_class or Page, []).append(page.pk)
    rows = [
        kind._default_manager.filter(pk__in=keys)
        .order_by()
        .values_list("pk", "short_title", "summary")
        for kind, keys in types.items()
        if hasattr(kind, "short_title")
    ]
    if not rows:
        return {}
    first, *others = rows
    return {pk: (short_title, summary) for pk, short_title, summary in first.union(*others)}
