"""Two versions beside each other, in the words of the office."""

import datetime

import pytest
from django.urls import reverse

from tests.factories import make_standard_page, make_tree, make_user

pytestmark = pytest.mark.django_db


def test_times_and_days_read_as_people_say_them(client):
    page = make_standard_page(make_tree(), live=True)
    page.save_revision().publish()
    page.go_live_at = datetime.datetime(2031, 7, 1, 8, 30, tzinfo=datetime.UTC)
    page.review_date = datetime.date(2032, 3, 9)
    page.save_revision()
    client.force_login(make_user())
    address = reverse("wagtailadmin_pages:revisions_compare", args=[page.pk, "live", "latest"])
    text = client.get(address).text
    assert '<span class="addition">1 July 2031, 09:30 UK time</span>' in text
    assert '<span class="addition">9 March 2032</span>' in text
    assert ">None<" not in text


def test_it_says_which_versions_are_compared(client):
    page = make_standard_page(make_tree(), live=True)
    version = page.save_revision()
    moment = datetime.datetime(2026, 5, 5, 9, 0, tzinfo=datetime.UTC)
    type(version).objects.filter(pk=version.pk).update(created_at=moment)
    client.force_login(make_user())
    for one, other, words in (
        (version.pk, "live", "From the version of 5 May 2026, 10:00 UK time to what is live:"),
        ("earliest", "latest", "From the first version to the newest draft:"),
    ):
        address = reverse("wagtailadmin_pages:revisions_compare", args=[page.pk, one, other])
        assert words in client.get(address).text
