"""Plain text: the citation in each style, and below it every field in words, for those who use no reference manager.

The labels are in the language of the address; a citation is written as its style wants it, in English.
"""

from collections.abc import Iterable, Iterator

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from publications.citations.formatted import STYLES, cite
from publications.citations.item import CUSTOM, Item, custom_of, date_mark, full_name

MEDIA_TYPE = "text/plain"
LABELS = {
    "title": _("Title"),
    "title-short": _("Short title"),
    "genre": _("Kind"),
    "publisher": _("Publisher"),
    "publisher-place": _("Place"),
    "collection-title": _("Series"),
    "collection-number": _("Number in the series"),
    "container-title": _("In"),
    "volume": _("Volume"),
    "issue": _("Issue"),
    "page": _("Pages in it"),
    "event-title": _("Event"),
    "event-place": _("Place of the event"),
    "version": _("Version"),
    "number-of-pages": _("Pages"),
    "language": _("Language"),
    "DOI": _("DOI"),
    "ISBN": _("ISBN"),
    "ISSN": _("ISSN"),
    "archive": _("Repository"),
    "archive_location": _("Number there"),
    "URL": _("Address"),
    "keyword": _("Keywords"),
    "note": _("Note"),
    "abstract": _("Abstract"),
}


def write(items: Iterable[Item]) -> str:
    """The items one after the other."""
    return "\n\n".join(record(item) for item in items)


def record(item: Item) -> str:
    """One item: citations first, then its fields."""
    cited = [f"{gettext(name)}\n{cite(item, key).text}\n" for key, name in STYLES.items()]
    return (
        "\n".join([*cited, *(f"{label}: {value}" for label, value in rows(item) if value)]) + "\n"
    )


def rows(item: Item) -> Iterator[tuple[str, str]]:
    """Labels and values."""
    for role, label in (("author", _("Creator")), ("editor", _("Editor"))):
        for name in item.get(role, []):
            yield str(label), full_name(name)
    yield gettext("Date"), date_mark(item)
    yield gettext("Date of the event"), date_mark(item, "event-date")
    for field, label in LABELS.items():
        yield str(label), str(item.get(field) or "")
    for key, value in custom_of(item).items():
        yield gettext(CUSTOM[key]), value
