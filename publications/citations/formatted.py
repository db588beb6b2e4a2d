"""Citations as people print them, by a CSL processor: APA, Harvard, Chicago (author and date) and Vancouver.

The styles are ours, in `styles/`: the collection that everybody uses is 90 MB as a package, and its licence (CC BY-SA)
would bind whoever passes a copy on. They cover the kinds of things that a library like ours holds. Titles keep the
capitals that they were published with.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from citeproc import (
    Citation,
    CitationItem,
    CitationStylesBibliography,
    CitationStylesStyle,
    formatter,
)
from citeproc.source import BibliographySource, Name, Reference
from citeproc.source.json import CiteProcJSON
from citeproc.string import String
from django.utils.safestring import SafeString, mark_safe

from publications.citations.item import Item, one_line

#: Keys of styles and their names, in the order in which they stand on a page.
STYLES = {
    "apa": "APA",
    "harvard": "Harvard",
    "chicago": "Chicago (author and date)",
    "vancouver": "Vancouver",
}
FOLDER = Path(__file__).parent / "styles"
#: What the styles print. Nothing else reaches the processor: an abstract of a megabyte would only cost time.
PRINTED = (
    "title", "publisher", "publisher-place", "collection-title", "collection-number", "number", "version", "genre",
    "edition", "volume", "issue", "page", "container-title", "event-place", "DOI", "URL",
)  # fmt: skip


@dataclass(frozen=True)
class Cited:
    """A citation as plain text and as HTML in which the only element is `i`."""

    text: str
    html: SafeString


class Source(CiteProcJSON):
    """One item for the processor; its values are words and never markup."""

    def __init__(self, item: Item) -> None:
        fields = {field.replace("-", "_"): String(one_line(item[field])) for field in PRINTED if item.get(field)}  # fmt: skip
        if item.get("event-title"):
            fields["event"] = String(one_line(item["event-title"]))
        if item.get("author"):
            fields["author"] = [Name(**plain_name(name)) for name in item["author"]]
        for field in ("issued", "accessed"):
            if item.get(field):
                fields[field] = self.parse_date(item[field])
        BibliographySource.__init__(self)
        self.add(Reference("it", item.get("type", "document"), **fields))


def plain_name(name: dict[str, str]) -> dict[str, str]:
    """The parts of a name that the processor knows."""
    return {key: one_line(value) for key, value in name.items() if value}


def cite(item: Item, style: str) -> Cited:
    """The item in one of `STYLES`; raises `KeyError` for another style."""
    if style not in STYLES:
        raise KeyError(style)
    return Cited(
        text=printed(item, style, formatter.plain), html=mark_safe(printed(item, style, formatter.html))
    )  # fmt: skip


def printed(item: Item, key: str, form: object) -> str:
    """The entry of a list of references. The formatter of HTML escapes every word that comes from the item."""
    bibliography = CitationStylesBibliography(style(key), Source(item), form)
    bibliography.register(Citation([CitationItem("it")]))
    return str(bibliography.bibliography()[0])


@cache
def style(key: str) -> CitationStylesStyle:
    """A style, read once. That our files fit the schema is a test's business."""
    return CitationStylesStyle(str(FOLDER / f"{key}.csl"), locale="en-GB", validate=False)
