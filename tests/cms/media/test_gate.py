"""A file is private until something live uses it, and private again the moment nothing does."""

import datetime
from http import HTTPStatus

import pytest
from django.core.cache import cache
from django.utils import timezone
from wagtail.models import Collection, CollectionViewRestriction

from cms.media import gate
from cms.models import SiteSettings
from tests.cms.media.on_pages import download, follow_the_chain, picture, status
from tests.factories import (
    make_document,
    make_image,
    make_organisation,
    make_pilot,
    make_standard_page,
    make_tree,
    make_update,
    make_user,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def document():
    return make_document()


@pytest.fixture
def image():
    # Sizes are remembered by the number of their picture, which the picture of another test may have had.
    cache.clear()
    return make_image()


def test_a_file_that_nothing_uses_is_not_there(client, document):
    assert status(client, document.url) == HTTPStatus.NOT_FOUND


@pytest.mark.parametrize("live", [True, False])
def test_a_file_is_there_while_a_live_page_uses_it(client, document, live):
    make_standard_page(make_tree(), live=live, body=download(document))
    assert status(client, document.url) == (HTTPStatus.OK if live else HTTPStatus.NOT_FOUND)


def test_a_link_in_running_text_is_a_use(client, document):
    text = f'<p><a linktype="document" id="{document.pk}">the account</a></p>'
    make_standard_page(make_tree(), body=[("prose", text)])
    assert status(client, document.url) == HTTPStatus.OK


def test_a_file_in_a_row_of_a_page_is_used_by_the_page(client, document):
    tree = make_tree()
    organisation = make_organisation(tree)
    update = make_update(make_pilot(tree, [organisation]), [organisation], live=False)
    update.sections.first().body = download(document)
    section = update.sections.first()
    section.body = download(document)
    update.sections = [section]
    update.save_revision(clean=False).publish()
    assert status(client, document.url) == HTTPStatus.OK


def test_a_draft_change_opens_nothing(client, document):
    page = make_standard_page(make_tree())
    page.body = download(document)
    page.save_revision(clean=False)
    assert status(client, document.url) == HTTPStatus.NOT_FOUND


def test_a_scheduled_version_opens_nothing(client, document):
    later = timezone.now() + datetime.timedelta(days=1)
    page = make_standard_page(make_tree(), live=False, body=download(document), go_live_at=later)
    page.save_revision(clean=False).publish()
    assert status(client, document.url) == HTTPStatus.NOT_FOUND


def test_taking_the_page_down_closes_its_files(client, document):
    page = make_standard_page(make_tree(), body=download(document))
    page.unpublish()
    assert status(client, document.url) == HTTPStatus.NOT_FOUND


def test_deleting_the_page_closes_its_files(client, document):
    page = make_standard_page(make_tree(), body=download(document))
    page.delete()
    assert status(client, document.url) == HTTPStatus.NOT_FOUND


def test_taking_the_file_out_of_the_text_closes_it(client, document):
    page = make_standard_page(make_tree(), body=download(document))
    page.body = [("prose", "<p>Without the file.</p>")]
    page.save_revision(clean=False)
    assert status(client, document.url) == HTTPStatus.OK
    page.get_latest_revision().publish()
    assert status(client, document.url) == HTTPStatus.NOT_FOUND


def test_a_page_past_its_time_closes_its_files_without_any_clock(client, document):
    page = make_standard_page(make_tree(), body=download(document))
    type(page).objects.filter(pk=page.pk).update(
        expire_at=timezone.now() - datetime.timedelta(seconds=1)
    )
    assert status(client, document.url) == HTTPStatus.NOT_FOUND


def test_a_file_two_pages_use_stays_when_one_goes(client, document):
    tree = make_tree()
    first = make_standard_page(tree, "First", body=download(document))
    make_standard_page(tree, "Second", body=download(document))
    first.unpublish()
    assert status(client, document.url) == HTTPStatus.OK


@pytest.mark.parametrize("size", ["original", "width-100"])
def test_pictures_follow_the_same_rule(client, image, size):
    address = image.file.url if size == "original" else image.get_rendition(size).url
    assert status(client, address) == HTTPStatus.NOT_FOUND
    make_standard_page(make_tree(), body=picture(image))
    assert status(client, address) == HTTPStatus.OK


def test_a_picture_in_an_infographic_follows_both_without_any_worker(client, image, settings):
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.dummy.DummyBackend"}}
    follow_the_chain(client, image)


def test_the_picture_of_the_site_settings_is_public(client, image):
    settings = SiteSettings.load()
    settings.default_social_image = image
    settings.save()
    assert status(client, image.file.url) == HTTPStatus.OK
    settings.default_social_image = None
    settings.save()
    assert status(client, image.file.url) == HTTPStatus.NOT_FOUND


def test_another_part_of_the_site_may_open_a_file(client, document, monkeypatch):
    monkeypatch.setattr(gate, "conditions", [lambda file: file == document])
    assert status(client, document.url) == HTTPStatus.OK


def test_a_closed_folder_stays_closed_whatever_uses_its_files(client):
    folder = Collection.get_first_root_node().add_child(name="Staff")
    inner = folder.add_child(name="Papers")
    CollectionViewRestriction.objects.create(collection=folder, restriction_type="login")
    document = make_document(collection=inner)
    make_standard_page(make_tree(), body=download(document))
    assert status(client, document.url) == HTTPStatus.NOT_FOUND


def test_hidden_and_missing_files_answer_alike(client, document, image):
    pairs = [
        (document.url, "/files/nothing.pdf"),
        (image.file.url, "/media/original_images/nothing.png"),
        (image.get_rendition("width-90").url, "/media/images/nothing.png"),
    ]
    for hidden, missing in pairs:
        one, two = client.get(hidden), client.get(missing)
        assert (one.status_code, one.headers) == (two.status_code, two.headers)


@pytest.mark.parametrize(
    "address",
    [
        "/documents/{pk}/{name}",
        "/media/documents/{name}",
        "/media/{name}",
        "/media/images/../{name}",
    ],
)
def test_there_is_no_other_way_to_a_file(client, document, address):
    make_standard_page(make_tree(), body=download(document))
    found = address.format(pk=document.pk, name=document.filename)
    assert status(client, found) == HTTPStatus.NOT_FOUND


def test_an_editor_sees_a_private_file_and_no_cache_keeps_it(client, document):
    client.force_login(make_user())
    response = client.get(document.url)
    assert response.status_code == HTTPStatus.OK
    assert response["Cache-Control"] == "private, no-store"
    assert "ETag" not in response


def test_somebody_signed_in_without_rights_sees_nothing(client, document):
    client.force_login(make_user(superuser=False))
    hidden, missing = client.get(document.url), client.get("/files/nothing.pdf")
    assert hidden.status_code == HTTPStatus.NOT_FOUND
    assert hidden.headers == missing.headers


def test_a_picture_costs_one_question_and_a_file_two(
    client, document, image, django_assert_num_queries
):
    make_standard_page(make_tree(), body=[*download(document), *picture(image)])
    for address in (document.url, image.file.url, image.get_rendition("width-80").url):
        # It may belong below a record.
        with django_assert_num_queries(2 if address == document.url else 1):
            assert status(client, address) == HTTPStatus.OK
