"""A picture of people is shown for as long as they agree, and not a moment longer."""

import datetime
from http import HTTPStatus

import pytest
from django.utils import timezone

from cms import page_cache
from cms.media.gate import next_end_of_consent
from cms.models import CustomImage, NotReadyToPublish
from tests.factories import make_image, make_standard_page, make_tree

pytestmark = pytest.mark.django_db
TODAY = datetime.date(2026, 3, 28)


@pytest.fixture
def photo():
    return make_image(shows_people=True, consent_held_by="The school office")


def page_with(image, **fields):
    image.contextual_alt_text = "Four people"
    body = [("picture", {"image": image, "caption": "", "credit": ""})]
    return make_standard_page(make_tree(), body=body, **fields)


def test_without_consent_nothing_goes_live():
    with pytest.raises(NotReadyToPublish, match="consent"):
        page_with(make_image(shows_people=True))


def test_without_consent_the_library_takes_the_picture_nevertheless():
    make_image(shows_people=True).full_clean()


def test_a_picture_made_by_a_command_knows_its_weight(photo):
    assert photo.file_size == photo.file.size
    assert photo.file_hash


def test_withdrawing_takes_the_picture_off_every_page_at_once(
    client, photo, django_capture_on_commit_callbacks
):
    page = page_with(photo)
    size = photo.get_rendition("width-100")
    assert "<img" in client.get(page.url).content.decode()
    with django_capture_on_commit_callbacks(execute=True):
        photo.consent_withdrawn = True
        photo.save()
    assert "<img" not in client.get(page.url).content.decode()
    for address in (photo.file.url, size.url):
        assert client.get(address).status_code == HTTPStatus.NOT_FOUND
    assert not photo.renditions.exists()


def test_consent_that_runs_out_closes_the_picture_without_anybody_doing_anything(client, photo):
    page = page_with(photo)
    yesterday = timezone.localdate() - datetime.timedelta(days=1)
    CustomImage.objects.update(consent_until=yesterday)
    assert "<img" not in client.get(page.url).content.decode()
    assert client.get(photo.file.url).status_code == HTTPStatus.NOT_FOUND


def test_the_last_day_of_consent_still_counts(client, photo):
    page_with(photo)
    CustomImage.objects.update(consent_until=timezone.localdate())
    assert client.get(photo.file.url).status_code == HTTPStatus.OK


def test_no_kept_page_outlives_the_consent():
    # The night in which the clocks go forward.
    make_image(shows_people=True, consent_held_by="Office", consent_until=TODAY)
    now = timezone.make_aware(datetime.datetime(2026, 3, 28, 12))
    assert next_end_of_consent(now).isoformat() == "2026-03-29T00:00:00+00:00"
    assert next_end_of_consent(now + datetime.timedelta(days=1)) is None
    assert next_end_of_consent in page_cache.moments


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"shows_people": False}, "Not needed"),
        ({"consent_held_by": ""}, "Missing"),
        ({}, "No end"),
        ({"consent_withdrawn": True}, "Withdrawn"),
        ({"consent_until": datetime.date(2000, 1, 1)}, "Over since"),
        ({"consent_until": datetime.date(2100, 1, 1)}, "Until"),
    ],
)
def test_the_list_says_how_it_stands(fields, words):
    values = {"shows_people": True, "consent_held_by": "Office", **fields}
    assert CustomImage(**values).consent_in_words.startswith(words)


def test_a_page_kept_for_readers_loses_the_picture_too(
    client, photo, settings, django_capture_on_commit_callbacks
):
    page = page_with(photo)
    settings.PAGE_CACHE = True
    assert "<img" in client.get(page.url).content.decode()
    with django_capture_on_commit_callbacks(execute=True):
        photo.consent_withdrawn = True
        photo.save()
    assert "<img" not in client.get(page.url).content.decode()
