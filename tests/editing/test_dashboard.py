"""The first screen of an editor, and the sign-in page."""

import datetime

import pytest
from django.contrib.auth.models import Group, Permission
from wagtail.models import GroupPagePermission

from editing.bin import put_in_bin
from tests.factories import make_person_in, make_pilot, make_standard_page, make_tree, make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def tree():
    return make_tree()


def dashboard(client):
    return client.get("/admin/").content.decode()


def test_it_offers_what_can_be_added(client, tree):
    client.force_login(make_user())
    make_pilot(tree)
    words = dashboard(client)
    for kind in ("pilot", "progress update", "organisation", "person", "topic", "plain page"):
        assert f"Add {kind}" in words
    assert "Open the Bin" in words


def test_it_offers_nothing_that_a_person_may_not_add(client, tree):
    lead = make_person_in("Comms authors")
    group = Group.objects.create(name="People only")
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    GroupPagePermission.objects.create(group=group, page=tree.people, permission_type="add")
    lead.groups.add(group)
    client.force_login(lead)
    words = dashboard(client)
    assert "Add person" in words
    assert "Add pilot" not in words


def test_it_shows_ones_own_drafts(client, tree):
    user = make_user()
    client.force_login(user)
    make_standard_page(tree, title="Mine", live=False).save_revision(user=user)
    other = make_standard_page(tree, title="Zebra", live=False)
    other.save_revision(user=make_user("other"))
    words = dashboard(client)
    assert "Your drafts" in words
    assert "Mine" in words
    assert "Zebra" not in words


def test_what_is_in_the_bin_is_no_draft_and_needs_no_review(client, tree):
    user = make_user()
    client.force_login(user)
    about = make_standard_page(
        tree, title="Zebra", review_date=datetime.date(2020, 1, 1), owner=user
    )
    about.save_revision(user=user, log_action=True)
    put_in_bin(about)
    assert "Zebra" not in dashboard(client)
