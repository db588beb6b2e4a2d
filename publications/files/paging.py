"""One page of a file, to be looked at before a download: its picture, and its text beside it."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.http import Http404

from cms.models import FilePage, FilePictures
from publications.files.wanting import pages_wanted


@dataclass(frozen=True)
class Picture:
    """The picture of a page: its address (below that of the preview) and its size in pixels."""

    address: str
    width: int
    height: int


@dataclass(frozen=True)
class Leaf:
    """One page as it is shown, and where it stands among the others."""

    number: int
    #: The last page that is shown, and how many the file has.
    last: int
    total: int
    title: str
    #: Paragraphs and lists: whether it is a list, and its lines.
    parts: list[tuple[bool, list[str]]]
    picture: Picture | None

    @property
    def previous(self) -> int | None:
        """The number of the page before."""
        return self.number - 1 if self.number > 1 else None

    @property
    def next(self) -> int | None:
        """The number of the page after, if it is shown."""
        return self.number + 1 if self.number < self.last else None

    @property
    def is_part(self) -> bool:
        """Whether the file has more pages than are shown."""
        return self.last < self.total


def parts_of(lines: list[str]) -> Iterator[tuple[bool, list[str]]]:
    """Lines as paragraphs and lists, in which they begin with “- ”: whether it is a list, and its lines."""
    for is_list, own in groupby(lines, lambda line: line.startswith("- ")):
        yield is_list, [line.removeprefix("- ") for line in own]


def leaf_of(record: Any, row: Any, asked: str) -> Leaf:
    """The page that is asked for. Raises `Http404` when there is no such page, or none at all."""
    document = row.document
    pictures = FilePictures.objects.filter(pk=document.pk).first()
    total = document.page_count or document.pages.count()
    last = min(total, pages_wanted(record, row))
    if not asked.isdecimal() or len(asked) > 4 or not 1 <= int(asked) <= last:
        raise Http404
    number = int(asked)
    page = document.pages.filter(number=number).first() or FilePage(number=number)
    picture = picture_at(pictures, number)
    return Leaf(number, last, total, page.title, list(parts_of(page.paragraphs)), picture)


def picture_at(pictures: FilePictures | None, number: int) -> Picture | None:
    """The picture of a page, if it was drawn."""
    size = pictures.sizes.get(str(number)) if pictures else None
    return Picture(f"{number}.webp", *size) if size else None


def drawn(document: Any, number: int) -> FilePictures | None:
    """The pictures of a file, if that page is among them."""
    pictures = FilePictures.objects.filter(pk=document.pk).first()
    return pictures if pictures and str(number) in pictures.sizes else None
