"""Things go live and go away at their moment, once, and one that fails stops no other."""

import datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import PageLogEntry
from wagtail.signals import page_published

from cms.models import Problem
from home.models import StandardPage
from publishing import clock, due
from publishing.clock import Clock
from tests.factories import make_figure, make_standard_page, make_tree
from tests.publishing.conftest import is_scheduled, schedule

pytestmark = pytest.mark.django_db


@pytest.fixture
def tree():
    return make_tree()


@pytest.fixture
def poison(monkeypatch):
    """`poison(True)`: pages called “Poison” have a problem from now on; `poison(False)` takes it away."""
    ask = StandardPage.publish_problems

    def problems(page):
        return [Problem("title", "It is poison.")] if page.title == "Poison" else ask(page)

    return lambda on: monkeypatch.setattr(StandardPage, "publish_problems", problems if on else ask)


def reload(*pages):
    for page in pages:
        page.refresh_from_db()
    return pages


def test_a_page_goes_live_at_its_time_and_not_before(tree, pass_time, client):
    page = schedule(tree, "Launch", hours=1)
    assert Clock().run_due() == (0, 0)
    assert client.get("/launch/").status_code == 404
    pass_time(hours=1, seconds=1)
    assert Clock().run_due() == (1, 0)
    assert client.get("/launch/").status_code == 200
    assert not is_scheduled(page)


def test_a_page_goes_live_with_few_questions(tree, pass_time):
    """Most of a thousand pages of one moment wait for the others: what each asks of the database decides how long."""
    schedule(tree, "First"), schedule(tree, "Second")
    pass_time(hours=2)
    first, second = due.jobs_due(timezone.now())
    assert clock.go_live(first.key)
    with CaptureQueriesContext(connection) as asked:
        assert clock.go_live(second.key)
    assert len(asked) <= 42


def test_history_says_that_it_was_scheduled(tree, pass_time):
    page = schedule(tree, "Launch")
    pass_time(hours=2)
    Clock().run_due()
    assert PageLogEntry.objects.filter(page=page, action="wagtail.publish.scheduled").count() == 1


def test_one_that_fails_stops_no_other_and_keeps_its_schedule(tree, pass_time, poison):
    first, second = schedule(tree, "Poison", hours=1), schedule(tree, "Harmless", hours=2)
    poison(True)
    pass_time(hours=3)
    assert Clock().run_due() == (1, 1)
    reload(first, second)
    assert (first.live, second.live) == (False, True)
    assert is_scheduled(first)


def test_one_that_fails_is_tried_again_a_minute_later(tree, pass_time, poison):
    page, running = schedule(tree, "Poison"), Clock()
    poison(True)
    pass_time(hours=2)
    assert running.run_due() == (0, 1)
    assert running.run_due() == (0, 0)
    poison(False)
    pass_time(hours=2, seconds=61)
    assert running.run_due() == (1, 0)
    assert reload(page)[0].live


def test_when_a_receiver_fails_nothing_is_half_done(tree, pass_time):
    def fail(**kwargs):
        raise RuntimeError("no")

    page = schedule(tree, "Launch")
    pass_time(hours=2)
    page_published.connect(fail)
    try:
        assert Clock().run_due() == (0, 1)
    finally:
        page_published.disconnect(fail)
    assert not reload(page)[0].live
    assert is_scheduled(page)


def test_whoever_comes_second_finds_nothing_to_do(tree, pass_time):
    page, times = schedule(tree, "Launch"), []
    pass_time(hours=2)
    key = due.due_revisions(timezone.now()).get().pk

    def count(instance, **kwargs):
        times.append(instance.pk)

    page_published.connect(count)
    try:
        assert [clock.go_live(key), clock.go_live(key)] == [True, False]
    finally:
        page_published.disconnect(count)
    assert times == [page.pk]


def test_a_page_goes_away_at_its_end(tree, pass_time, client):
    end = timezone.now() + datetime.timedelta(hours=1)
    page = make_standard_page(tree, title="Short life", expire_at=end)
    assert client.get("/short-life/").status_code == 200
    pass_time(hours=1, seconds=1)
    assert client.get("/short-life/").status_code == 404, "before any clock has run"
    assert Clock().run_due() == (1, 0)
    reload(page)
    assert (page.live, page.expired) == (False, True)
    assert Clock().run_due() == (0, 0)


def test_a_shared_record_goes_away_at_its_end(pass_time):
    figure = make_figure(expire_at=timezone.now() + datetime.timedelta(hours=1))
    pass_time(hours=2)
    assert Clock().run_due() == (1, 0)
    figure.refresh_from_db()
    assert not figure.live


def test_a_page_whose_end_has_passed_never_goes_live(tree, pass_time):
    now = timezone.now()
    page = schedule(tree, "Too late", hours=1, expire_at=now + datetime.timedelta(hours=2))
    pass_time(hours=3)
    Clock().run_due()
    assert not reload(page)[0].live
    assert not is_scheduled(page)


def test_changes_waiting_go_live_on_a_live_page(tree, pass_time, client):
    page = make_standard_page(tree, title="About")
    page.title, page.go_live_at = "About us", timezone.now() + datetime.timedelta(hours=1)
    page.save_revision().publish()
    assert "About us" not in client.get("/about/").text
    pass_time(hours=2)
    assert Clock().run_due() == (1, 0)
    assert "About us" in client.get("/about/").text


def test_the_next_moment_is_the_first_of_all(tree):
    assert due.next_moment(timezone.now()) is None
    schedule(tree, "Later", hours=3)
    sooner = timezone.now() + datetime.timedelta(hours=2)
    make_figure(expire_at=sooner)
    assert due.next_moment(timezone.now()) == sooner
