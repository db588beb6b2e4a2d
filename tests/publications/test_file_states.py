"""Editors see in the form of a record how far each file is read, and what to do for pictures of slides."""

import pytest
from django.urls import reverse

from cms.media.texts.models import FilePictures, FileReading
from cms.media.texts.reading import read_files
from tests.factories import make_publication, make_tree
from tests.factories.papers import make_paper, pdf_of, pptx_of

pytestmark = pytest.mark.django_db


def form_of(admin_client, record):
    return admin_client.get(reverse("wagtailadmin_pages:edit", args=[record.pk])).content.decode()


STATES = {
    "It waits to be read.": {"state": "waiting"},
    "It is being read.": {"state": "working"},
    "was broken off three times": {"state": "failed", "reason_code": "stopped"},
    "asks for a password": {"state": "failed", "reason_code": "locked"},
    "The first 2 of 5 pages were read.": {"page_count": 5, "pages_read": 2},
    "1 page was read.": {},
}


def test_the_form_says_how_far_each_file_is_read_and_drawn(admin_client):
    files = [make_paper(pdf_of(("A", "b"))) for _state in STATES]
    read_files.func()
    record = make_publication(make_tree(), files=files)
    for document, values in zip(files, STATES.values(), strict=True):
        FileReading.objects.filter(pk=document.pk).update(**values)
    FilePictures.objects.filter(pk=files[0].pk).update(state="failed", reason_code="too_long")
    form = form_of(admin_client, record)
    for words in (*STATES, "Its pages are being drawn.", "readers get their words only"):
        assert words in form


def test_without_a_program_that_shows_powerpoint_the_form_asks_for_a_pdf(admin_client, settings, tmp_path):  # fmt: skip
    deck = make_paper(pptx_of(("Why", "Trust")), "deck.pptx")
    record = make_publication(make_tree(), kind="slides", files=[deck], live=False)
    words = "add the same slides as a PDF"
    assert words in form_of(admin_client, record)
    settings.SLIDE_CONVERTER = "/usr/bin/soffice"
    assert words not in form_of(admin_client, record)
