"""Plain text: the citation in each style, and below it every field in words, for those who use no reference manager."""

from collections.abc import Iterable, Iterator

from publications.citations.formatted import STYLES, cite
from publications.citations.item import CUSTOM, Item, custom_of, date_mark, full_name

MEDIA_TYPE = "text/plain"
LABELS = {
    "title": "Title",
    "title-short": "Short title",
    "genre": "Kind",
    "publisher": "Publisher",
    "publisher-place": "Place",
    "collection-title": "Series",
    "collection-number": "Number in the series",
    "container-title": "In",
    "volume": "Volume",
    "issue": "Issue",
    "page": "Pages in it",
    "event-title": "Event",
    "event-place": "Place of the event",
    "version": "Version",
    "number-of-pages": "Pages",
    "language": "Language",
    "DOI": "DOI",
    "ISBN": "ISBN",
    "ISSN": "ISSN",
    "archive": "Repository",
    "archive_location": "Number there",
    "URL": "Address",
    "keyword": "Keywords",
    "note": "Note",
    "abstract": "Abstract",
}


def write(items: Iterable[Item]) -> str:
    """The items one after the other."""
    return "\n\n".join(record(item) for item in items)


def record(item: Item) -> str:
    """One item: citations first, then its fields."""
    cited = [f"{name}\n{cite(item, key).text}\n" for key, name in STYLES.items()]
    return (
        "\n".join([*cited, *(f"{label}: {value}" for label, value in rows(item) if value)]) + "\n"
    )


def rows(item: Item) -> Iterator[tuple[str, str]]:
    """Labels and values."""
    for role, label in (("author", "Creator"), ("editor", "Editor")):
        for name in item.get(role, []):
            yield label, full_name(name)
    yield "Date", date_mark(item)
    yield "Date of the event", date_mark(item, "event-date")
    for field, label in LABELS.items():
        yield label, str(item.get(field) or "")
    for key, value in custom_of(item).items():
        yield CUSTOM[key], value
