"""Files of a record have its address, and their pages can be read before a download."""

import re
from http import HTTPStatus

import pytest
from bs4 import BeautifulSoup

from cms.media.texts.reading import read_files
from publications.models import PublicationFile
from tests.factories import make_post, make_publication, make_tree
from tests.factories.papers import ENGLISH, SLIDE, make_paper, pdf_of, pptx_of

pytestmark = pytest.mark.django_db
PAGES = [("Our account", ENGLISH), ("More & more", "Schools"), ("End", "Thanks")]


def record_with(content=None, name="paper.pdf", live=True, **fields):
    document = make_paper(content or pdf_of(*PAGES), name, title="The account")
    record = make_publication(
        make_tree(), title="Our report", files=[document], live=live, **fields
    )
    read_files.func()
    return record, document


def test_a_file_is_found_below_its_record(client):
    record, document = record_with()
    address = f"{record.url}the-account.pdf"
    whole = client.get(address)
    assert (whole.status_code, whole["Content-Type"]) == (HTTPStatus.OK, "application/pdf")
    assert whole["Content-Disposition"] == 'inline; filename="the-account.pdf"'
    part = client.get(address, headers={"Range": "bytes=0-3"})
    assert (part.status_code, b"".join(part.streaming_content)) == (206, b"%PDF")
    assert client.get(address, headers={"Range": "bytes=999999-"}).status_code == 416
    assert client.get(address, headers={"If-None-Match": whole["ETag"]}).status_code == 304
    assert int(client.head(address)["Content-Length"]) == document.file_size


def test_after_a_rename_of_record_and_file_the_old_addresses_lead_on(
    client, django_capture_on_commit_callbacks
):
    record, document = record_with()
    document.address = "final-account"
    document.save()
    assert client.get(f"{record.url}the-account.pdf")["Location"] == (
        f"{record.url}final-account.pdf"
    )
    record.slug = "renamed"
    with django_capture_on_commit_callbacks(execute=True):
        record.save_revision().publish()
    for rest in ("final-account.pdf", "preview/final-account.pdf/?page=2"):
        found = client.get(f"/publications/our-report/{rest}")
        assert (found.status_code, found["Location"]) == (301, f"/publications/renamed/{rest}")


def test_the_own_address_of_a_file_leads_to_its_record_while_that_is_live(client):
    record, document = record_with()
    old, place = document.url, f"{record.url}final-account.pdf"
    document.address = "final-account"
    document.save()
    for address in (old, document.url):
        found = client.get(address)
        assert (found.status_code, found["Location"]) == (301, place)
    assert client.get(place).status_code == 200
    record.unpublish()
    assert client.get(document.url).status_code == 404
    make_post(make_tree(), body=[("download", {"document": document, "about": ""})])
    assert client.get(document.url).status_code == 200


@pytest.mark.parametrize("rest", ["", "preview/", "picture"])
@pytest.mark.parametrize("hidden", ["record", "strange file", "file for staff"])
def test_what_is_hidden_answers_like_what_does_not_exist(client, rest, hidden):
    record, document = record_with(live=hidden != "record")
    stranger = make_paper(pdf_of(*PAGES), title="A stranger")
    if hidden == "file for staff":
        record.files = [PublicationFile(document=document, access="staff")]
        record.save_revision().publish()
    name = stranger.address if hidden == "strange file" else "the-account"
    endings = {
        "": f"{name}.pdf",
        "preview/": f"preview/{name}.pdf/",
        "picture": f"preview/{name}.pdf/1.webp",
    }
    assert client.get(f"/publications/{record.slug}/{endings[rest]}").status_code == 404


def test_the_pages_of_a_file_are_read_one_by_one_without_script(client):
    record, _document = record_with()
    shown = client.get(f"{record.url}preview/the-account.pdf/?page=2")
    html = BeautifulSoup(shown.content, "html.parser")
    assert html.select_one(".preview__text h2") is None
    assert "Schools" in html.select_one(".preview__text").get_text()
    assert "Page 2 of 3" in html.get_text()
    assert [link["href"][-7:] for link in html.select("[data-preview-go]")] == [
        "?page=1",
        "?page=3",
    ]
    picture = html.select_one(".preview__picture")
    assert (picture["width"], picture["height"]) == ("900", "1274")
    image = client.get(picture["src"])
    assert (image["Content-Type"], image.status_code) == ("image/webp", 200)
    assert html.select_one("link[rel=canonical]")["href"].endswith(record.url)


@pytest.mark.parametrize("asked", ["0", "4", "x", "", "99999", "²"])
def test_pages_that_are_not_there_do_not_exist(client, asked):
    record, _document = record_with()
    assert client.get(f"{record.url}preview/the-account.pdf/?page={asked}").status_code == 404


def test_of_a_long_file_the_first_pages_are_shown(client):
    record, _document = record_with(pdf_of(*[("Page", "text")] * 14))
    front = f"{record.url}preview/the-account.pdf/?page="
    assert "ends with page 12" in client.get(f"{front}12").text
    assert client.get(f"{front}13").status_code == 404


def test_a_powerpoint_file_can_be_read_too(client):
    record, _document = record_with(pptx_of(*PAGES), "deck.pptx")
    page = client.get(f"{record.url}preview/the-account.pptx/?page=2")
    assert re.search(r"<h2>More &amp; more</h2>\s*<p>Schools</p>", page.text)


def test_a_record_offers_the_preview_and_another_format_beside_the_file(client):
    record, _document = record_with()
    html = BeautifulSoup(client.get(record.url).content, "html.parser")
    line = html.select_one(".download--main")
    assert line.select_one(".download__title a")["href"] == f"{record.url}the-account.pdf"
    assert "Full text, PDF, 1.0\xa0KB, 3 pages, English" in line.get_text()
    assert line.select_one("[data-preview]")["href"] == f"{record.url}preview/the-account.pdf/"
    assert line.select_one("[data-preview]").get_text() == "Preview “The account”"
    assert html.select("img[src*=webp]") == []


def test_a_deck_is_read_slide_by_slide_in_the_words_of_the_outline(client):
    record, _document = record_with(pdf_of(*PAGES, size=SLIDE), kind="slides")
    html = BeautifulSoup(client.get(record.url).content, "html.parser")
    slides = html.select(".outline__slide")
    assert [one.h3.get_text() for one in slides] == ["1 Our account", "2 More & more", "3 End"]
    assert slides[1].img["src"] == f"{record.url}preview/the-account.pdf/2.webp"
    assert client.get(slides[1].img["src"]).status_code == 200
    record.outline = [("slide", {"title": "In our words", "text": "So."})]
    record.save_revision().publish()
    html = BeautifulSoup(client.get(record.url).content, "html.parser")
    assert html.select_one(".outline__slide h3").get_text() == "1 In our words"
    assert "More & more" not in html.get_text()


def test_a_draft_leads_to_the_file_in_the_library_which_its_editors_may_have(admin_client):
    record, document = record_with(live=False)
    (row,) = record.files.all()
    assert (row.url, row.preview_url) == (document.url, "")
    assert admin_client.get(row.url).status_code == 200
