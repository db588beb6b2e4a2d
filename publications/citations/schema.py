"""Structured data (schema.org) of a record: what search engines understand of it."""

from typing import Any

from cms.addresses.locate import absolute, path_of
from publications.citations.from_record import creators_of, item_of, open_files
from publications.citations.item import date_mark

TYPES = {
    "think-piece": "ScholarlyArticle",
    "report": "Report",
    "summary": "Report",
    "slides": "PresentationDigitalDocument",
    "article": "ScholarlyArticle",
    "chapter": "Chapter",
}
#: Letters of an abstract that search engines read.
LONGEST = 5000


def schema_of(page: Any) -> dict[str, Any]:
    """The properties of the work; empty ones are left out by whoever asks."""
    item = item_of(page)
    return {
        "@type": TYPES.get(page.kind, "CreativeWork"),
        "name": page.whole_title,
        "headline": item["title"],
        "alternativeHeadline": page.subtitle,
        "author": [maker(one) for one in creators_of(page) if one.role != "editor"],
        "editor": [maker(one) for one in creators_of(page) if one.role == "editor"],
        "datePublished": date_mark(item),
        "publisher": {"@type": "Organization", "name": item["publisher"]} if item.get("publisher") else None,
        "inLanguage": item.get("language"),
        "abstract": page.abstract[:LONGEST],
        "keywords": item.get("keyword"),
        "version": item.get("version"),
        "numberOfPages": item.get("number-of-pages"),
        "isbn": page.isbn,
        "issn": page.issn,
        "identifier": f"https://doi.org/{page.doi}" if page.doi else "",
        "sameAs": [row.value["address"] for row in page.external_records],
        "isAccessibleForFree": True if open_files(page) else None,
        "encoding": [file(page, row.document) for row in open_files(page)],
    }  # fmt: skip


def maker(creator: Any) -> dict[str, Any]:
    """A person or an organisation, with the page here if the public may see it."""
    made: dict[str, Any] = {
        "@type": "Organization" if creator.is_organisation else "Person",
        "name": creator.name,
    }
    if creator.page:
        made["url"] = absolute(path_of(creator.page))
    if creator.known_orcid:
        made["@id"] = f"https://orcid.org/{creator.known_orcid}"
    return made


def file(page: Any, document: Any) -> dict[str, str]:
    """A file that anybody may have."""
    return {
        "@type": "MediaObject",
        "contentUrl": absolute(f"{path_of(page)}{document.address_name}"),
        "encodingFormat": document.content_type,
    }
