"""RIS: a field in each line, read by every reference manager."""

import re
from collections.abc import Iterable, Iterator

from publications.citations.item import (
    CUSTOM,
    Item,
    custom_of,
    date_mark,
    date_parts,
    one_line,
    paragraphs,
    turned_name,
    year_of,
)

MEDIA_TYPE = "application/x-research-info-systems"
#: Kinds of CSL and of RIS. A kind that is not named here is written as `GEN`.
KINDS = {
    "report": "RPRT",
    "speech": "SLIDE",
    "article-journal": "JOUR",
    "book": "BOOK",
    "chapter": "CHAP",
    "paper-conference": "CPAPER",
    "thesis": "THES",
    "article-newspaper": "NEWS",
    "article-magazine": "MGZN",
    "webpage": "ELEC",
    "post-weblog": "BLOG",
    "article": "UNPB",
    "dataset": "DATA",
    "document": "GEN",
}
#: Tags that hold a field of CSL as it is.
TAGS = {
    "TI": "title",
    "ST": "title-short",
    "T2": "container-title",
    "T3": "collection-title",
    "VL": "volume",
    "IS": "issue",
    "M1": "collection-number",
    "PB": "publisher",
    "CY": "publisher-place",
    "ET": "version",
    "M3": "genre",
    "LA": "language",
    "DO": "DOI",
    "SN": "ISBN",
    "UR": "URL",
    "DB": "archive",
    "AN": "archive_location",
}
#: What has no tag of its own in the format, and the words for it in notes.
NOTES = {
    "event-title": "Event",
    "event-place": "Place of the event",
    "event-date": "Date of the event",
    "ISSN": "ISSN",
    "number-of-pages": "Pages",
}
#: An organisation with a comma in its name would be read as a person: a note says what it is.
ORGANISATION = "Organisation as creator"


def write(items: Iterable[Item]) -> str:
    """The items one after the other. Lines end as the format wants them."""
    return "".join(record(item) for item in items)


def record(item: Item) -> str:
    """One item from `TY` to `ER`."""
    kind = KINDS.get(item.get("type", ""), "GEN")
    rows = [("TY", kind), *((tag, one_line(value)) for tag, value in fields(item))]
    # Programs take lines without a tag as the rest of the field before them.
    rows += [("AB", "\r\n\r\n".join(paragraphs(item.get("abstract")))), ("ER", "")]
    return "".join(f"{tag}  - {value}\r\n" for tag, value in rows if value or tag == "ER") + "\r\n"


def fields(item: Item) -> Iterator[tuple[str, str]]:
    """Tags and their values, everything but the first and the last line."""
    yield "ID", item.get("id", "")
    for tag, field in (("AU", "author"), ("A2", "editor")):
        for name in item.get(field, []):
            yield tag, turned_name(name)
    yield "PY", year_of(item)
    yield "DA", date_of(item)
    for tag, field in TAGS.items():
        yield tag, item.get(field, "")
    if not item.get("ISBN"):
        yield "SN", item.get("ISSN", "")
    yield from zip(("SP", "EP"), re.split("[-–]", item.get("page", ""), maxsplit=1), strict=False)
    for word in item.get("keyword", "").split(", "):
        yield "KW", word
    for note in notes(item):
        yield "N1", note


def date_of(item: Item) -> str:
    """`2019/09/14`; the format keeps the strokes where a part is not known."""
    parts = [f"{part:02}" for part in date_parts(item)]
    return "/".join([*parts, *[""] * (3 - len(parts))]) if parts else ""


def notes(item: Item) -> Iterator[str]:
    """What the format has no tag for, in words that a person can read and `importing` finds again."""
    for field, label in NOTES.items():
        value = date_mark(item, field) if field == "event-date" else item.get(field)
        # Without an ISBN it has the tag for numbers to itself.
        if value and (field != "ISSN" or item.get("ISBN")):
            yield f"{label}: {value}"
    for key, value in custom_of(item).items():
        for line in str(value).splitlines():
            yield f"{CUSTOM[key]}: {line}"
    for name in [*item.get("author", []), *item.get("editor", [])]:
        if "," in name.get("literal", ""):
            yield f"{ORGANISATION}: {name['literal']}"
    yield item.get("note", "")
