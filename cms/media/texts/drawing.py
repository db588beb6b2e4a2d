"""Pictures of the pages of PDF files, made in the background for whoever shows them.

They are as private as the file: nobody finds them at an address of their own, and whoever shows one asks
`cms.media.gate` about the file.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from typing import Any

from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import transaction
from django.db.models import Q
from PIL import Image

from cms.media.documents import CustomDocument
from cms.media.texts.models import FilePictures
from cms.media.texts.outside import Unreadable, draw_pages
from cms.media.texts.pages import tell

#: Pixels.
WIDTH = 900
#: More pages of one file are never drawn.
MOST = 80
State = FilePictures.State


def can_be_drawn(document: CustomDocument) -> bool:
    """PDF files; PowerPoint files where there is a program that can show them."""
    return document.ending == "pdf" or (
        document.ending == "pptx" and bool(settings.SLIDE_CONVERTER)
    )


def want(documents: Iterable[CustomDocument], number: int) -> bool:
    """Has the first `number` pages of files drawn, unless they are; true if there is something to do now."""
    is_new = False
    for document in documents:
        if not can_be_drawn(document):
            continue
        row, made = FilePictures.objects.get_or_create(
            document=document,
            defaults={"wanted": min(number, MOST), "fingerprint": document.file_hash},
        )
        if not made and row.wanted < min(number, MOST):
            again = FilePictures.objects.filter(pk=row.pk)
            made = bool(again.update(wanted=min(number, MOST), state=State.WAITING))
        is_new = is_new or made
    return is_new


def draw(pictures: FilePictures) -> None:
    """Draws the pages of one file and keeps them."""
    try:
        drawn = draw_pages(pictures.document, pictures.wanted, WIDTH)
    except Unreadable as unreadable:
        if unreadable.reason == FilePictures.Reason.STOPPED and pictures.wait_again():
            return
        pictures.finish(state=State.FAILED, reason_code=unreadable.reason, sizes={})
        return
    sizes = {}
    for number, content in drawn.items():
        name = pictures.name(number)
        default_storage.delete(name)
        default_storage.save(name, ContentFile(content))
        with Image.open(ContentFile(content)) as picture:
            sizes[str(number)] = picture.size
    if pictures.finish(state=State.DONE, reason_code="", sizes=sizes):
        tell(pictures.pk)
    else:
        throw_away([pictures.name(number) for number in drawn])


@dataclass(frozen=True)
class Named:
    """A name in a store, as `cms.media.serving` and `cms.media.opening` know files."""

    name: str
    storage: Any = default_storage


@dataclass(frozen=True)
class PagePicture:
    """The picture of one page, to be handed out by `cms.media.serving.answer`."""

    file: Named


def picture_of(pictures: FilePictures, number: int) -> PagePicture:
    """The picture of a page that was drawn."""
    return PagePicture(Named(pictures.name(number)))


def throw_away(names: Iterable[str]) -> None:
    """Removes what is kept under these names."""
    for name in names:
        default_storage.delete(name)


def replaced(document: CustomDocument) -> None:
    """The pages of a new content are drawn anew; those of the old one go."""
    row = FilePictures.objects.filter(~Q(fingerprint=document.file_hash), pk=document.pk).first()
    if row is None:
        return
    names = [row.name(number) for number in row.numbers]
    transaction.on_commit(partial(throw_away, names), robust=True)
    if not can_be_drawn(document):
        row.delete()
        return
    row.fingerprint, row.state, row.sizes, row.attempts = document.file_hash, State.WAITING, {}, 0
    row.save()


def deleted(sender: Any, instance: CustomDocument, **kwargs: Any) -> None:
    """Receives files that are about to be deleted."""
    row = FilePictures.objects.filter(pk=instance.pk).first()
    names = [row.name(number) for number in row.numbers] if row else []
    transaction.on_commit(partial(throw_away, names), robust=True)
