"""What cannot go live is told to those whom it concerns, in plain words, until it is mended."""

import datetime

import pytest
from django.core import mail
from django.urls import reverse
from django.utils import timezone

from cms.models import KeyFigure
from publishing import notices
from publishing.clock import Clock
from publishing.models import DatabaseClaim, HeldUp, Notice
from tests.factories import make_figure, make_standard_page, make_tree, make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def owner():
    return make_user("owner")


@pytest.fixture
def stuck(pass_time, owner):
    """A page that was due a minute ago, with a figure that was taken down meanwhile."""
    figure = make_figure()
    body = [("key_figures", {"heading": "", "figures": [figure]})]
    page = make_standard_page(make_tree(), live=False, title="Our aims", body=body, owner=owner)
    page.go_live_at = timezone.now() + datetime.timedelta(hours=1)
    page.save_revision().publish()
    figure.unpublish()
    pass_time(hours=1, minutes=1)
    return page


@pytest.fixture
def tried(stuck, django_capture_on_commit_callbacks):
    """The same page after the clock has tried."""
    clock = Clock()
    with django_capture_on_commit_callbacks(execute=True):
        clock.run_due()
    return clock


def test_the_owner_gets_one_mail_that_says_why_and_where(tried, stuck):
    tried.failed.clear()
    tried.run_due()
    assert [message.to for message in mail.outbox] == [["owner@example.org"]]
    assert mail.outbox[0].subject == "Held up: “Our aims”"
    assert "is not live yet" in mail.outbox[0].body
    assert reverse("wagtailadmin_pages:edit", args=[stuck.pk]) in mail.outbox[0].body


def test_it_stands_on_the_first_screen_and_on_the_form(tried, stuck, owner, client):
    client.force_login(owner)
    edit = reverse("wagtailadmin_pages:edit", args=[stuck.pk])
    first = client.get(reverse("wagtailadmin_home")).text
    assert "Held up: not live yet" in first
    assert f'href="{edit}#field-body"' in first
    assert "could not be done" in client.get(edit).text


def test_it_is_forgotten_once_it_is_mended(tried, stuck):
    make_figure_live()
    tried.failed.clear()
    assert tried.run_due() == (1, 0)
    assert not HeldUp.objects.exists()


def test_it_is_forgotten_when_its_schedule_is_taken_back(tried, stuck):
    stuck.revisions.update(approved_go_live_at=None)
    tried.run_due()
    assert not HeldUp.objects.exists()


def test_a_version_whose_end_has_passed_is_told_too(pass_time, owner):
    page = make_standard_page(make_tree(), live=False, title="Too late", owner=owner)
    page.go_live_at = timezone.now() + datetime.timedelta(hours=1)
    page.expire_at = timezone.now() + datetime.timedelta(hours=2)
    page.save_revision().publish()
    pass_time(hours=3)
    Clock().run_due()
    assert Notice.objects.get().subject == "Not put live: “Too late”"


def test_a_mail_that_was_not_delivered_is_tried_again(tried, monkeypatch, pass_time):
    Notice.objects.update(sent_at=None)
    mail.outbox.clear()
    assert notices.deliver_due() == 0, "not before its turn"
    pass_time(hours=1, minutes=3)
    assert notices.deliver_due() == 1
    assert len(mail.outbox) == 1
    pass_time(hours=5)
    assert notices.deliver_due() == 0


def test_a_copy_of_the_database_mails_nobody(stuck, settings):
    DatabaseClaim.objects.take()
    Clock().run_due()
    settings.WAGTAILADMIN_BASE_URL = "https://a-copy.example.org"
    assert not notices.deliver(Notice.objects.get().pk)
    assert not mail.outbox


def test_a_newer_draft_than_the_scheduled_one_is_flagged(client, owner):
    page = make_standard_page(make_tree(), live=False)
    page.go_live_at = timezone.now() + datetime.timedelta(hours=1)
    scheduled = page.save_revision()
    scheduled.publish()
    page.save_revision()
    client.force_login(owner)
    answer = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).text
    assert "The newest draft is not what goes live" in answer
    compare = reverse(
        "wagtailadmin_pages:revisions_compare", args=[page.pk, scheduled.pk, "latest"]
    )
    assert compare in answer


def test_staff_see_how_the_clock_is(client, owner):
    client.force_login(owner)
    first = client.get(reverse("wagtailadmin_home")).text
    assert "the scheduler has not started yet" in first


def make_figure_live():
    """The figure is put back."""
    KeyFigure.objects.get().get_latest_revision().publish()
