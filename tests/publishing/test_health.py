"""Two addresses for machines."""

import datetime

import pytest
from django.db import OperationalError
from django.utils import timezone

from publishing import health
from publishing.models import Heartbeat
from tests.factories import make_tree
from tests.publishing.conftest import schedule


def test_the_process_answers_without_asking_the_database(client):
    assert client.get("/healthz").text == "ok\n"


@pytest.mark.django_db
def test_all_is_well_while_the_scheduler_is_at_work(client):
    Heartbeat.objects.beat("scheduler")
    assert client.get("/readyz").text == "ok\nheartbeat 0 s ago\noverdue 0\n"


@pytest.mark.django_db
def test_what_is_late_is_told_and_keeps_the_site_open(client, pass_time, caplog):
    schedule(make_tree(), "Launch")
    pass_time(hours=1, seconds=50)
    assert health.clock_state().overdue == 0
    pass_time(hours=1, seconds=61)
    Heartbeat.objects.beat("scheduler")
    answer = client.get("/readyz")
    assert answer.status_code == 200
    assert answer.text.startswith("ok, but something is overdue\n")
    assert answer.text.endswith("overdue 1\n")
    health.warn_when_overdue()
    assert "Overdue for more than a minute: 1" in caplog.text


@pytest.mark.django_db
@pytest.mark.parametrize("minutes", [None, 2])
def test_a_missing_or_silent_scheduler_is_noticed(client, minutes):
    if minutes:
        at = timezone.now() - datetime.timedelta(minutes=minutes)
        Heartbeat.objects.create(name="scheduler", at=at)
    answer = client.get("/readyz")
    assert answer.status_code == 503
    assert answer.text.startswith("not ready\n")


def test_a_database_that_is_away_is_noticed_and_not_explained_to_visitors(client, monkeypatch):
    def fail(*args):
        raise OperationalError("could not connect to 10.0.0.1")

    monkeypatch.setattr(type(Heartbeat.objects), "last_beat", fail)
    answer = client.get("/readyz")
    assert (answer.status_code, answer.text) == (503, "not ready\n")


@pytest.mark.parametrize("path", ["/healthz", "/readyz"])
def test_they_only_answer_reading_and_are_never_kept(client, path, db):
    assert client.post(path).status_code == 405
    assert "no-store" in client.get(path).headers["Cache-Control"]


def test_a_heartbeat_says_whose_it_is():
    beat = Heartbeat(name="scheduler", at=datetime.datetime(2026, 5, 4, 3, 2, 1))
    assert str(beat) == "scheduler: 2026-05-04 03:02:01"
