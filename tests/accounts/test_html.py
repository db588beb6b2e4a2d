"""The screens of signing in are sound HTML, with nothing inline."""

import pytest
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP

from accounts.links import make_link
from tests.accounts.conftest import SIGN_IN, sign_in
from tests.cms.html_rules import problems_of

pytestmark = pytest.mark.django_db
OPEN = [
    "sign-in/", "sign-in/again/", "closed/", "password/forgotten/", "password/forgotten/sent/", "password/new/done/",
    "password/new/1-x/",
]  # fmt: skip
OWN = [
    "", "sign-out/", "confirm/", "password/", "app/", "passkeys/add/",
]  # fmt: skip
WITH_APP = ["", "confirm/code/", "app/remove/", "recovery-codes/", "recovery-codes/new/"]


@pytest.mark.parametrize("path", OPEN)
def test_screens_for_everybody(client, path):
    assert problems_of(client.get(f"/account/{path}", follow=True).text) == []


@pytest.mark.parametrize("path", OWN)
def test_screens_of_ones_own(client, person, path):
    sign_in(client, "edith")
    assert problems_of(client.get(f"/account/{path}").text) == []


@pytest.mark.parametrize("path", WITH_APP)
def test_screens_of_a_second_factor(client, person, path):
    sign_in(client, "edith")
    TOTP.activate(person, "JBSWY3DPEHPK3PXP")
    RecoveryCodes.activate(person)
    session = client.session
    session["second_factor"] = person.pk
    session.save()
    answer = client.get(f"/account/{path}")
    assert answer.status_code == 200
    assert problems_of(answer.text) == []


def test_forms_with_mistakes(client, person):
    assert problems_of(sign_in(client, "edith", "guess").text) == []
    assert problems_of(client.post(SIGN_IN, {}).text) == []
    link = client.get(make_link(person).removeprefix("http://127.0.0.1:8000")).headers["Location"]
    assert problems_of(client.post(link, {"password1": "short", "password2": "x"}).text) == []
