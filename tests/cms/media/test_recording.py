"""What is published is written down with everything that it uses, by whatever path it was published."""

import datetime
from http import HTTPStatus

import pytest
from django.core.management import call_command
from django.utils import timezone

from cms.media.recording import record_uses
from cms.media.uses import type_of
from cms.models import MediaUse
from publishing.clock import Clock
from tests.cms.media.on_pages import download, status
from tests.factories import (
    make_document,
    make_figure,
    make_image,
    make_standard_page,
    make_tree,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def document():
    return make_document()


@pytest.fixture
def image():
    return make_image()


def test_the_clock_opens_the_files_of_a_page_with_the_page(client, document, monkeypatch):
    later = timezone.now() + datetime.timedelta(days=1)
    page = make_standard_page(make_tree(), live=False, body=download(document), go_live_at=later)
    page.save_revision(clean=False).publish()
    monkeypatch.setattr(timezone, "now", lambda: later + datetime.timedelta(seconds=1))
    assert status(client, document.url) == HTTPStatus.NOT_FOUND
    Clock().run_due()
    assert status(client, document.url) == HTTPStatus.OK


def test_a_copy_of_a_page_uses_what_the_page_uses(client, document):
    page = make_standard_page(make_tree(), body=download(document))
    copy = page.copy(update_attrs={"slug": "copy"}, keep_live=False)
    page.unpublish()
    assert status(client, document.url) == HTTPStatus.NOT_FOUND
    copy.get_latest_revision().publish()
    assert status(client, document.url) == HTTPStatus.OK


@pytest.mark.parametrize("live", [True, False])
def test_a_picture_of_a_shared_record_needs_the_record_on_a_live_page(client, image, live):
    figure = make_figure()
    own = {"record_type": type_of(figure), "record_id": str(figure.pk)}
    MediaUse.objects.create(**own, image=image)
    assert status(client, image.file.url) == HTTPStatus.NOT_FOUND
    body = [("key_figures", {"heading": "", "figures": [figure]})]
    make_standard_page(make_tree(), live=live, body=body)
    assert status(client, image.file.url) == (HTTPStatus.OK if live else HTTPStatus.NOT_FOUND)
    MediaUse.objects.by(figure).update(until=timezone.now() - datetime.timedelta(seconds=1))
    assert status(client, image.file.url) == HTTPStatus.NOT_FOUND


def test_lines_written_twice_by_two_saves_at_once_both_go(client, document):
    page = make_standard_page(make_tree(), body=download(document))
    MediaUse.objects.create(page=page, document=document)
    page.body = [("prose", "<p>Without the file.</p>")]
    page.save_revision(clean=False).publish()
    assert status(client, document.url) == HTTPStatus.NOT_FOUND


def test_a_draft_record_uses_nothing(image):
    figure = make_figure(live=False)
    record_uses(figure)
    assert not MediaUse.objects.by(figure).exists()


def test_the_table_can_be_written_anew(client, document):
    make_standard_page(make_tree(), body=download(document))
    MediaUse.objects.all().delete()
    assert status(client, document.url) == HTTPStatus.NOT_FOUND
    call_command("record_uses")
    assert status(client, document.url) == HTTPStatus.OK
