"""Deleting for good: from the Bin, by an administrator or by time."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page

from editing.bin import delete_for_good, put_in_bin
from editing.models import BinnedPage
from tests.factories import make_organisation, make_pilot, make_standard_page, make_tree

pytestmark = pytest.mark.django_db


@pytest.fixture
def tree():
    return make_tree()


def test_only_an_administrator_deletes_for_good(admin_client, tree):
    page = make_standard_page(tree)
    entry = put_in_bin(page)
    address = reverse("editing_bin_delete", args=[entry.pk])
    assert "Nothing uses it." in admin_client.get(address).content.decode()
    admin_client.post(address)
    assert not Page.objects.filter(pk=page.pk).exists()


def test_what_others_need_is_not_deleted_for_good(admin_client, tree):
    organisation = make_organisation(tree, title="Learn Sheffield")
    make_pilot(tree, [organisation])
    entry = put_in_bin(organisation)
    answer = admin_client.post(reverse("editing_bin_delete", args=[entry.pk]), follow=True)
    assert "other pages need it" in answer.content.decode()
    assert Page.objects.filter(pk=organisation.pk).exists()


def test_after_thirty_days_it_is_gone(tree):
    young, old = (put_in_bin(make_standard_page(tree, title=t)) for t in ("Young", "Old"))
    BinnedPage.objects.filter(pk=old.pk).update(binned_at=timezone.now() - timedelta(days=31))
    call_command("purge_bin")
    assert list(BinnedPage.objects.all()) == [young]
    assert not Page.objects.filter(pk=old.page_id).exists()


def test_final_deletion_takes_everything_below(tree):
    pilot = make_pilot(tree)
    delete_for_good(put_in_bin(pilot))
    assert not Page.objects.filter(title="Progress updates").exists()
