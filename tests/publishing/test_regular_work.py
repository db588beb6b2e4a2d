"""What the scheduler looks after every few minutes."""

from datetime import timedelta

import pytest
from django.db import OperationalError

from publishing import regular_work
from publishing.regular_work import RegularWork, register


@pytest.fixture
def done(monkeypatch):
    """A register of its own, and the names of what was done."""
    monkeypatch.setattr(regular_work, "registered", {})
    return []


def test_each_work_is_done_in_its_turn(done, monkeypatch):
    clock = [1000.0]
    monkeypatch.setattr(regular_work.time, "monotonic", lambda: clock[0])
    register("often", timedelta(minutes=1), lambda: done.append("often"))
    register("seldom", timedelta(hours=1), lambda: done.append("seldom"))
    work = RegularWork()
    for seconds in (0, 30, 61):
        clock[0] = 1000.0 + seconds
        assert work.run_due() == 0
    assert done == ["often", "seldom", "often"]


def test_work_that_fails_stops_nothing_else(done, caplog):
    def fail():
        raise RuntimeError("no")

    register("broken", timedelta(minutes=1), fail)
    register("sound", timedelta(minutes=1), lambda: done.append("sound"))
    assert RegularWork().run_due() == 1
    assert done == ["sound"]
    assert "“broken” failed" in caplog.text


def test_a_database_that_is_away_is_for_the_scheduler_to_handle(done):
    def fail():
        raise OperationalError("gone")

    register("broken", timedelta(minutes=1), fail)
    with pytest.raises(OperationalError):
        RegularWork().run_due()
