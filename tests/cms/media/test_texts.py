"""The text of files is read page by page in the background, and no file can hold that up."""

from datetime import timedelta

import pytest
from django.core.files.storage import default_storage
from django.utils import timezone

from cms.media.texts import outside, pages
from cms.media.texts.drawing import want
from cms.media.texts.models import FilePictures, FileReading
from cms.media.texts.pages import pages_of
from cms.media.texts.reading import read_files, take_up_again
from tests.factories.papers import (
    ENGLISH,
    LOCK,
    SLIDE,
    WELSH,
    docx_of,
    make_paper,
    packed,
    pdf_of,
    pptx_of,
)

pytestmark = pytest.mark.django_db
SAYS = {"Title": "Our account", "Author": "Ann Lee and Owen Rees"}
ENTITY = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>'
BROKEN = b"%PDF-1.4\n" + b"\0" * 500
HUGE = b"<x>" + b" " * 40_000_000


def read_now(content, name="paper.pdf", **fields):
    document = make_paper(content, name, **fields)
    read_files.func()
    return document, FileReading.objects.get(pk=document.pk)


def test_a_pdf_is_read_page_by_page():
    document, reading = read_now(pdf_of(("Our account", ENGLISH), ("More", "Schools"), **SAYS))
    assert [page.text.split("\n")[0].strip() for page in pages_of(document)] == [
        "Our account",
        "More",
    ]
    assert "account of the work" in pages_of(document)[0].text
    assert (reading.state, reading.page_count, reading.language) == ("done", 2, "en")
    assert reading.about["Title"] == "Our account"
    assert reading.reason == ""


def test_slides_have_titles_whether_pdf_or_powerpoint():
    slides = [("Why", "Trust & time\nPlace"), ("How", ENGLISH)]
    deck, _reading = read_now(pdf_of(*slides, size=SLIDE))
    show, _reading = read_now(pptx_of(*slides), "deck.pptx")
    assert [page.title for page in pages_of(deck)] == ["Why", "How"]
    assert [page.title for page in pages_of(show)] == ["Why", "How"]
    assert pages_of(show)[0].lines == ["Trust & time", "Place"]
    assert "Not for readers" not in "".join(page.text for page in pages_of(show))


def test_a_word_file_is_read_under_its_headings():
    document, reading = read_now(docx_of(("Y sir", WELSH), ("More", "Work")), "a.docx")
    assert [page.title for page in pages_of(document)] == ["Y sir", "More"]
    assert "gone" not in pages_of(document)[1].text
    assert (reading.language, reading.page_count) == ("cy", None)


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("a.pdf", BROKEN, "damaged"),
        ("a.pdf", pdf_of(("A", "b"), trailer=LOCK), "password"),
        ("a.pptx", b"PK\x03\x04 nothing", "damaged"),
        ("a.pptx", pptx_of(("A", "b"), **{"ppt/slides/slide1.xml": ENTITY}), "damaged"),
        ("a.docx", packed({"word/document.xml": ENTITY}), "damaged"),
        ("a.docx", packed({"word/document.xml": HUGE}), "unfolds"),
    ],
)
def test_a_bad_file_gets_a_sentence_and_the_next_one_is_read(name, content, words):
    bad = make_paper(content, name)
    _good, reading = read_now(pdf_of(("A", "b")))
    assert words in FileReading.objects.get(pk=bad.pk).reason
    assert (pages_of(bad), reading.state) == ([], "done")


def test_of_two_thousand_pages_the_first_thousand_are_read():
    document, reading = read_now(pdf_of(*[("Page", "text")] * 2000))
    assert len(pages_of(document)) == 1000
    assert reading.reason == "The first 1000 of 2000 pages were read."


def test_what_takes_too_long_is_given_up(monkeypatch):
    monkeypatch.setattr(outside, "LONGEST", 0.001)
    _document, reading = read_now(pdf_of(("A", "b")))
    assert "took too long" in reading.reason


def test_what_a_killed_worker_left_is_taken_up_again_but_not_for_ever():
    first, second = (make_paper(pdf_of(("A", "b"))) for _ in range(2))
    left = FileReading.objects.filter(pk__in=[first.pk, second.pk])
    left.update(state="working", since=timezone.now(), attempts=1)
    take_up_again()
    assert {reading.state for reading in left} == {"working"}
    left.update(since=timezone.now() - timedelta(minutes=10))
    FileReading.objects.filter(pk=second.pk).update(attempts=3)
    take_up_again()
    assert FileReading.objects.get(pk=first.pk).state == "done"
    assert "three times" in FileReading.objects.get(pk=second.pk).reason


def test_a_replaced_file_is_read_anew_and_whoever_listens_is_told(
    monkeypatch, django_capture_on_commit_callbacks
):
    told = []
    monkeypatch.setattr(pages, "_callbacks", [told.append])
    document, _reading = read_now(pdf_of(("Old", "words")))
    document.title = "Another title"
    document.save()
    assert [page.text.strip() for page in pages_of(document)] == ["Old\nwords"]
    document.file = make_paper(pdf_of(("New", "words"))).file.file
    document.file._committed = False
    with django_capture_on_commit_callbacks(execute=True):
        document.save()
    assert "New" in pages_of(document)[0].text
    assert set(told) >= {document.pk}


def test_pages_are_drawn_when_somebody_wants_them_and_go_with_the_file(
    django_capture_on_commit_callbacks,
):
    document, _reading = read_now(pdf_of(("One", "a"), ("Two", "b"), ("Three", "c"), size=SLIDE))
    assert want([document], 2)
    assert not want([document], 1)
    read_files.func()
    drawn = FilePictures.objects.get()
    assert (drawn.numbers, drawn.sizes["1"]) == ([1, 2], [900, 507])
    assert default_storage.exists(drawn.name(2))
    with django_capture_on_commit_callbacks(execute=True):
        document.delete()
    assert not default_storage.exists(drawn.name(2))
