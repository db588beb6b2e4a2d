"""The scheduler's process: for ever, or once for a cron job."""

import datetime
import signal

import pytest
from django.core.management import CommandError, call_command
from django.db import OperationalError

from publishing import health
from publishing.clock import Clock
from publishing.management.commands import run_scheduler
from publishing.models import DatabaseClaim, Heartbeat
from tests.factories import make_tree
from tests.publishing.conftest import schedule

pytestmark = pytest.mark.django_db


@pytest.fixture
def command(settings, monkeypatch):
    """The command as it is when it has just begun to run."""
    # It would close the connection that holds the test's transaction.
    monkeypatch.setattr(run_scheduler, "close_old_connections", lambda: None)
    settings.DAILY_COMMANDS = []
    return run_scheduler.Command()


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
    command.work()
    assert Heartbeat.objects.is_fresh("scheduler", health.SILENCE)


def test_it_waits_for_the_very_moment(command, monkeypatch):
    moment = schedule(make_tree(), "Launch").scheduled_revision.approved_go_live_at
    before = moment - datetime.timedelta(seconds=0.3)
    monkeypatch.setattr("django.utils.timezone.now", lambda: before)
    assert command.work() == pytest.approx(0.3)


def test_it_looks_again_at_its_next_sign_of_life_when_nothing_is_planned(command):
    assert 4 < command.work() <= run_scheduler.BEAT_EVERY.total_seconds()


@pytest.mark.parametrize("error", [OperationalError("gone"), RuntimeError("a mistake of ours")])
def test_it_survives_a_database_that_is_away_and_whatever_else_goes_wrong(
    command, monkeypatch, error
):
    closed, waited = [], []

    def fail():
        raise error

    monkeypatch.setattr(command, "work", fail)
    monkeypatch.setattr(run_scheduler.connection, "close", lambda: closed.append(True))
    monkeypatch.setattr(command.waiting, "rest", waited.append)
    command.turn()
    assert closed
    assert waited == [run_scheduler.TRY_AGAIN]


@pytest.mark.usefixtures("same_signals")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_it_ends_at_once_when_it_is_told_to(monkeypatch, number):
    turns = []

    def turn(command):
        turns.append(datetime.datetime.now())
        signal.raise_signal(number)
        command.waiting.rest(600)

    monkeypatch.setattr(run_scheduler.Command, "turn", turn)
    call_command("run_scheduler")
    assert len(turns) == 1


def test_a_copy_of_the_database_publishes_nothing(command, pass_time, settings, caplog):
    page = schedule(make_tree(), "Launch")
    DatabaseClaim.objects.take()
    settings.WAGTAILADMIN_BASE_URL = "https://a-copy.example.org"
    pass_time(hours=2)
    assert not command.may_work()
    assert "may be a copy" in caplog.text
    with pytest.raises(CommandError, match=r"belongs to http://127\.0\.0\.1"):
        call_command("run_scheduler", "--once")
    page.refresh_from_db()
    assert not page.live


def test_somebody_may_say_that_the_site_has_moved(command, settings, capsys):
    DatabaseClaim.objects.take()
    settings.WAGTAILADMIN_BASE_URL = "https://new.example.org"
    call_command("claim_database")
    assert command.may_work()
    assert "https://new.example.org" in capsys.readouterr().out
