"""Where pages are that menus and running texts lead to: found for many at once, and kept until something changes."""

import re
from datetime import datetime
from typing import Any

from django.db import models
from django.utils.translation import get_language
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page
from wagtail.query import PageQuerySet

from cms.addresses.locate import address_of
from cms.kept import kept, locale_key
from cms.querysets import LINK_FIELDS, public_q

#: An address and the moment when it ends, if it has one.
Place = tuple[str, datetime | None]
#: A link to a page as rich text stores it, and the key in it.
PAGE_LINK = re.compile(r'<a\b[^>]*\blinktype="page"[^>]*>')
KEY = re.compile(r'\bid="(\d+)"')


def learn_links(*texts: Any) -> None:
    """Looks up all page links of several texts or bodies at once, so that none has to ask when it is drawn."""
    raw = " ".join(str(list(getattr(text, "raw_data", [text]))) for text in texts)
    places_of({int(key[1]) for link in PAGE_LINK.findall(raw) if (key := KEY.search(link))})


def texts_of(record: models.Model) -> list[Any]:
    """The texts and bodies of a page, for `learn_links`."""
    fields = [f for f in record._meta.get_fields() if isinstance(f, RichTextField | StreamField)]
    return [getattr(record, field.name) for field in fields]


def places_of(keys: set[int]) -> dict[int, Place | None]:
    """At least the places of the pages with these keys; asks for those that nobody has asked for since a change."""
    known: dict[int, Place | None] = kept(f"links {get_language()}", dict)
    lacking = keys - known.keys()
    if lacking:
        known |= {**dict.fromkeys(lacking), **read_places(lacking)}
    return known


def read_places(keys: set[int]) -> dict[int, Place]:
    """Where the pages are that the public may see, in the reader's language where they are there."""
    pages = list(public_links(pk__in=keys))
    shown = in_language(pages)
    return {
        page.pk: (address, shown[page.pk].expire_at)
        for page in pages
        if (address := address_of(shown[page.pk]))
    }


def in_language(pages: list[Page]) -> dict[int, Page]:
    """By their keys, the pages as the reader should see them: translated where the translation is public."""
    language = locale_key()
    foreign = [page.translation_key for page in pages if page.locale_id != language]
    found = public_links(locale=language, translation_key__in=foreign) if foreign else ()
    translated = {page.translation_key: page for page in found}
    return {page.pk: translated.get(page.translation_key, page) for page in pages}


def public_links(**wanted: Any) -> PageQuerySet:
    """Public pages with as much as links need."""
    found: PageQuerySet = Page.objects.filter(public_q(), **wanted).only(*LINK_FIELDS)
    return found
