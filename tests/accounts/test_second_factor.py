"""A second factor for whoever can publish: it cannot be skipped, guessed or used twice."""

import time

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value
from django.contrib.auth.models import Group, Permission
from django.core.management import CommandError, call_command
from wagtail.models import GroupPagePermission, Page

from accounts.links import make_link
from accounts.second_factor import is_required_of
from roles.names import ADMINISTRATORS, COMMS_EDITORS, PRESS_OFFICERS
from tests.accounts.conftest import is_signed_in, sign_in
from tests.factories import make_document, make_user

pytestmark = pytest.mark.django_db
SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
CODE_STEP = "/account/sign-in/code/"


@pytest.fixture
def required(settings):
    settings.REQUIRE_SECOND_FACTOR = True


def code(ahead=0):
    """What an authenticator app shows now."""
    return format_hotp_value(hotp_value(SECRET, int(time.time()) // 30 + ahead))


@pytest.fixture
def with_app(person):
    """Edith has an authenticator app and recovery codes."""
    TOTP.activate(person, SECRET)
    return RecoveryCodes.activate(person).generate_codes()


def author(*rights):
    """Somebody who edits, with these rights on all pages."""
    group = Group.objects.create(name="Some group")
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    for right in rights:
        permission = Permission.objects.get(codename=f"{right}_page")
        page = Page.objects.get(depth=1)
        GroupPagePermission.objects.create(group=group, page=page, permission=permission)
    user = make_user("author", superuser=False)
    user.groups.add(group)
    return user


def test_elsewhere_one_is_nobody_before_the_second_factor(client, person, required):
    client.force_login(person)
    address = make_document().url
    assert client.get(address).status_code == 404
    assert not is_signed_in(client)


def test_the_way_to_a_second_factor_is_open(client, person, required):
    sign_in(client, "edith")
    answer = client.get("/admin/images/", follow=True)
    assert answer.redirect_chain == [("/account/?next=%2Fadmin%2Fimages%2F", 302)]
    assert "One thing before you go on" in answer.text
    for path in ("app/", "passkeys/add/"):
        assert client.get(f"/account/{path}").status_code == 200


def test_it_is_asked_of_whoever_can_publish():
    assert is_required_of(make_user("admin"))
    assert is_required_of(author("publish"))


def test_it_is_not_asked_of_others():
    assert not is_required_of(author("add", "change"))


@pytest.mark.parametrize("role", [ADMINISTRATORS, COMMS_EDITORS, PRESS_OFFICERS])
def test_it_is_asked_of_the_roles_that_publish(role):
    user = make_user("officer", superuser=False)
    user.groups.add(Group.objects.get_or_create(name=role)[0])
    assert is_required_of(user)


def test_an_author_works_without(client, required):
    client.force_login(author("add"))
    assert client.get("/admin/account/").status_code == 200


def test_where_it_is_not_required_nobody_is_held_up(client, person):
    client.force_login(person)
    assert client.get("/admin/account/").status_code == 200


def test_a_session_from_before_is_asked_for_the_code(client, person, required, with_app):
    client.force_login(person)
    answer = client.get("/admin/")
    assert answer.headers["Location"] == "/account/confirm/code/?next=%2Fadmin%2F"
    client.post(answer.headers["Location"], {"code": code()})
    assert client.get("/admin/account/").status_code == 200


def test_after_the_password_comes_the_code(client, person, required, with_app):
    assert sign_in(client, "edith").headers["Location"] == CODE_STEP
    assert not is_signed_in(client)
    client.post(CODE_STEP, {"code": code()})
    assert client.get("/admin/account/").status_code == 200


def test_recovery_codes_are_shown_once(client, person, with_app):
    sign_in(client, "edith")
    client.post(CODE_STEP, {"code": code()})
    first, again = (client.get("/account/recovery-codes/") for _ in range(2))
    assert all(one in first.text for one in with_app)
    assert not any(one in again.text for one in with_app)
    assert "10 codes are left" in again.text


def test_a_code_works_once(client, person, with_app):
    now = code()
    for answer in (302, 200):
        sign_in(client, "edith")
        assert client.post(CODE_STEP, {"code": now}).status_code == answer
        client.post("/account/sign-out/")


def test_a_recovery_code_works_once(client, person, with_app):
    for answer in (302, 200):
        sign_in(client, "edith")
        assert client.post(CODE_STEP, {"code": with_app[3]}).status_code == answer
        client.post("/account/sign-out/")


def test_five_codes_can_be_tried_even_by_somebody_who_knows_the_password(
    client, person, with_app, later
):
    for turn in range(3):
        sign_in(client, "edith", REMOTE_ADDR=f"192.0.2.{turn}")
        for _ in range(4):
            answer = client.post(CODE_STEP, {"code": "000000"}, REMOTE_ADDR=f"192.0.2.{turn}")
    assert "Too many attempts" in answer.text
    assert "Too many attempts" in client.post(CODE_STEP, {"code": code()}).text
    later(minutes=10, seconds=1)
    sign_in(client, "edith")
    assert client.post(CODE_STEP, {"code": code()}).status_code == 302


def test_a_second_factor_that_was_removed_counts_no_more(client, person, required, with_app):
    sign_in(client, "edith")
    client.post(CODE_STEP, {"code": code()})
    Authenticator.objects.all().delete()
    assert client.get("/admin/").headers["Location"].startswith("/account/?next=")


def test_changing_how_one_signs_in_asks_again_who_one_is(client, person, with_app, later):
    sign_in(client, "edith")
    client.post(CODE_STEP, {"code": code()})
    assert client.get("/account/app/remove/").status_code == 200
    later(minutes=11)
    for path in ("app/remove/", "passkeys/add/", "recovery-codes/new/", "recovery-codes/"):
        assert client.get(f"/account/{path}").headers["Location"].startswith("/account/confirm/")


def test_a_link_for_a_password_does_not_lead_round_the_second_factor(client, person, with_app):
    form = client.get(make_link(person).removeprefix("http://127.0.0.1:8000")).headers["Location"]
    new = {"password1": "three quiet words", "password2": "three quiet words"}
    assert client.post(form, new).headers["Location"] == CODE_STEP
    assert not is_signed_in(client)


def test_a_password_is_no_proof_of_somebody_who_has_a_second_factor(client, person):
    """Such as in a session that began before the app was set up elsewhere."""
    sign_in(client, "edith")
    TOTP.activate(person, SECRET)
    answer = client.get("/account/app/remove/", follow=True)
    assert answer.redirect_chain[-1][0].startswith("/account/confirm/code/")
    assert client.get("/account/confirm/").headers["Location"] == "/account/confirm/code/"


def test_the_last_administrator_is_helped_by_a_command(person, with_app, capsys):
    call_command("remove_second_factor", "Edith@example.org")
    assert not Authenticator.objects.exists()
    assert "Edith Lambert has no second factor any more." in capsys.readouterr().out
    with pytest.raises(CommandError, match="Nobody here is called zoe"):
        call_command("remove_second_factor", "zoe")
