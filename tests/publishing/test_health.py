"""Two addresses for machines."""

import datetime

import pytest
from django.db import OperationalError
from django.utils import timezone

from publishing.models import Heartbeat


def test_the_process_answers_without_asking_the_database(client):
    assert client.get("/healthz").text == "ok\n"


@pytest.mark.django_db
def test_all_is_well_while_the_scheduler_is_at_work(client):
    Heartbeat.objects.beat("scheduler")
    assert client.get("/readyz").text == "ok\n"


@pytest.mark.django_db
@pytest.mark.parametrize("minutes", [None, 2])
def test_a_missing_or_silent_scheduler_is_noticed(client, minutes):
    if minutes:
        at = timezone.now() - datetime.timedelta(minutes=minutes)
        Heartbeat.objects.create(name="scheduler", at=at)
    answer = client.get("/readyz")
    assert (answer.status_code, answer.text) == (503, "not ready\n")


def test_a_database_that_is_away_is_noticed_and_not_explained_to_visitors(client, monkeypatch):
    def fail(*args):
        raise OperationalError("could not connect to 10.0.0.1")

    monkeypatch.setattr(type(Heartbeat.objects), "is_fresh", fail)
    answer = client.get("/readyz")
    assert (answer.status_code, answer.text) == (503, "not ready\n")


@pytest.mark.parametrize("path", ["/healthz", "/readyz"])
def test_they_only_answer_reading_and_are_never_kept(client, path, db):
    assert client.post(path).status_code == 405
    assert "no-store" in client.get(path).headers["Cache-Control"]


def test_a_heartbeat_says_whose_it_is():
    beat = Heartbeat(name="scheduler", at=datetime.datetime(2026, 5, 4, 3, 2, 1))
    assert str(beat) == "scheduler: 2026-05-04 03:02:01"
