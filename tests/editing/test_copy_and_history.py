""" "Copy as new" and "go back to this version"."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from home.models import StandardPage
from tests.factories import make_standard_page, make_tree, make_user

pytestmark = pytest.mark.django_db
SOON = timezone.now() + datetime.timedelta(days=3)


@pytest.fixture
def about(client):
    client.force_login(make_user())
    return make_standard_page(make_tree(), review_date=datetime.date(2030, 1, 1))


def copy(client, about):
    """Accepts what the screen proposes."""
    address = reverse("wagtailadmin_pages:copy", args=[about.pk])
    form = client.get(address).context["form"]
    fields = {name: form[name].initial for name in ("new_title", "new_slug")}
    answer = client.post(address, {**fields, "new_parent_page": about.get_parent().pk})
    return answer, StandardPage.objects.latest("pk")


def test_the_copy_is_a_draft_with_its_own_title_and_address(client, about):
    answer, new = copy(client, about)
    assert (new.title, new.slug, new.live) == ("Copy of About", "copy-of-about", False)
    assert new.first_published_at is None
    assert answer["Location"] == reverse("wagtailadmin_pages:edit", args=[new.pk])
    assert client.get("/copy-of-about/").status_code == 404


def test_a_second_copy_gets_another_address(client, about):
    copy(client, about)
    _answer, second = copy(client, about)
    assert second.slug == "copy-of-about-1"


def test_the_copy_has_no_dates(client, about):
    about.go_live_at, about.expire_at = SOON, SOON + datetime.timedelta(days=1)
    about.save_revision().publish()
    _answer, new = copy(client, about)
    for version in (new, new.get_latest_revision_as_object()):
        assert (version.go_live_at, version.expire_at, version.review_date) == (None, None, None)
    assert not new.revisions.filter(approved_go_live_at__isnull=False).exists()


@pytest.mark.parametrize("parent", [None, "abc", "999999", "1\0", "9" * 40])
def test_a_copy_without_a_place_is_asked_for_one(client, about, parent):
    fields = {"new_title": "Copy", "new_slug": "copy"}
    address = reverse("wagtailadmin_pages:copy", args=[about.pk])
    answer = client.post(
        address, fields if parent is None else {**fields, "new_parent_page": parent}
    )
    assert answer.status_code == 200
    assert set(answer.context["form"].errors) == {"new_parent_page"}


def test_a_copy_with_too_long_a_title_is_asked_for_a_shorter_one(client, about):
    address = reverse("wagtailadmin_pages:copy", args=[about.pk])
    parent = about.get_parent().pk
    fields = {"new_title": "x" * 256, "new_slug": "y" * 256, "new_parent_page": parent}
    errors = client.post(address, fields).context["form"].errors
    assert set(errors) == {"new_title", "new_slug"}


def test_history_offers_to_go_back(client, about):
    about.summary = "Second words."
    second = about.save_revision(log_action=True)
    about.summary = "Third words."
    about.save_revision(log_action=True)
    history = client.get(reverse("wagtailadmin_pages:history", args=[about.pk])).content.decode()
    assert "Go back to this version" in history
    address = reverse("wagtailadmin_pages:revisions_revert", args=[about.pk, second.pk])
    assert address in history
    screen = client.get(address).content.decode()
    assert "Make this the current draft" in screen
    assert "Second words." in screen
