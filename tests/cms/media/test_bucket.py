"""Pictures and files in a bucket answer as those in a folder do. The server speaks S3 and runs on this machine."""

import logging
import urllib.error
import urllib.request
from http import HTTPStatus

import boto3
import pytest
from django.core.cache import cache
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from moto.server import ThreadedMotoServer

from cms import env
from cms.models import CustomDocument
from tests.cms.media.on_pages import download, follow_the_chain, picture, status
from tests.factories import (
    make_document,
    make_image,
    make_infographic_page,
    make_standard_page,
    make_tree,
    pdf_bytes,
)

pytestmark = pytest.mark.django_db
KEYS = {"aws_access_key_id": "key", "aws_secret_access_key": "secret", "region_name": "eu-west-2"}


@pytest.fixture(scope="module")
def server():
    """A server with an empty bucket."""
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    moto = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    moto.start()
    address = "{}:{}".format(*moto.get_host_and_port())
    client = boto3.client("s3", endpoint_url=f"http://{address}", **KEYS)
    where = {"LocationConstraint": "eu-west-2"}
    client.create_bucket(Bucket="localed", CreateBucketConfiguration=where)
    client.close()
    yield address
    moto.stop()


def use(settings, monkeypatch, address):
    """Has the site keep its files there, and counts what is asked of the server."""
    monkeypatch.setenv("FILES_URL", f"s3://key:secret@{address}/localed?region=eu-west-2&tls=no")
    settings.STORAGES = {**settings.STORAGES, "default": env.file_store("FILES_URL", "")}
    asked = []
    events = default_storage.connection.meta.client.meta.events
    events.register("before-send.s3", lambda request, **more: asked.append(request.method))
    return asked


@pytest.fixture
def bucket(server, settings, monkeypatch):
    """The requests that reach the bucket."""
    # Sizes that other tests have made are remembered.
    cache.clear()
    yield use(settings, monkeypatch, server)
    default_storage.connection.meta.client.close()
    # Sizes that were made here are remembered, and other tests have pictures with the same keys.
    cache.clear()


def content(response):
    return b"".join(response.streaming_content)


def test_what_is_in_the_bucket_opens_and_closes_with_the_page(client, bucket):
    document, image = make_document(), make_image()
    size = image.get_rendition("width-100")
    addresses = [document.url, image.file.url, size.url]
    page = make_standard_page(make_tree(), live=False, body=[*download(document), *picture(image)])
    assert {status(client, one) for one in addresses} == {HTTPStatus.NOT_FOUND}
    page.save_revision(clean=False).publish()
    for one, stored in zip(addresses, (document, image, size), strict=True):
        answer = client.get(one)
        assert content(answer) == stored.file.open().read()
        assert int(answer["Content-Length"]) == stored.file.size
    type(page).objects.get().unpublish()
    assert {status(client, one) for one in addresses} == {HTTPStatus.NOT_FOUND}


def test_a_picture_in_an_infographic_follows_both(client, bucket):
    follow_the_chain(client, make_image())


def test_the_bucket_itself_gives_nobody_anything(server, bucket):
    image = make_image()
    assert image.file.url == f"/media/{image.file.name}"
    with pytest.raises(urllib.error.HTTPError) as refusal:
        urllib.request.urlopen(f"http://{server}/localed/{image.file.name}")
    refusal.value.close()
    assert refusal.value.code == HTTPStatus.FORBIDDEN


def test_a_name_is_never_used_twice(bucket):
    assert make_image().file.name != make_image().file.name


def test_hidden_and_absent_answer_alike_and_the_bucket_is_not_asked(client, bucket):
    hidden, image = make_document(), make_image()
    bucket.clear()
    for one, other in (
        (hidden.url, "/files/no.pdf"),
        (image.file.url, "/media/original_images/no.png"),
    ):
        first, second = client.get(one), client.get(other)
        assert (first.status_code, first.headers) == (second.status_code, second.headers)
    assert bucket == []


@pytest.mark.parametrize(
    ("wanted", "expected", "place"),
    [("bytes=0-3", b"0123", "bytes 0-3/10"), ("bytes=-2", b"89", "bytes 8-9/10")],
)
def test_players_get_the_part_they_ask_for(
    client, bucket, django_assert_num_queries, wanted, expected, place
):
    document = CustomDocument(title="A film", file=ContentFile(b"0123456789", name="a.mp4"))
    document.save()
    make_standard_page(make_tree(), body=download(document))
    bucket.clear()
    with django_assert_num_queries(2):
        answer = client.get(document.url, headers={"range": wanted})
        assert (answer.status_code, answer["Content-Range"]) == (206, place)
        assert content(answer) == expected
    assert bucket == ["HEAD", "GET"]


def test_what_the_reader_has_already_is_not_fetched(client, bucket):
    document = make_document()
    make_standard_page(make_tree(), body=download(document))
    mark = client.get(document.url)["ETag"]
    bucket.clear()
    assert client.get(document.url, headers={"if-none-match": mark}).status_code == 304
    assert bucket == ["HEAD"]


def test_drawings_of_infographics_are_kept_there_too(client, bucket):
    page = make_infographic_page(make_tree())
    answer = client.get(f"{page.url}{page.slug}.png")
    assert content(answer).startswith(b"\x89PNG")
    assert client.get(page.url).status_code == HTTPStatus.OK
    page.unpublish()
    assert status(client, f"{page.url}{page.slug}.png") == HTTPStatus.NOT_FOUND


def test_a_lost_file_is_not_found(client, bucket):
    document = make_document()
    make_standard_page(make_tree(), body=download(document))
    document.file.storage.delete(document.file.name)
    assert status(client, document.url) == HTTPStatus.NOT_FOUND


def test_while_the_bucket_is_away_readers_are_asked_to_come_back(client, settings, monkeypatch):
    document = make_document()
    make_standard_page(make_tree(), body=download(document))
    use(settings, monkeypatch, "127.0.0.1:1")
    answer = client.get(document.url)
    assert (answer.status_code, answer["Cache-Control"]) == (503, "no-store")
    assert pdf_bytes() not in answer.content
