"""Citations as people print them, by a CSL processor: APA, Harvard, Chicago (author and date) and Vancouver.

The styles are ours, in `styles/`: the collection that everybody uses is 90 MB as a package, and its licence (CC BY-SA)
would bind whoever passes a copy on. They cover the kinds of things that a library like ours holds. Titles keep the
capitals that they were published with.
"""

import json
import re
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle
from citeproc.source import BibliographySource, Name, Reference
from citeproc.source.json import CiteProcJSON
from citeproc.string import String
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext_noop

from publications.citations.item import Item, one_line

#: Keys of styles and their names, in the order in which they stand on a page.
STYLES = {
    "apa": "APA",
    "harvard": "Harvard",
    "chicago": gettext_noop("Chicago (author and date)"),
    "vancouver": "Vancouver",
}
FOLDER = Path(__file__).parent / "styles"
#: What the styles print. Nothing else reaches the processor: an abstract of a megabyte would only cost time.
PRINTED = (
    "title", "publisher", "publisher-place", "collection-title", "collection-number", "version", "genre",
    "volume", "issue", "page", "container-title", "event-place", "DOI", "URL",
)  # fmt: skip
#: The processor's own HTML leaves titles unescaped. So italics come between two signs that no item can hold, and we escape.
OPEN, CLOSE = "\ue000", "\ue001"
#: No full stop after a title that asks or calls.
AFTER_MARK = re.compile(rf"([?!…]{CLOSE}?)\.(?= |$)")


@dataclass(frozen=True)
class Cited:
    """A citation as plain text and as HTML in which the only element is `i`."""

    text: str
    html: SafeString


class Marks:
    """The formatter."""

    Oblique = Bold = Light = Underline = Superscript = Subscript = SmallCaps = preformat = str

    @staticmethod
    def Italic(text: str) -> str:  # noqa: N802 (the processor asks for this name)
        """Words in italics."""
        return f"{OPEN}{text}{CLOSE}"


class Source(CiteProcJSON):
    """One item for the processor; its values are words and never markup."""

    def __init__(self, item: Item) -> None:
        fields = {field.replace("-", "_"): String(words(item[field])) for field in PRINTED if item.get(field)}  # fmt: skip
        if item.get("event-title"):
            fields["event"] = String(words(item["event-title"]))
        for field in ("author", "editor"):
            if item.get(field):
                fields[field] = [Name(**plain_name(name)) for name in item[field]]
        for field in ("issued", "accessed", "event-date"):
            if item.get(field):
                fields[field.replace("-", "_")] = self.parse_date(item[field])
        BibliographySource.__init__(self)
        self.add(Reference("it", item.get("type", "document"), **fields))


def plain_name(name: dict[str, str]) -> dict[str, str]:
    """The parts of a name that the processor knows."""
    return {key: words(value) for key, value in name.items() if value}


def words(value: object) -> str:
    """A value in one line, without the two signs."""
    return one_line(value).replace(OPEN, "").replace(CLOSE, "")


def cite(item: Item, style: str) -> Cited:
    """The item in one of `STYLES`; raises `KeyError` for another style."""
    if style not in STYLES:
        raise KeyError(style)
    shown = (
        *PRINTED,
        "type",
        "author",
        "editor",
        "issued",
        "accessed",
        "event-title",
        "event-date",
    )
    return cited(json.dumps({key: item[key] for key in shown if item.get(key)}), style)


@lru_cache(maxsize=2000)
def cited(item: str, style: str) -> Cited:
    """The same, kept: a citation takes the processor six milliseconds."""
    marked = AFTER_MARK.sub(r"\1", printed(json.loads(item), style))
    html = escape(marked).replace(OPEN, "<i>").replace(CLOSE, "</i>")
    return Cited(text=marked.replace(OPEN, "").replace(CLOSE, ""), html=mark_safe(html))


def printed(item: Item, key: str) -> str:
    """The entry of a list of references, italics between `OPEN` and `CLOSE`."""
    bibliography = CitationStylesBibliography(style_of(key), Source(item), Marks)
    bibliography.register(Citation([CitationItem("it")]))
    return str(bibliography.bibliography()[0])


@cache
def style_of(key: str) -> CitationStylesStyle:
    """A style, read once: all threads may share it, since there is one formatter. A test holds it to the schema."""
    return CitationStylesStyle(str(FOLDER / f"{key}.csl"), locale="en-GB", validate=False)
