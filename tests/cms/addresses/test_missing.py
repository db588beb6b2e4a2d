"""The report on broken links counts what readers miss, and keeps nothing about them."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from cms.addresses import missing
from cms.models import MissingAddress
from tests.factories import make_standard_page, make_tree, make_user

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def tally(settings, monkeypatch):
    """Counting is on and starts from nothing."""
    settings.COUNT_MISSING_ADDRESSES = True
    make_tree()
    fresh = missing.Tally()
    monkeypatch.setattr(missing, "tally", fresh)
    return fresh


def write(monkeypatch):
    monkeypatch.setattr(missing, "EVERY", 0)
    missing.write_when_due()


def test_an_address_not_found_is_counted(client, monkeypatch):
    for address in ("/nothing/", "/Nothing/", "/nothing/?who=me"):
        client.get(address)
    write(monkeypatch)
    row = MissingAddress.objects.get()
    assert (row.path, row.count) == ("/nothing", 3)


def test_counts_add_up(client, monkeypatch):
    for _each in range(2):
        client.get("/nothing/")
        write(monkeypatch)
    assert MissingAddress.objects.get().count == 2


def test_a_link_on_a_page_of_ours_is_named(client, monkeypatch):
    client.get("/nothing/", headers={"Referer": "http://testserver/pilots/?q=secret"})
    client.get("/other/", headers={"Referer": "https://elsewhere.example/private"})
    write(monkeypatch)
    found = dict(MissingAddress.objects.values_list("path", "linked_from"))
    assert found == {"/nothing": "/pilots/", "/other": ""}


@pytest.mark.parametrize(
    "address",
    [
        "/wp-login.php", "/xmlrpc.php", "/.env", "/.git/config", "/admin/nothing/", "/cgi-bin/x",
        "/static/x.css", "/a.aspx", "/backup.sql", "/%ff/", "/a%00b/", "/" + "a/" * 30,
        "/" + "a" * 200, "/<script>/", "/a%0d%0ab/", "/vendor/phpunit/",
    ],
)  # fmt: skip
def test_what_only_programs_ask_for_is_not_counted(client, tally, address):
    client.get(address, follow=True)
    assert not tally.counts


def test_what_is_found_is_not_counted(client, tally):
    make_standard_page(make_tree())
    client.get("/about/")
    client.get("/ABOUT")
    client.post("/nothing/")
    assert not tally.counts


def test_nothing_is_written_more_than_once_a_minute(client):
    client.get("/nothing/")
    missing.write_when_due()
    assert not MissingAddress.objects.exists()


def test_a_flood_does_not_fill_memory_nor_table(tally, monkeypatch):
    monkeypatch.setattr(missing, "MOST_IN_MEMORY", 5)
    monkeypatch.setattr(missing, "MOST_KEPT", 3)
    for number in range(50):
        tally.note(f"/made-up-{number}")
    assert len(tally.counts) == 5
    MissingAddress.objects.create(path="/often", count=9)
    write(monkeypatch)
    assert MissingAddress.objects.count() == 3
    assert MissingAddress.objects.filter(path="/often").exists()


def test_addresses_nobody_asks_for_any_more_leave(tally, monkeypatch):
    MissingAddress.objects.create(path="/old", count=9)
    MissingAddress.objects.update(last_seen=timezone.now() - timedelta(days=91))
    tally.note("/new")
    write(monkeypatch)
    assert list(MissingAddress.objects.values_list("path", flat=True)) == ["/new"]


def test_a_write_takes_few_queries(tally, monkeypatch, django_assert_max_num_queries):
    for number in range(100):
        tally.note(f"/made-up-{number}")
    with django_assert_max_num_queries(8):
        write(monkeypatch)


def test_counting_never_makes_an_answer_fail(tally, monkeypatch, caplog):
    def fail(*args):
        raise missing.Error("locked")

    monkeypatch.setattr(missing, "write", fail)
    tally.note("/nothing")
    write(monkeypatch)
    assert "could not be counted" in caplog.text


def test_the_report_shows_the_most_wanted_first(client):
    MissingAddress.objects.create(path="/seldom", count=1)
    MissingAddress.objects.create(path="/often", count=7, linked_from="/pilots/")
    client.force_login(make_user())
    text = client.get(reverse("missing_addresses")).text
    assert text.index("/often") < text.index("/seldom")
    assert "Make a redirect from /often" in text


def test_somebody_without_the_right_does_not_see_the_report(client):
    client.force_login(make_user(superuser=False))
    assert client.get(reverse("missing_addresses")).status_code in (302, 403)
