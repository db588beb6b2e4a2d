"""How often one may try: five wrong passwords for an account and twenty from an address, in ten minutes."""

import pytest
from django.contrib.auth.hashers import MD5PasswordHasher
from django.core.management import call_command

from accounts.models import Counter
from tests.accounts.conftest import is_signed_in, sign_in
from tests.factories import make_user

pytestmark = pytest.mark.django_db
WAIT = "Too many attempts"


def from_elsewhere(number):
    """Another address for each number."""
    return {"REMOTE_ADDR": f"192.0.2.{number}"}


def test_of_200_wrong_passwords_five_are_compared(client, person, hashed):
    for number in range(200):
        sign_in(client, "edith", f"guess {number}", **from_elsewhere(number))
    assert hashed == [f"guess {number}" for number in range(5)]


def test_name_and_address_of_a_person_count_together(client, person, hashed):
    for number in range(20):
        name = ["edith", "EDITH", "edith@example.org", " Edith@Example.org "][number % 4]
        sign_in(client, name, f"guess {number}", **from_elsewhere(number))
    assert len(hashed) == 5


def test_an_address_has_twenty_attempts_whomever_it_tries(client, hashed):
    people = [make_user(f"person-{number}") for number in range(30)]
    for person in people:
        sign_in(client, person.username, "guess")
    assert len(hashed) == 20
    assert WAIT in sign_in(client, "person-29").text
    assert sign_in(client, "person-29", **from_elsewhere(1)).status_code == 302


def test_the_right_password_is_not_even_looked_at_until_the_time_is_over(client, person, later):
    for _ in range(5):
        sign_in(client, "edith", "guess")
    answer = sign_in(client, "edith")
    assert WAIT in answer.text
    assert not is_signed_in(client)
    later(minutes=10, seconds=1)
    assert sign_in(client, "edith").status_code == 302


def test_whether_there_is_an_account_cannot_be_seen(client, person):
    def answers(name):
        texts = [sign_in(client, name, "guess", **from_elsewhere(1)).text for _ in range(7)]
        return [text.split('<div class="form__summary"')[1].split("</div>")[0] for text in texts]

    known, unknown = answers("edith"), answers("nobody")
    assert known == unknown
    assert [WAIT in text for text in known] == [False] * 5 + [True] * 2


def test_failures_with_the_name_do_not_show_with_the_address_of_the_same_person(client, person):
    for _ in range(5):
        sign_in(client, "edith", "guess")
    assert "is not right" in sign_in(client, "edith@example.org").text
    assert not is_signed_in(client)


def test_the_right_password_clears_the_failures_of_the_account_but_not_of_the_address(
    client, person, hashed
):
    for _ in range(4):
        sign_in(client, "edith", "guess")
    sign_in(client, "edith")
    client.post("/account/sign-out/")
    for _ in range(4):
        sign_in(client, "edith@example.org", "guess")
    assert sign_in(client, "edith").status_code == 302
    assert len(hashed) == 10
    address = max(Counter.objects.all(), key=lambda counter: len(counter.failures))
    assert len(address.failures) == 8


def test_made_up_names_fill_no_table(client):
    for number in range(60):
        sign_in(client, f"nobody {number}", "guess")
    assert Counter.objects.count() == 21


def test_what_was_typed_stays_except_the_password(client, person):
    text = sign_in(client, "edith", "a wrong guess").text
    assert 'value="edith"' in text
    assert "a wrong guess" not in text


def test_changing_the_password_counts_wrong_present_ones(client, person, hashed):
    client.force_login(person)
    new = {"password1": "three quiet words", "password2": "three quiet words"}
    for number in range(9):
        answer = client.post("/account/password/", {"oldpassword": f"guess {number}", **new})
    assert len(hashed) == 5
    assert WAIT in answer.text


def test_counters_name_nobody_and_are_deleted_after_a_day(client, person, later, capsys):
    sign_in(client, "edith", "guess")
    assert not any("edith" in counter.subject for counter in Counter.objects.all())
    call_command("purge_attempts")
    assert Counter.objects.count() == 3
    later(days=1, seconds=1)
    call_command("purge_attempts")
    assert "3 counters deleted" in capsys.readouterr().out


def test_an_answer_takes_the_same_work_whether_there_is_an_account_or_not(client, monkeypatch):
    make_user("closed", is_active=False)
    make_user("open")
    invited = make_user("invited")
    invited.set_unusable_password()
    invited.save()
    made: list[str] = []
    encode = MD5PasswordHasher.encode
    monkeypatch.setattr(MD5PasswordHasher, "encode", lambda *args: made.append("") or encode(*args))
    for name in ("open", "closed", "invited", "nobody"):
        made.clear()
        assert sign_in(client, name, "guess").status_code == 200
        assert len(made) == 1, name
