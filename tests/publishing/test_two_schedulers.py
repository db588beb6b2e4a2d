"""Two schedulers at once, as during a restart: each thing happens exactly once. PostgreSQL only."""

import threading
from collections import Counter

import pytest
from django.db import connection
from wagtail.models import Page, PageLogEntry
from wagtail.signals import page_published

from publishing import waiting
from publishing.clock import Clock
from publishing.sets import arming
from publishing.waiting import Waiting
from tests.factories import make_standard_page, make_tree
from tests.factories.launch_sets import approved, make_set
from tests.publishing.conftest import schedule

PAGES = 12


def run_clocks(count):
    """Lets so many clocks run at the same moment; returns how many things each has done, and how many failed."""
    results, start = [], threading.Barrier(count)

    def run():
        try:
            start.wait(10)
            results.append(Clock().run_due())
        finally:
            connection.close()

    threads = [threading.Thread(target=run) for _ in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    return results


@pytest.mark.django_db(transaction=True)
def test_two_schedulers_publish_each_page_once(pass_time):
    tree = make_tree()
    pages = [schedule(tree, f"Launch number {number}") for number in range(PAGES)]
    times = Counter()

    def count(instance, **kwargs):
        times[instance.pk] += 1

    pass_time(hours=2)
    page_published.connect(count)
    try:
        results = run_clocks(2)
    finally:
        page_published.disconnect(count)
    assert times == {page.pk: 1 for page in pages}
    assert sum(done for done, _ in results) == PAGES
    assert not any(failed for _, failed in results)
    assert Page.objects.filter(pk__in=times, live=True).count() == PAGES


@pytest.mark.django_db(transaction=True)
def test_four_schedulers_release_a_launch_set_once(pass_time):
    tree = make_tree()
    pages = [make_standard_page(tree, title=f"Page {number}", live=False) for number in range(4)]
    launch = make_set(*[approved(page) for page in pages])
    arming.arm(launch, None)
    pass_time(hours=2)
    results = run_clocks(4)
    assert sum(done for done, _ in results) == 1
    assert not any(failed for _, failed in results)
    logged = PageLogEntry.objects.filter(action="wagtail.publish.scheduled")
    assert sorted(logged.values_list("page", flat=True)) == sorted(page.pk for page in pages)


@pytest.mark.django_db(transaction=True)
def test_a_new_time_wakes_a_scheduler_that_waits(monkeypatch):
    sleeper, tree = Waiting(), make_tree()
    sleeper.get_ready()
    schedule(tree, "Launch")

    def sleep(*args):
        raise AssertionError("It would have slept.")

    monkeypatch.setattr(waiting.select, "select", sleep)
    sleeper.wait(600)
