"""Tags in the head of a record: those that Google Scholar reads (`citation_…`), and Dublin Core.

Scholar's rules: title, each author in a tag of its own and in order, and a date are needed. The date is a whole day or a year,
nothing between. A PDF is named only if it is the text, anybody may have it, and it lies in the folder of the record. No other
page of the site may have any of these tags.
"""

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest

from cms.addresses.locate import absolute, path_of
from publications.citations.from_record import item_of, open_files
from publications.citations.item import (
    Item,
    custom_of,
    date_mark,
    date_parts,
    one_line,
    turned_name,
)

#: Types of the vocabulary of Dublin Core; everything else is a text.
DC_TYPES = {"speech": "InteractiveResource"}
#: Kinds of files that are the work itself; so is a file of the same kind as the work.
TEXTS = {"full-text", "accessible"}
#: Letters of a description that search engines read.
LONGEST = 1000
ABOUT_THE_WORK = {
    "citation_doi": "DOI",
    "citation_isbn": "ISBN",
    "citation_issn": "ISSN",
    "citation_volume": "volume",
    "citation_issue": "issue",
    "citation_language": "language",
    "citation_keywords": "keyword",
}
CONTAINERS = {"article-journal": "citation_journal_title", "chapter": "citation_inbook_title"}


def tags(page: Any, request: HttpRequest | None = None) -> list[tuple[str, str]]:
    """Names and contents of all tags, in order."""
    item = item_of(page, request)
    found = [*scholar(item), *pdf(page, request), *dublin_core(item)]
    return [(name, one_line(content)) for name, content in found if content]


def scholar(item: Item) -> Iterator[tuple[str, str]]:
    """What Google Scholar reads."""
    yield "citation_title", item.get("title", "")
    for name in item.get("author") or item.get("editor", []):
        yield "citation_author", turned_name(name)
    day = date_parts(item)
    yield (
        "citation_publication_date",
        "/".join(f"{part:02}" for part in day[: 3 if len(day) == 3 else 1]),
    )
    container = CONTAINERS.get(item["type"], "")
    if container:
        yield container, item.get("container-title", "")
    first, _dash, last = item.get("page", "").replace("–", "-").partition("-")
    yield "citation_firstpage", first
    yield "citation_lastpage", last
    if item["type"] == "report":
        yield "citation_technical_report_institution", item.get("publisher", "")
        yield "citation_technical_report_number", item.get("collection-number", "")
    else:
        yield "citation_publisher", item.get("publisher", "")
    if item["type"] == "speech":
        yield "citation_conference_title", item.get("event-title", "")
    for name, field in ABOUT_THE_WORK.items():
        yield name, item.get(field, "")
    yield "citation_abstract_html_url", item.get("URL", "")


def pdf(page: Any, request: HttpRequest | None) -> Iterator[tuple[str, str]]:
    """The PDF of the text itself: of a deck that is its slides, and nothing that only goes with it."""
    texts = [row.document for row in open_files(page) if row.kind in {*TEXTS, page.kind}]
    found = [document for document in texts if document.ending == "pdf"]
    if found:
        yield "citation_pdf_url", absolute(f"{path_of(page, request)}{found[0].address_name}")


def dublin_core(item: Item) -> Iterator[tuple[str, str]]:
    """The same for catalogues."""
    yield "DC.title", item.get("title", "")
    for name in item.get("author", []):
        yield "DC.creator", turned_name(name)
    for name in item.get("editor", []):
        yield "DC.contributor", turned_name(name)
    yield "DC.date", date_mark(item)
    yield "DC.publisher", item.get("publisher", "")
    yield "DC.type", DC_TYPES.get(item["type"], "Text")
    yield "DC.language", item.get("language", "")
    yield "DC.identifier", item.get("URL", "")
    yield "DC.identifier", f"https://doi.org/{item['DOI']}" if item.get("DOI") else ""
    yield "DC.identifier", f"urn:isbn:{item['ISBN']}" if item.get("ISBN") else ""
    yield "DC.subject", item.get("keyword", "")
    yield "DC.description", item.get("abstract", "")[:LONGEST]
    yield "DC.rights", custom_of(item).get("licence", "") or custom_of(item).get("rights", "")
