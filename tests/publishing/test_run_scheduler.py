"""The scheduler's process: for ever, or once for a cron job."""

import datetime
import signal

import pytest
from django.core.management import CommandError, call_command
from django.db import OperationalError
from django.utils import timezone

from publishing import health
from publishing.clock import Clock
from publishing.management.commands import run_scheduler
from publishing.models import Heartbeat
from tests.factories import make_tree
from tests.publishing.conftest import schedule

pytestmark = pytest.mark.django_db


@pytest.fixture
def command(settings, monkeypatch):
    """The command as it is when it has just begun to run."""
    # It would close the connection that holds the test's transaction.
    monkeypatch.setattr(run_scheduler, "close_old_connections", lambda: None)
    settings.DAILY_COMMANDS = []
    command = run_scheduler.Command()
    command.clock = Clock()
    command.regular_work = run_scheduler.RegularWork()
    command.last_beat = timezone.now() - run_scheduler.BEAT_EVERY
    return command


@pytest.fixture
def same_signals():
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    yield
    for number, handler in before.items():
        signal.signal(number, handler)


def test_once_does_what_is_due_and_says_so(pass_time, capsys, settings):
    settings.DAILY_COMMANDS = []
    page = schedule(make_tree(), "Launch")
    pass_time(hours=2)
    call_command("run_scheduler", "--once")
    page.refresh_from_db()
    assert page.live
    assert capsys.readouterr().out == "1 done, 0 failed\n"


def test_once_fails_when_something_failed(monkeypatch, settings):
    settings.DAILY_COMMANDS = []
    monkeypatch.setattr(Clock, "run_due", lambda clock: (0, 1))
    with pytest.raises(CommandError, match="the log says what"):
        call_command("run_scheduler", "--once")


def test_it_shows_that_it_is_alive(command):
    command.turn()
    assert Heartbeat.objects.is_fresh("scheduler", health.SILENCE)


def test_it_wakes_at_the_very_moment(command):
    schedule(make_tree(), "Launch", hours=0.3 / 3600)
    assert 0 <= command.turn() <= 0.3


def test_it_looks_again_within_a_second_when_nothing_is_planned(command):
    assert command.turn() == run_scheduler.POLL


def test_it_survives_a_database_that_is_away(command, monkeypatch):
    closed = []

    def fail():
        raise OperationalError("gone")

    monkeypatch.setattr(command.clock, "run_due", fail)
    monkeypatch.setattr(run_scheduler.connection, "close", lambda: closed.append(True))
    assert command.turn() == run_scheduler.POLL
    assert closed


@pytest.mark.usefixtures("same_signals")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_it_ends_when_it_is_told_to(monkeypatch, number):
    turns = []

    def turn(command):
        turns.append(datetime.datetime.now())
        signal.raise_signal(number)
        return 0.0

    monkeypatch.setattr(run_scheduler.Command, "turn", turn)
    call_command("run_scheduler")
    assert len(turns) == 1
