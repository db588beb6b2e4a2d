"""Once a day, and only once, however many schedulers run."""

import datetime

import pytest
from django.core.management import call_command
from django.utils import timezone

from publishing import daily
from publishing.models import Heartbeat

pytestmark = pytest.mark.django_db
NOON = datetime.datetime(2026, 7, 1, 11, 0, tzinfo=datetime.UTC)


@pytest.fixture
def called(monkeypatch, settings):
    """The names of the commands that ran."""
    settings.DAILY_COMMANDS = ["broken", "tidy"]
    names = []

    def run(name):
        if name == "broken":
            raise RuntimeError("no")
        names.append(name)

    monkeypatch.setattr(daily, "call_command", run)
    return names


def test_it_runs_once_a_day_in_uk_time(called):
    daily.run_daily(NOON)
    daily.run_daily(NOON + datetime.timedelta(hours=1))
    assert called == ["tidy"]
    just_after_midnight_in_london = NOON + datetime.timedelta(hours=12, minutes=1)
    daily.run_daily(just_after_midnight_in_london)
    assert called == ["tidy", "tidy"]


def test_a_command_that_fails_does_not_stop_the_others(called):
    assert daily.run_daily(NOON) == ["broken"]
    assert called == ["tidy"]


def test_the_scheduler_runs_the_real_ones():
    call_command("run_scheduler", "--once")
    beat = Heartbeat.objects.get(name=daily.NAME)
    assert timezone.localdate(beat.at) == timezone.localdate()
