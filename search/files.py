"""Writes what can be found in files: one row for each page that was read, or one with the title of a file without text.

A file is found under the first page of the site that offers it. Whether readers may have it now is asked with every
question (`PassageQuerySet.public`); what nobody but staff may ever have is not written.
"""

from collections.abc import Iterator
from typing import Any

from wagtail.models import Page

from cms.media.texts.pages import pages_of
from cms.media.uses import NEVER
from cms.models import CustomDocument, MediaUse
from cms.querysets import public_q
from search.formats import FORM
from search.kinds import FILE
from search.models import Passage
from search.reading import Words
from search.storing import passage, replace

#: The language of the site for that of a file; others are found from every language's own pages.
LANGUAGES = {"en": "en-gb", "cy": "cy"}


def files_of(page: Page) -> list[CustomDocument]:
    """The files that a live page offers."""
    used = MediaUse.objects.by(page).filter(document__isnull=False)
    return list(CustomDocument.objects.filter(pk__in=used.values("document_id")))


def owner_of(key: int) -> int | None:
    """The page under which a file is found; none if there is none, or if a live page keeps it for staff."""
    uses = MediaUse.objects.filter(public_q("page"), document=key).order_by("page_id")
    found = list(uses.values_list("page_id", "opens_at"))
    if not found or any(opens_at and opens_at >= NEVER for _page, opens_at in found):
        return None
    return found[0][0]


def write_file(key: int, anew: bool = False) -> None:
    """Brings the passages of a file in line with its text and with the page that offers it."""
    document = CustomDocument.objects.filter(pk=key).first()
    page = owner_of(key) if document else None
    first = Passage.objects.filter(page=page, document=None, anchor="").first() if page else None
    old = Passage.objects.filter(document_id=key).order_by("page_number")
    if document is None or first is None:
        replace(old, [], anew)
        return
    shared = values_of(document, first)
    about = shared.pop("about")
    replace(old, [passage(**shared, **row) for row in rows_of(document, about)], anew)


def rows_of(document: CustomDocument, about: list[str]) -> Iterator[dict[str, Any]]:
    """The words of a file and the number of the page, page by page; `about` is what its page is called."""
    pages: list[Any] = pages_of(document) or [None]
    for place, page in enumerate(pages):
        words = Words()
        # The file is called so once; its other pages only belong to it.
        words.add("about" if place else "name", [document.title])
        words.add("about", about)
        if page is not None:
            words.add("about", [page.title])
            words.add("text", page.text.splitlines())
        yield {"words": words, "page_number": page.number if page else None}


def values_of(document: CustomDocument, owner: Passage) -> dict[str, Any]:
    """The columns that a file shares with the page that offers it."""
    return {
        "page_id": owner.page_id,
        "document_id": document.pk,
        "kind": FILE,
        "language": LANGUAGES.get(document.language, owner.language),
        "title": document.title,
        "day": document.version_date or owner.day,
        "pilots": owner.pilots,
        "topics": owner.topics,
        "forms": f"{FORM}{FILE} {FORM}{document.ending}",
        "about": [owner.title, *owner.names.split("\n")],
    }
