"""The scheduler sleeps until its moment, and wakes when it is worth looking again."""

import pytest

from publishing import waiting
from publishing.waiting import Waiting


@pytest.fixture
def asleep(monkeypatch):
    """A wait that would last ten minutes; what `wait_for_writing` hears of the database is the test's to say."""
    monkeypatch.setattr(waiting, "data_version", lambda: 7)
    sleeper = Waiting()
    sleeper.version = 7
    return sleeper


def test_it_ends_at_once_when_it_is_told_to(asleep):
    asleep.stop()
    asleep.wait_for_writing(600)
    asleep.rest(600)


def test_it_wakes_when_somebody_has_written(asleep, monkeypatch):
    monkeypatch.setattr(waiting, "data_version", lambda: 8)
    asleep.wait_for_writing(600)


def test_it_wakes_when_its_time_has_come(asleep):
    asleep.wait_for_writing(0.01)


@pytest.mark.django_db
def test_both_databases_can_be_waited_for():
    sleeper = Waiting()
    sleeper.get_ready()
    sleeper.stop()
    sleeper.wait(600)
