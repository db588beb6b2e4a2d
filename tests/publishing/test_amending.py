"""What is approved and waits for its moment is amended, and keeps its place."""

import datetime

import pytest
from django.urls import reverse
from wagtail.models import Page

from publishing.clock import Clock
from publishing.sets import arming
from tests.factories import make_standard_page, make_user
from tests.factories.launch_sets import approved, make_set
from tests.factories.people import make_person_in
from tests.factories.posts import page_post
from tests.publishing.conftest import schedule

pytestmark = pytest.mark.django_db


def test_amending_says_beforehand_that_it_may_be_late(tree, client, as_role):
    editor = make_person_in("Comms editors")
    page = approved(make_standard_page(tree, title="Soon", live=False))
    launch = make_set(page)
    arming.arm(launch, editor)
    client.force_login(editor)
    edit = reverse("wagtailadmin_pages:edit", args=[page.pk])
    amend = reverse("publishing_amend", args=["page", page.pk])
    assert amend in client.get(edit).text
    assert "It keeps its time" in client.get(amend).text
    assert client.post(amend, {"deed": "amend"}).url == edit
    assert "You are amending this." in client.get(edit).text


def test_publishing_what_one_amends_keeps_its_place_in_the_set(tree, client, as_role):
    editor = as_role("Comms editors")
    page = approved(make_standard_page(tree, title="With a typo", live=False))
    launch = make_set(page)
    arming.arm(launch, editor)
    client.post(reverse("publishing_amend", args=["page", page.pk]), {"deed": "amend"})
    edit = reverse("wagtailadmin_pages:edit", args=[page.pk])
    client.post(edit, page_post("Without", slug="with-a-typo", action="publish"))
    member = launch.members.get()
    assert member.revision.object_str == "Without"
    page.refresh_from_db()
    assert not page.live


def test_a_scheduled_page_says_how_to_amend_it(tree, client, as_role):
    as_role("Comms editors")
    page = schedule(tree, "Later")
    edit = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).text
    assert reverse("publishing_amend", args=["page", page.pk]) in edit


def test_an_armed_item_is_locked_until_somebody_amends_it(tree, as_role, pass_time):
    editor = as_role("Comms editors")
    page = approved(make_standard_page(tree, title="With a typo", live=False), editor)
    launch = make_set(page)
    arming.arm(launch, editor)
    assert page.get_lock().for_user(editor)
    with pytest.raises(Exception, match="goes live with it"):
        page.get_latest_revision().publish()
    arming.amend(page, editor)
    assert not page.get_lock().for_user(editor)
    assert page.get_lock().for_user(make_user("another"))
    page.title = "Without"
    page.save_revision()
    assert arming.take_slot(page, editor)
    assert page.get_lock().for_user(editor), "it is locked again"
    pass_time(hours=1, seconds=1)
    Clock().run_due()
    page.refresh_from_db()
    assert (page.live, page.title) == (True, "Without")


def test_a_scheduled_page_is_amended_and_keeps_its_time(tree, as_role):
    editor = as_role("Comms editors")
    page = schedule(tree, "With a typo")
    slot = page.scheduled_revision.approved_go_live_at
    arming.amend(page, editor)
    page.title = "Without"
    revision = page.save_revision()
    approved(page, editor)
    revision.refresh_from_db()
    assert abs(revision.approved_go_live_at - slot) < datetime.timedelta(seconds=1)
    assert Page.objects.get(pk=page.pk).get_lock().for_user(editor)
