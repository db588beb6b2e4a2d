"""Reads files in the background, one after the other, soon after they came in.

What waits is written down, so that nothing is lost when a worker is killed (`cms.media.texts.jobs`).
"""

from functools import partial
from time import monotonic, sleep
from typing import Any

from django.db import models, transaction
from django.db.models.signals import post_save, pre_delete
from django_tasks import task

from cms.media.documents import CustomDocument
from cms.media.texts.drawing import deleted, draw, replaced
from cms.media.texts.jobs import GIVEN_UP, LONGEST
from cms.media.texts.language import language_of
from cms.media.texts.models import FilePage, FilePictures, FileReading
from cms.media.texts.outside import Unreadable, clear_folders, read_content
from cms.media.texts.pages import tell

State, Reason = FileReading.State, FileReading.Reason
READABLE = {"pdf", "pptx", "docx"}


@task()
def read_files() -> None:
    """Reads, then draws, whatever is due."""
    while reading := FileReading.claim():
        read(reading)
    while pictures := FilePictures.claim():
        draw(pictures)


def read_now(document: CustomDocument, seconds: int) -> None:
    """Reads a file while somebody waits; what takes longer is read on in the background."""
    reading = FileReading.claim(pk=document.pk)
    if reading is not None:
        read(reading, seconds)
    # Or a worker was quicker.
    working, until = (
        FileReading.objects.filter(pk=document.pk, state=State.WORKING),
        monotonic() + seconds,
    )
    while monotonic() < until and working.exists():
        sleep(0.2)
    own = FileReading.objects.filter(pk=document.pk)
    if seconds < LONGEST:
        own.filter(reason_code=Reason.TOO_LONG).update(state=State.WAITING, reason_code=Reason.NONE)
    if own.filter(state=State.WAITING).exists():
        transaction.on_commit(read_files.enqueue, robust=True)


def read(reading: FileReading, seconds: float | None = None) -> None:
    """Reads one file and keeps what came of it."""
    try:
        found = read_content(reading.document, seconds)
    except Unreadable as unreadable:
        if unreadable.reason == Reason.STOPPED and reading.wait_again():
            return
        keep(reading, [], state=State.FAILED, reason_code=unreadable.reason)
        return
    pages = [
        FilePage(
            document_id=reading.pk,
            number=page["number"],
            title=clean(page["title"])[:300],
            text=clean(page["text"]),
        )
        for page in found["pages"]
    ]
    about = {name: clean(str(value))[:500] for name, value in found["about"].items()}
    language = language_of(about.get("Language", ""), (page.text for page in pages))
    keep(
        reading,
        pages,
        state=State.DONE,
        reason_code=Reason.NONE,
        page_count=found["page_count"],
        pages_read=len(pages),
        language=language,
        about=about,
    )


def keep(reading: FileReading, pages: list[FilePage], **values: Any) -> None:
    """Writes it down, unless the file was replaced meanwhile."""
    with transaction.atomic():
        if not reading.finish(**values):
            return
        FilePage.objects.filter(document_id=reading.pk).delete()
        FilePage.objects.bulk_create(pages, batch_size=200)
    tell(reading.pk)


def clean(text: str) -> str:
    """Without what PostgreSQL does not take."""
    return text.replace("\0", "").encode("utf-8", "ignore").decode()


def saved(sender: type[models.Model], instance: CustomDocument, **kwargs: Any) -> None:
    """Receives files, and has those read whose content is new; what was read of an old one goes at once."""
    if kwargs.get("raw") or kwargs.get("update_fields") is not None:
        return
    known = FileReading.objects.filter(pk=instance.pk).first()
    if known and known.fingerprint == instance.file_hash:
        return
    FilePage.objects.filter(document=instance).delete()
    FileReading.objects.filter(pk=instance.pk).delete()
    replaced(instance)
    if instance.ending in READABLE:
        FileReading.objects.create(document=instance, fingerprint=instance.file_hash)
        transaction.on_commit(read_files.enqueue, robust=True)
    if known:
        transaction.on_commit(partial(tell, instance.pk), robust=True)


def write_down_missing() -> int:
    """Lets files wait that came in around the model, or before files were read; returns how many."""
    unread = CustomDocument.objects.filter(reading=None).only("file", "file_hash")
    rows = [
        FileReading(document=file, fingerprint=file.file_hash)
        for file in unread.iterator()
        if file.ending in READABLE
    ]
    return len(FileReading.objects.bulk_create(rows, batch_size=200, ignore_conflicts=True))


def take_up_again() -> None:
    """Has a worker look when something was left lying; the scheduler asks every few minutes."""
    clear_folders(2 * GIVEN_UP)
    if FileReading.due().exists() or FilePictures.due().exists():
        read_files.enqueue()


def listen() -> None:
    """Connects the receiver; called once when the apps are ready."""
    post_save.connect(saved, sender=CustomDocument, dispatch_uid="cms.media.texts")
    pre_delete.connect(deleted, sender=CustomDocument, dispatch_uid="cms.media.texts.deleted")
