"""How files are handed out: the right name and type, nothing that can act, parts for players."""

from http import HTTPStatus

import pytest
from django.core.files.base import ContentFile

from cms.models import CustomDocument, CustomImage
from tests.cms.media.uploads import SQUARE
from tests.factories import make_document, make_image, make_standard_page, make_tree, pdf_bytes

pytestmark = pytest.mark.django_db


def public(name="a.pdf", content=None, **fields):
    """A file that the public may have."""
    document = CustomDocument(title="The account")
    document.file = ContentFile(content or pdf_bytes(), name=name)
    document.save()
    body = [("download", {"document": document, "about": ""})]
    make_standard_page(make_tree(), body=body, **fields)
    return document


def content(response):
    return b"".join(response.streaming_content)


def test_a_pdf_opens_in_the_browser_under_a_good_name(client):
    response = client.get(public().url)
    assert content(response) == pdf_bytes()
    assert response["Content-Type"] == "application/pdf"
    assert response["Content-Disposition"] == 'inline; filename="the-account.pdf"'
    assert response["Content-Length"] == str(len(pdf_bytes()))


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a.csv", "text/csv; charset=utf-8"),
        ("a.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ],
)
def test_other_files_are_offered_for_saving(client, name, kind):
    response = client.get(public(name, b"a,b\n").url)
    assert response["Content-Type"] == kind
    assert response["Content-Disposition"].startswith("attachment")


def test_nothing_handed_out_can_act(client):
    drawing = CustomImage(title="A square", description="A square")
    drawing.file = ContentFile(SQUARE, name="square.svg")
    drawing.save()
    document = public("a.csv", b"a,b\n", social_image=drawing)
    for address in (document.url, drawing.file.url):
        response = client.get(address)
        assert "sandbox" in response["Content-Security-Policy"]
        assert response["X-Content-Type-Options"] == "nosniff"


def test_what_has_not_changed_is_not_sent_again(client):
    address = public().url
    mark = client.get(address)["ETag"]
    assert client.get(address, headers={"if-none-match": mark}).status_code == 304


def test_caches_between_site_and_reader_keep_nothing(client):
    assert client.get(public().url)["Cache-Control"] == "private, no-cache"


@pytest.mark.parametrize(
    ("wanted", "expected", "place"),
    [
        ("bytes=0-3", b"0123", "bytes 0-3/10"),
        ("bytes=6-", b"6789", "bytes 6-9/10"),
        ("bytes=-2", b"89", "bytes 8-9/10"),
        ("bytes=5-99", b"56789", "bytes 5-9/10"),
    ],
)
def test_players_get_the_part_they_ask_for(client, wanted, expected, place):
    response = client.get(public("a.mp4", b"0123456789").url, headers={"range": wanted})
    assert response.status_code == HTTPStatus.PARTIAL_CONTENT
    assert content(response) == expected
    assert response["Content-Range"] == place
    assert response["Content-Length"] == str(len(expected))


@pytest.mark.parametrize("wanted", ["bytes=", "bytes=a-b", "lines=1-2", "bytes=1-2,4-5", "bytes=-"])
def test_senseless_parts_get_the_whole(client, wanted):
    response = client.get(public("a.mp4", b"0123456789").url, headers={"range": wanted})
    assert (response.status_code, content(response)) == (HTTPStatus.OK, b"0123456789")


@pytest.mark.parametrize("wanted", ["bytes=10-", "bytes=7-2"])
def test_parts_outside_the_file_are_refused(client, wanted):
    response = client.get(public("a.mp4", b"0123456789").url, headers={"range": wanted})
    assert response.status_code == HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE
    assert content(response) == b""


def test_recordings_are_not_packed_on_the_way(client):
    address = public("a.mp4", b"0" * 5000).url
    response = client.get(address, headers={"accept-encoding": "gzip"})
    assert "Content-Encoding" not in response
    response.close()


@pytest.mark.parametrize("method", ["post", "put", "delete"])
def test_files_can_only_be_read(client, method):
    address = make_document().url
    assert getattr(client, method)(address).status_code == HTTPStatus.METHOD_NOT_ALLOWED


@pytest.mark.parametrize(
    "address",
    [
        "/media/", "/media/images/%00.png", "/media/images/%ff.png", f"/files/{'a' * 3000}.pdf",
        "/files/a.pdf%00", "/files/%ff%fe", "/media/original_images/..%2f..%2fmanage.py",
        "/files/.pdf", "/files/a", "/media/avatar_images/a.png",
    ],
)  # fmt: skip
def test_strange_addresses_are_not_found(client, address):
    assert client.get(address).status_code == HTTPStatus.NOT_FOUND


def test_a_lost_file_is_not_found(client):
    image = make_image()
    make_standard_page(make_tree(), social_image=image)
    image.file.storage.delete(image.file.name)
    assert client.get(image.file.url).status_code == HTTPStatus.NOT_FOUND
