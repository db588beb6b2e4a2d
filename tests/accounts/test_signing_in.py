"""One sign-in for everybody, sessions that end, and passwords that can be chosen anew."""

import re
from types import SimpleNamespace

import pytest
from allauth.account.models import EmailAddress
from django.contrib.auth.models import Permission
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from accounts.links import make_link
from tests.accounts.conftest import SIGN_IN, is_signed_in, sign_in
from tests.factories import make_user

pytestmark = pytest.mark.django_db
NEW = {"password1": "three quiet words", "password2": "three quiet words"}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("/admin/", SIGN_IN),
        ("/admin/login/?next=/admin/pages/", "/account/sign-in/?next=%2Fadmin%2Fpages%2F"),
        ("/admin/password_reset/", "/account/password/forgotten/"),
        ("/admin/password_reset/confirm/MQ/abc-def/", "/account/password/forgotten/"),
        ("/account/", SIGN_IN),
        ("/.well-known/change-password", "/account/password/"),
    ],
)
def test_every_way_in_leads_to_the_one_sign_in(client, old, new):
    assert client.get(old).headers["Location"].startswith(new)


@pytest.mark.parametrize(
    "path", ["signup/", "email/", "login/", "social/", "3rdparty/", "login/code/", "confirm-email/"]
)
def test_nobody_can_sign_up_or_use_another_sites_account(client, path):
    assert client.get(f"/account/{path}").status_code == 404


@pytest.mark.parametrize("name", ["edith", "EDITH", "edith@example.org"])
def test_one_signs_in_by_name_or_address_and_goes_where_one_wanted(client, person, name):
    form = {"login": name, "password": "correct horse", "next": "/admin/images/"}
    assert client.post(SIGN_IN, form).headers["Location"] == "/admin/images/"


def test_an_address_that_two_people_share_signs_in_nobody(client, person):
    make_user("other").__class__.objects.update(email="shared@example.org")
    sign_in(client, "shared@example.org")
    assert not is_signed_in(client)


def test_other_sites_are_no_place_to_go_to(client, person):
    form = {"login": "edith", "password": "correct horse", "next": "https://evil.example/"}
    assert client.post(SIGN_IN, form).headers["Location"] == "/admin/"


def test_somebody_without_a_role_is_told_so_and_not_sent_round(client):
    client.force_login(make_user("guest", superuser=False))
    answer = client.get("/admin/", follow=True)
    assert answer.status_code == 403
    assert "You have no role here yet" in answer.text


def test_signing_out_ends_the_session(client, person):
    client.force_login(person)
    assert client.get("/admin/logout/").status_code == 200
    assert is_signed_in(client)
    assert client.post("/admin/logout/").headers["Location"] == SIGN_IN
    assert not is_signed_in(client)


def test_a_session_ends_after_twelve_hours_whatever_one_does(client, person, later):
    client.force_login(person)
    for _ in range(11):
        later(hours=1)
        assert client.get("/account/").status_code == 200
    later(hours=1, seconds=1)
    assert client.get("/admin/").status_code == 302


def test_a_session_ends_when_nobody_has_done_anything_for_two_hours(client, person, later):
    client.force_login(person)
    for _ in range(11):
        later(minutes=10)
        client.get("/account/session/")  # an open screen asks by itself; that is nobody
    later(minutes=10, seconds=1)
    assert "Your session has ended" in client.get("/admin/", follow=True).text


def test_a_deactivated_person_is_out_at_the_next_request(client, person):
    client.force_login(person)
    person.is_active = False
    person.save()
    assert client.get("/admin/").status_code == 302
    assert not is_signed_in(client)
    sign_in(client, "edith")
    assert not is_signed_in(client)


def test_a_new_password_ends_the_other_sessions_and_keeps_this_one(client, person):
    other = Client()
    for one in (client, other):
        one.force_login(person)
    client.post("/account/password/", {"oldpassword": "correct horse", **NEW})
    assert is_signed_in(client)
    assert not is_signed_in(other)


def test_one_is_told_when_the_password_has_changed(client, person, mailoutbox):
    client.force_login(person)
    client.post("/account/password/", {"oldpassword": "correct horse", **NEW})
    assert [mail.to for mail in mailoutbox] == [["edith@example.org"]]
    assert "a new password was chosen" in mailoutbox[0].body


def link_in(mail):
    """The path of the link in a mail."""
    return re.search(r"http://127\.0\.0\.1:8000(/\S+)", mail.body)[1]


def test_a_forgotten_password_is_chosen_anew_by_a_link_that_works_once(client, person, mailoutbox):
    client.post("/account/password/forgotten/", {"email": "Edith@Example.org"})
    link = link_in(mailoutbox[0])
    form = client.get(link).headers["Location"]
    assert client.post(form, NEW).headers["Location"] == "/admin/"
    assert is_signed_in(client)
    assert "Get another link" in Client().get(link).text
    assert sign_in(Client(), "edith", NEW["password1"]).status_code == 302


