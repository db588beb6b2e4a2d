"""The command that makes a new site: what it asks, and what it refuses."""

from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core.management import CommandError, call_command

from home.management.commands import make_site
from home.models import HomePage

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("no_tree")]

ANSWERS = {
    "ADMIN_USERNAME": "first",
    "ADMIN_EMAIL": "first@example.org",
    "ADMIN_PASSWORD": "a long enough sentence",
}


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
    # The questions are the subject here, and the pages take their time.
    group = Group(name="Administrators")
    monkeypatch.setattr(make_site, "build_tree", lambda mailbox: group.save())
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
