"""RIS: a field in each line, read by every reference manager."""

from collections.abc import Iterable, Iterator

from publications.citations.item import (
    CUSTOM,
    Item,
    Name,
    custom_of,
    date_parts,
    one_line,
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
    "PB": "publisher",
    "CY": "publisher-place",
    "T3": "collection-title",
    "VL": "volume",
    "M1": "number",
    "ET": "version",
    "M3": "genre",
    "LA": "language",
    "DO": "DOI",
    "SN": "ISBN",
    "AB": "abstract",
    "C3": "event-title",
    "C1": "event-place",
    "SE": "collection-number",
    "SP": "number-of-pages",
    "UR": "URL",
}
#: An organisation with a comma in its name would be read as a person: a note says what it is.
ORGANISATION = "Organisation as creator"


def write(items: Iterable[Item]) -> str:
    """The items one after the other. Lines end as the format wants them."""
    return "".join(record(item) for item in items)


def record(item: Item) -> str:
    """One item from `TY` to `ER`."""
    kind = KINDS.get(item.get("type", ""), "GEN")
    rows = [("TY", kind), *((tag, value) for tag, value in fields(item) if value), ("ER", "")]
    return "".join(f"{tag}  - {value}\r\n" for tag, value in rows) + "\r\n"


def fields(item: Item) -> Iterator[tuple[str, str]]:
    """Tags and their values, everything but the first and the last line."""
    yield "ID", one_line(item.get("id"))
    for name in item.get("author", []):
        yield "AU", one_line(turned_name(name))
    yield "PY", year_of(item)
    yield "DA", date_of(item)
    for tag, field in TAGS.items():
        yield tag, one_line(item.get(field))
    for word in filter(None, item.get("keyword", "").split(", ")):
        yield "KW", one_line(word)
    for note in notes(item):
        yield "N1", one_line(note)


def date_of(item: Item) -> str:
    """`2019/09/14`; the format keeps the strokes where a part is not known."""
    parts = date_parts(item)
    if not parts:
        return ""
    return "/".join([str(parts[0]), *(f"{part:02}" for part in parts[1:]), *[""] * (3 - len(parts))])  # fmt: skip


def notes(item: Item) -> Iterator[str]:
    """What the format has no tag for, in words that a person can read and `importing` finds again."""
    for key, value in custom_of(item).items():
        for line in str(value).splitlines():
            yield f"{CUSTOM[key]}: {line}"
    for name in item.get("author", []):
        if looks_turned(name):
            yield f"{ORGANISATION}: {name['literal']}"
    if item.get("note"):
        yield item["note"]


def looks_turned(name: Name) -> bool:
    """Whether an organisation's name reads like "family, given"."""
    return "," in name.get("literal", "")
