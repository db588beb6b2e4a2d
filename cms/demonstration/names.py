"""Lets the demonstration's texts name what they use, before it exists.

A text module says `picture("pegs")` or `quote("pilot-1-head")`; `resolve()` puts the record in its place when the
text is loaded. That keeps the texts free of code and the loader free of words.
"""

from dataclasses import dataclass
from typing import Any

from django.contrib.auth import get_user_model
from wagtail.models import Page

from cms.media.documents import CustomDocument
from cms.media.images import CustomImage
from cms.models import Contact, KeyFigure, Quote
from cms.planting import planted_page, planted_record, table_cells
from cms.prose import rich_text

#: All files of the demonstration begin with this, so that they are found again.
FILE_MARK = "demonstration-"
RECORDS: dict[str, type[Any]] = {"contact": Contact, "figure": KeyFigure, "quote": Quote}


@dataclass(frozen=True)
class Named:
    """Something to be found when the text is loaded."""

    kind: str
    name: str
    more: Any = None


def picture(name: str) -> Named:
    """A picture of the demonstration."""
    return Named("picture", name)


def file(name: str) -> Named:
    """A PDF file of the demonstration."""
    return Named("file", name)


def quote(name: str) -> Named:
    """A quote of the demonstration."""
    return Named("quote", name)


def figure(name: str) -> Named:
    """A key figure of the demonstration."""
    return Named("figure", name)


def contact(name: str) -> Named:
    """A contact of the demonstration."""
    return Named("contact", name)


def page(address: str) -> Named:
    """The page at an address of the site."""
    return Named("page", address)


def prose(text: str) -> Named:
    """Running text in the plain signs of `cms.prose`."""
    return Named("prose", text)


def table(headings: list[str], *rows: list[str]) -> Named:
    """The cells of a table."""
    return Named("table", "", (headings, rows))


def resolve(value: Any) -> Any:
    """The value with everything named in it put in its place; raises `LookupError` for what is missing."""
    if isinstance(value, Named):
        return find(value)
    if isinstance(value, dict):
        return {key: resolve(part) for key, part in value.items()}
    if isinstance(value, list | tuple):
        return type(value)(resolve(part) for part in value)
    return value


def find(named: Named) -> Any:
    """What is named."""
    if named.kind == "prose":
        return rich_text(named.name, page_key)
    if named.kind == "table":
        return table_cells(*named.more)
    found = find_record(named)
    if found is None:
        raise LookupError(f"There is no {named.kind} called {named.name}.")
    return found


def find_record(named: Named) -> Any:
    """A page, a picture, a file or a shared record; `None` if it is missing."""
    if named.kind == "page":
        return planted_page(named.name)
    if named.kind == "picture":
        return with_words(planted_picture(named.name))
    if named.kind == "file":
        return planted_file(named.name)
    return planted_record(RECORDS[named.kind], named.name)


def planted_picture(name: str) -> CustomImage | None:
    """The picture with that name."""
    return CustomImage.objects.filter(file__regex=file_pattern(name)).first()


def planted_file(name: str) -> CustomDocument | None:
    """The file with that name."""
    return CustomDocument.objects.filter(file__regex=file_pattern(name)).first()


def file_pattern(name: str) -> str:
    """Matches the file's name, also with the ending that storage adds when the name is taken."""
    return rf"{FILE_MARK}{name}(_[A-Za-z0-9]+)?\."


def with_words(image: CustomImage | None) -> CustomImage | None:
    """The picture, described where it stands as in the library."""
    if image:
        image.contextual_alt_text, image.decorative = image.description, False
    return image


def editor() -> Any:
    """Who has written the demonstration, as its history tells; `None` where there are no accounts."""
    return get_user_model().objects.filter(username="comms-editor").first()


def page_key(address: str) -> int | None:
    """The key of the page at an address, for links."""
    found: Page | None = planted_page(address)
    return found.pk if found else None
