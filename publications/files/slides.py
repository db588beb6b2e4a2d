"""The slides of a deck, to be read without opening its file."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from cms.models import FilePage
from cms.querysets import is_public
from publications.files.addresses import preview_address
from publications.files.paging import Picture, parts_of, picture_at
from publications.files.wanting import SLIDES
from publications.models import PublicationFile, PublicationPage


@dataclass(frozen=True)
class Slide:
    """One slide: its words, and its picture if there is one."""

    number: int
    title: str
    text: str
    #: Its place in the file, and where it can be looked at there.
    picture: Picture | None = None
    front: str = ""
    page: int = 0

    @property
    def anchor(self) -> str:
        """The end of its address (`#slide-7`)."""
        return slide_anchor(self.number)

    @property
    def parts(self) -> Iterator[tuple[bool, list[str]]]:
        """The text as paragraphs and lists: whether it is a list, and its lines."""
        return parts_of([line.strip() for line in self.text.splitlines() if line.strip()])


def slide_anchor(number: int | str) -> str:
    """The end of the address of a slide on the page of its record."""
    return f"slide-{number}"


def outlined(record: Any) -> Iterator[tuple[str, str, str]]:
    """The slides of an outline that the page of a record shows: the end of its address, title and text of each."""
    if record.kind == PublicationPage.Kind.SLIDES:
        for number, block in enumerate(record.outline, 1):
            yield slide_anchor(number), block.value["title"], block.value["text"]


def slides_of(record: Any, rows: list[Any]) -> list[Slide]:
    """The slides with the words of the outline; while it is empty, with those that stand in the file.

    `rows` are its files, the main one first.
    """
    if record.kind != PublicationPage.Kind.SLIDES:
        return []
    row = deck_of(rows)
    pages = read_pages(row.document) if row else []
    own = [(block.value["title"], block.value["text"]) for block in record.outline]
    words = own or [(page.title, "\n".join(page.paragraphs)) for page in pages]
    places = places_of([title for title, _text in words], pages)
    # Below a record that is not live there are no pictures.
    pictures = getattr(row.document, "pictures", None) if row and is_public(record) else None
    front = preview_address(record, row.document) if row else ""
    return [
        Slide(number, *one, picture_at(pictures, place), front, place)
        for number, (one, place) in enumerate(zip(words, places, strict=True), 1)
    ]


def places_of(titles: list[str], pages: list[FilePage]) -> list[int]:
    """The page of the file at which each slide of the outline stands; 0 where nobody can tell.

    They are found by their titles. As long as there are as many of both, a slide whose title was reworded keeps its place.
    """
    places, last = [], 0
    for number, title in enumerate(titles, 1):
        later = [one.number for one in pages if one.number > last and alike(one.title, title)]
        place = later[0] if later else number if len(titles) == len(pages) else 0
        places.append(place)
        last = max(last, place)
    return places


def alike(one: str, other: str) -> bool:
    """Whether two titles are the same but for capitals and spaces."""
    return one.casefold().split() == other.casefold().split()


def deck_of(rows: Any) -> PublicationFile | None:
    """The file whose slides are shown: the first of those that readers may have, a PDF before others."""
    return chosen([row for row in rows if row.is_open()])


def deck_for_outline(rows: Any) -> PublicationFile | None:
    """The same for those who edit the record, whoever else may have it; the main file before others."""
    ready = [row for row in rows if row.document_id]
    return chosen(sorted(ready, key=lambda row: not row.primary))


def chosen(ready: list[Any]) -> PublicationFile | None:
    """Slides before other files, a PDF before others."""
    slides = [row for row in ready if row.kind == PublicationFile.Kind.SLIDES] or ready
    pdfs = [row for row in slides if row.document.ending == "pdf"] or [
        row for row in slides if row.document.ending == "pptx"
    ]
    return pdfs[0] if pdfs else None


def read_pages(document: Any) -> list[FilePage]:
    """Its slides as they stand in the file."""
    return list(FilePage.objects.filter(document=document, number__lte=SLIDES))


def outline_of(document: Any) -> list[tuple[str, dict[str, str]]]:
    """What stands in the slides of a file, as blocks of an outline; slides without words are left out."""
    rows = [(page.title, "\n".join(page.paragraphs)) for page in read_pages(document)]
    return [
        ("slide", {"title": (title or text.partition("\n")[0])[:255], "text": text[:5000]})
        for title, text in rows
        if title or text
    ]
