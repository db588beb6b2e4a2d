"""Has the pages of a record's files drawn in the background when it is published or scheduled."""

from typing import Any

from django.db import transaction
from wagtail.signals import page_published

from cms.media.texts.drawing import want
from cms.media.texts.reading import read_files
from publications.models import PublicationFile, PublicationPage

#: How many pages of a text can be looked at before a download, and how many slides of a deck.
PAGES, SLIDES = 12, 80


def pages_wanted(record: Any, row: Any) -> int:
    """How many pages of a file are shown."""
    decks = {PublicationPage.Kind.SLIDES, PublicationFile.Kind.SLIDES}
    return SLIDES if {record.kind, row.kind} & decks else PAGES


def want_pages(record: Any) -> None:
    """Asks for the pages of all its files; those that are there already cost nothing."""
    rows = [row for row in record.files.all() if row.document]
    asked = [want([row.document], pages_wanted(record, row)) for row in rows]
    if any(asked):
        transaction.on_commit(read_files.enqueue, robust=True)


def published(sender: type[Any], instance: Any, **kwargs: Any) -> None:
    """Receives published records, and those that were scheduled: theirs are ready when the time comes."""
    want_pages(instance)


def listen() -> None:
    """Connects the receiver; called once when the app is ready."""
    page_published.connect(published, sender=PublicationPage, dispatch_uid="publications.files")