def test_asking_for_a_link_says_nothing_about_accounts(client, person, mailoutbox):
    answers = [
        client.post("/account/password/forgotten/", {"email": email}, follow=True).text
        for email in ("edith@example.org", "nobody@example.org")
    ]
    assert answers[0] == answers[1]
    assert [mail.to for mail in mailoutbox] == [["edith@example.org"]]


def test_asking_for_a_link_takes_the_same_work_for_everybody(client, person, monkeypatch):
    asked = []
    monkeypatch.setattr(
        "accounts.views.passwords.mail_forgotten_task", SimpleNamespace(enqueue=asked.append)
    )
    counts = []
    for email in ("edith@example.org", "nobody@example.org"):
        with CaptureQueriesContext(connection) as queries:
            client.post("/account/password/forgotten/", {"email": email})
        counts.append(len(queries))
    assert counts[0] == counts[1]
    assert asked == ["edith@example.org", "nobody@example.org"]


def test_nobody_can_fill_a_mailbox_with_links(client, person, mailoutbox):
    for number in range(9):
        answer = client.post(
            "/account/password/forgotten/",
            {"email": "edith@example.org"},
            REMOTE_ADDR=f"192.0.2.{number}",
        )
    assert len(mailoutbox) == 5
    assert "Too many attempts" in answer.text


def test_an_invitation_works_for_a_week(client, person, later):
    link = make_link(person).removeprefix("http://127.0.0.1:8000")
    later(days=6, hours=23)
    assert client.get(link).status_code == 302
    later(hours=1, seconds=1)
    assert "This link does not work any more" in client.get(link).text


@pytest.mark.parametrize(
    ("field", "value"), [("email", "new@example.org"), ("is_active", False), ("password", "!x")]
)
def test_a_link_dies_when_the_account_changes(client, person, field, value):
    link = make_link(person).removeprefix("http://127.0.0.1:8000")
    setattr(person, field, value)
    person.save()
    assert "This link does not work any more" in client.get(link).text


def test_a_link_opens_the_account_of_nobody_else(client, person):
    other = make_user("other")
    key = make_link(person).rpartition("-")[2]
    assert "does not work" in client.get(make_link(other).rpartition("-")[0] + "-" + key).text


def test_the_demonstrations_password_cannot_be_chosen_in_production(client, person, settings):
    settings.AUTH_PASSWORD_VALIDATORS = [
        {"NAME": "cms.demonstration_password.NotTheDemonstrationPassword"}
    ]
    form = client.get(make_link(person).removeprefix("http://127.0.0.1:8000")).headers["Location"]
    answer = client.post(form, {"password1": "localed-demo", "password2": "localed-demo"})
    assert "password of the demonstration" in answer.text


def test_under_the_production_settings_a_link_signs_in_too(client, person, settings):
    settings.AUTHENTICATION_BACKENDS = [
        "cms.demonstration_password.RefuseDemonstrationPassword",
        *settings.AUTHENTICATION_BACKENDS,
    ]
    form = client.get(make_link(person).removeprefix("http://127.0.0.1:8000")).headers["Location"]
    client.post(form, NEW)
    assert is_signed_in(client)


def test_a_session_from_before_sessions_ended_is_over(client, person):
    client.force_login(person)
    session = client.session
    del session["signed_in_at"]
    session.save()
    assert not is_signed_in(client)


def test_only_the_account_itself_knows_addresses(client, person, mailoutbox):
    """An address that an administrator has replaced must not open the account from some other table."""
    sign_in(client, "edith@example.org")
    client.post("/account/password/forgotten/", {"email": "edith@example.org"})
    client.post(client.get(link_in(mailoutbox[0])).headers["Location"], NEW)
    assert not EmailAddress.objects.exists()


def test_a_form_from_before_a_new_sign_in_is_not_taken_and_says_what_to_do(person):
    client = Client(enforce_csrf_checks=True)
    client.force_login(person)
    client.get("/account/password/")
    answer = client.post("/account/password/", {**NEW, "csrfmiddlewaretoken": "x" * 64})
    assert answer.status_code == 403
    assert "Nothing is lost" in answer.text


def test_a_browser_without_cookies_is_told_what_is_missing(person):
    answer = Client(enforce_csrf_checks=True).post(SIGN_IN, {"login": "edith"})
    assert answer.status_code == 403
    assert "Cookies are needed here" in answer.text


def test_ones_account_page_leads_to_ours_and_has_no_other_way_to_change_the_password(client):
    user = make_user("author", superuser=False)
    user.user_permissions.add(Permission.objects.get(codename="access_admin"))
    client.force_login(user)
    text = client.get("/admin/account/").text
    assert "/account/password/" in text
    assert 'type="password"' not in text
