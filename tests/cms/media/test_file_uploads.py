"""A file is what its name says, and keeps its address for as long as it is there."""

import zipfile
from http import HTTPStatus
from io import BytesIO

import pytest
from django.core.files.storage import default_storage
from django.db import transaction
from wagtail.documents.forms import get_document_form

from cms.media import documents
from cms.models import CustomDocument
from tests.cms.media.uploads import upload
from tests.factories import make_document, make_standard_page, make_tree, make_user, pdf_bytes

pytestmark = pytest.mark.django_db
ANSWERS = {"title": "The account", "language": "en", "accessible": "unknown"}


def packed(**parts):
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as folder:
        for name, content in parts.items():
            folder.writestr(name, content)
    return buffer.getvalue()


def word_file(**more):
    return packed(**{"[Content_Types].xml": "<Types/>", "word/document.xml": "<w/>", **more})


def form_for(name, content, instance=None, **answers):
    form = get_document_form(CustomDocument)
    files = {"file": upload(name, content)}
    return form({**ANSWERS, **answers}, files, instance=instance, user=make_user(name[:20]))


def stored(name, content, instance=None, **answers):
    form = form_for(name, content, instance, **answers)
    assert form.is_valid(), form.errors
    return form.save()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.pdf", pdf_bytes()),
        ("a.PDF", pdf_bytes()),
        ("a.docx", word_file()),
        ("a.ods", packed(mimetype="application/vnd.oasis.opendocument.spreadsheet")),
        ("a.csv", "Ort,Größe\n".encode()),
        ("a.vtt", b"WEBVTT\n\n00:01.000 --> 00:02.000\nHello\n"),
        ("a.mp4", b"\0\0\0\x20ftypisom" + b"\0" * 20),
    ],
)
def test_files_of_allowed_kinds_come_in(name, content):
    assert stored(name, content).file_size == len(content)


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("a.pdf", b"<html><script>alert(1)</script></html>", "not a PDF"),
        ("a.pdf", b"<script></script>" + pdf_bytes(), "not a PDF"),
        ("a.pdf", b"%PDF-1.7\nnothing more", "not a PDF"),
        ("a.pdf", b"", "empty"),
        ("a.docx", packed(**{"readme.txt": "hello"}), "not a DOCX"),
        ("a.docx", word_file()[:60], "not a DOCX"),
        ("a.xlsx", word_file(), "not a XLSX"),
        ("a.docx", word_file(**{"word/vbaProject.bin": "x"}), "macros"),
        ("a.docx", word_file(**{"word/media/a.bin": b"\0" * 30_000_000}), "unfolds"),
        ("a.docx", packed(**{f"{number}": "" for number in range(10_001)}), "unfolds"),
        ("a.csv", "Größe".encode("latin-1"), "UTF-8"),
        ("a.csv", b"a,b\0c\n", "not a CSV"),
        ("a.csv", b"<!DOCTYPE html><p>", "not a CSV"),
        ("a.html", b"<p>Hello</p>", "cannot be published"),
        ("a.pdf.exe", b"MZ", "cannot be published"),
        ("a", b"text", "cannot be published"),
    ],
)
def test_a_wrong_file_gets_a_sentence_beside_the_field(name, content, words):
    form = form_for(name, content)
    assert not form.is_valid()
    assert set(form.errors) == {"file"}
    assert words in " ".join(form.errors["file"])


def test_pages_and_size_are_read_from_the_file():
    document = stored("a.pdf", pdf_bytes())
    assert (document.page_count, document.file_size) == (1, len(pdf_bytes()))


def test_the_address_comes_from_the_title_and_stays():
    document = make_document("The detailed account")
    assert document.url == "/files/the-detailed-account.pdf"
    document.title = "Another title"
    document.save()
    assert document.url == "/files/the-detailed-account.pdf"


def test_two_files_of_one_title_have_two_addresses():
    make_document("The account")
    assert make_document("The account").url == "/files/the-account-2.pdf"


@pytest.mark.parametrize("name", ["résumé – 写真.pdf", f"{'a' * 250}.pdf", "..pdf", "a b%20c.pdf"])
def test_long_and_foreign_names_are_no_trouble(client, name):
    document = stored(name, pdf_bytes(), title="")
    make_standard_page(make_tree(), body=[("download", {"document": document, "about": ""})])
    assert client.get(document.url).status_code == HTTPStatus.OK


def test_replacing_keeps_the_address_and_drops_the_old_content(
    client, django_capture_on_commit_callbacks
):
    document = make_document("The account")
    make_standard_page(make_tree(), body=[("download", {"document": document, "about": ""})])
    old_name, address = document.file.name, document.url
    old_mark = client.get(address)["ETag"]
    with django_capture_on_commit_callbacks(execute=True):
        stored("version-2.pdf", pdf_bytes() + b"\n%2\n", instance=document)
    assert not default_storage.exists(old_name)
    response = client.get(address)
    assert b"".join(response.streaming_content).endswith(b"%2\n")
    assert response["ETag"] != old_mark


def test_a_replacement_that_fails_loses_nothing():
    document = make_document("The account")
    with transaction.atomic():
        stored("version-2.pdf", pdf_bytes(), instance=document)
        transaction.set_rollback(True)
    assert default_storage.exists(CustomDocument.objects.get().file.name)


def test_two_people_replacing_at_once_leave_one_file(django_capture_on_commit_callbacks):
    document = make_document("The account")
    first, second = (CustomDocument.objects.get(pk=document.pk) for _ in range(2))
    with django_capture_on_commit_callbacks(execute=True):
        stored("first.pdf", pdf_bytes(), instance=first)
    with django_capture_on_commit_callbacks(execute=True):
        stored("second.pdf", pdf_bytes(), instance=second)
    stored_name = CustomDocument.objects.get().file.name
    assert "second" in stored_name
    assert not default_storage.exists(first.file.name)


@pytest.mark.parametrize("live", [True, False])
def test_a_changed_address_leads_on_but_only_while_the_file_is_public(client, live):
    document = make_document("The account")
    make_standard_page(
        make_tree(), live=live, body=[("download", {"document": document, "about": ""})]
    )
    document.address = "final-account"
    document.save()
    response = client.get("/files/the-account.pdf")
    if live:
        assert (response.status_code, response["Location"]) == (301, "/files/final-account.pdf")
    else:
        assert response.status_code == HTTPStatus.NOT_FOUND


def test_a_file_of_another_kind_in_its_place_changes_the_ending_and_leads_on(client):
    document = make_document("The account")
    make_standard_page(make_tree(), body=[("download", {"document": document, "about": ""})])
    stored("account.docx", word_file(), instance=document)
    assert client.get("/files/the-account.pdf")["Location"] == "/files/the-account.docx"


def test_nobody_gets_an_address_that_belonged_to_another_file():
    document = make_document("The account")
    document.address = "final-account"
    document.save()
    assert make_document("The account").address == "the-account-2"


def test_two_files_of_one_title_at_the_same_moment_get_two_addresses(monkeypatch):
    first = make_document("The account")
    answers = iter([first.address, "the-account-2"])
    monkeypatch.setattr(documents, "free_address", lambda *_args: next(answers))
    assert make_document("The account").address == "the-account-2"
