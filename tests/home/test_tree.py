"""A new, empty site: what is there before anybody has written anything."""

from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core.management import CommandError, call_command
from django.test import Client
from wagtail.models import Page, Site

from cms.models import SiteSettings
from home.models import AccessibilityStatementPage, HomePage
from home.tree import build_tree

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("no_tree")]

ADDRESSES = [
    "/",
    "/pilots/",
    "/partners/",
    "/people/",
    "/topics/",
    "/glossary/",
    "/about/",
    "/contact/",
    "/report-a-fault/",
    "/another-format/",
    "/privacy/",
    "/cookies/",
    "/accessibility/",
    "/cy/",
]
ANSWERS = {
    "ADMIN_USERNAME": "first",
    "ADMIN_EMAIL": "first@example.org",
    "ADMIN_PASSWORD": "a long enough sentence",
}


def everything() -> list[Any]:
    """What a second run must not change."""
    pages = Page.objects.order_by("pk").values_list("pk", "path", "latest_revision_id", "live")
    groups = Group.objects.order_by("pk").values_list("pk", "name")
    return [*pages, *groups, *Site.objects.values_list("pk", "hostname", "port", "root_page_id")]


def test_every_page_of_a_new_site_answers(client: Client) -> None:
    build_tree()
    assert [client.get(address).status_code for address in ADDRESSES] == [200] * len(ADDRESSES)


def test_running_it_again_changes_nothing() -> None:
    build_tree()
    before = everything()
    build_tree()
    assert everything() == before


def test_the_welcome_page_of_an_unused_installation_is_gone() -> None:
    home = build_tree()
    assert not Page.objects.filter(title__startswith="Welcome to your new Wagtail site").exists()
    assert home.slug == "home"


def test_the_site_has_the_configured_address_and_answers_any_other(settings: Any) -> None:
    settings.WAGTAILADMIN_BASE_URL = "https://localed.example.org"
    build_tree()
    site = Site.objects.get()
    assert (site.hostname, site.port, site.is_default_site) == ("localed.example.org", 443, True)
    settings.WAGTAILADMIN_BASE_URL = "http://127.0.0.1:8123"
    build_tree()
    assert Site.objects.get().root_url == "http://127.0.0.1:8123"


def test_the_welsh_address_shows_one_welsh_page_and_no_english_ones(client: Client) -> None:
    build_tree()
    assert "Nid yw’r tudalennau Cymraeg yn barod eto" in client.get("/cy/").content.decode()
    assert client.get("/cy/pilots/").status_code == 404
    assert HomePage.objects.count() == 2


def test_the_menus_hold_what_exists() -> None:
    build_tree()
    menus = SiteSettings.load()
    assert [entry.value.words for entry in menus.main_menu] == [
        "Pilots",
        "News",
        "Partners",
        "Topics",
        "About",
        "Press",
    ]
    assert [entry.value.words for entry in menus.footer_menu] == [
        "Contact",
        "Report a fault",
        "Ask for another format",
        "People",
        "Glossary",
        "Accessibility",
        "Privacy",
        "Cookies",
    ]


def test_menus_that_staff_have_changed_stay() -> None:
    build_tree()
    menus = SiteSettings.load()
    del menus.main_menu[1:]
    menus.save()
    build_tree()
    assert len(SiteSettings.load().main_menu) == 1


def test_the_accessibility_statement_is_complete() -> None:
    build_tree("team@example.org")
    statement = AccessibilityStatementPage.objects.get()
    assert statement.publish_problems() == []
    assert statement.contact.email == "team@example.org"
    assert statement.report_page.slug == "report-a-fault"


def test_the_first_administrator_comes_from_the_environment(monkeypatch: Any) -> None:
    for name, value in ANSWERS.items():
        monkeypatch.setenv(name, value)
    call_command("make_site", verbosity=0)
    call_command("make_site", verbosity=0)
    person = get_user_model().objects.get()
    assert person.is_superuser
    assert person.check_password("a long enough sentence")
    assert [group.name for group in person.groups.all()] == ["Administrators"]


def test_a_weak_password_is_refused_in_a_sentence_and_nothing_is_made(monkeypatch: Any) -> None:
    for name, value in {**ANSWERS, "ADMIN_PASSWORD": "short"}.items():
        monkeypatch.setenv(name, value)
    with pytest.raises(CommandError, match="too short"):
        call_command("make_site", verbosity=0)
    assert not HomePage.objects.exists()


def answering(monkeypatch: Any, typed: list[str], hidden: list[str]) -> None:
    """Somebody at the keyboard, who types one answer after the other."""
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("builtins.input", lambda question: typed.pop(0))
    monkeypatch.setattr("getpass.getpass", lambda question: hidden.pop(0))


def test_whoever_answers_wrongly_is_asked_again(monkeypatch: Any, capsys: Any) -> None:
    good = ANSWERS["ADMIN_PASSWORD"]
    passwords = ["short", "short", "localed-demo", "localed-demo", good, "another", good, good]
    answering(monkeypatch, ["no blanks", "first", "first@", "first@example.org"], passwords)
    call_command("make_site")
    said = capsys.readouterr().out
    for complaint in ("valid username", "mail address", "too short", "demonstration", "different"):
        assert complaint in said
    person = get_user_model().objects.get()
    assert (person.username, person.email) == ("first", "first@example.org")
    assert person.check_password(good)


def test_who_goes_away_in_the_middle_leaves_nothing(monkeypatch: Any) -> None:
    def gone(question: str) -> str:
        raise EOFError

    answering(monkeypatch, ["first"], [])
    monkeypatch.setattr("builtins.input", gone)
    with pytest.raises(CommandError, match="no site was made"):
        call_command("make_site", verbosity=0)
    assert not HomePage.objects.exists()


def test_without_anybody_to_ask_the_missing_answer_is_named(monkeypatch: Any) -> None:
    monkeypatch.setattr("sys.stdin.isatty", lambda: False, raising=False)
    with pytest.raises(CommandError, match="ADMIN_USERNAME"):
        call_command("make_site", verbosity=0)
