"""Nonsense in place of what a browser sends is refused, never a failure."""

import json

import pytest
from allauth.mfa.totp.internal.auth import TOTP

from tests.accounts.conftest import SIGN_IN, sign_in

pytestmark = pytest.mark.django_db
RESPONSE = {"clientDataJSON": "e30", "authenticatorData": "AAAA", "signature": "AA"}
NONSENSE = [
    "", "[]", "1", "null", '"x"', "{}", "{", '{"response": []}', '{"response": {"userHandle": 7}}',
    json.dumps({"id": "AA", "rawId": "AA", "type": "public-key", "response": RESPONSE}),
    json.dumps({"id": "AA", "rawId": "AA", "type": "x", "response": {**RESPONSE, "userHandle": "MQ"}}),
    json.dumps({"id": [], "rawId": {}, "type": None, "response": {"attestationObject": "AA", "clientDataJSON": "!"}}),
    '{"response": {"userHandle": "//////8"}}', '{"response": {"userHandle": "enp6enp6enp6enp6eg"}}',
    "[" * 2000, '{"response": null}', '{"clientExtensionResults": 3, "response": {"userHandle": "MQ"}}',
]  # fmt: skip


@pytest.mark.parametrize("credential", NONSENSE, ids=range(len(NONSENSE)))
def test_nonsense_is_no_passkey(client, person, credential):
    assert client.post("/account/sign-in/passkey/", {"credential": credential}).status_code == 302
    sign_in(client, "edith")
    answer = client.post("/account/passkeys/add/", {"credential": credential, "name": "x"})
    assert answer.status_code == 200
    TOTP.activate(person, "JBSWY3DPEHPK3PXP")
    client.post("/account/sign-out/")
    sign_in(client, "edith")
    assert client.post("/account/sign-in/code/", {"credential": credential}).status_code == 200


@pytest.mark.parametrize(
    "path",
    [
        "password/new/zzzzzzzzzzzzz-x/", "password/new/1-%00/", "password/new/1-a:b:c/",
        "password/new/0-set-password/", "passkeys/99999999999999999999/name/", "sign-in/?next=//evil.example",
        "sign-in/?next=%00", "confirm/?next=javascript:alert(1)", "app/?next=" + "x" * 5000,
    ],
)  # fmt: skip
def test_odd_addresses_do_not_fail(client, person, path):
    assert client.get(f"/account/{path}").status_code in {200, 302, 404}
    sign_in(client, "edith")
    assert client.get(f"/account/{path}").status_code in {200, 302, 404}


@pytest.mark.parametrize(
    "form",
    [
        {}, {"login": "x"}, {"login": "\0", "password": "\0"}, {"login": "x" * 300, "password": "y"},
        {"login": "İ@example.org", "password": "y"}, {"login": "🦊", "password": "🦊" * 5000},
        {"login": " ", "password": " "},
    ],
)  # fmt: skip
def test_odd_names_and_passwords_do_not_fail(client, form):
    assert client.post(SIGN_IN, form).status_code == 200
    assert client.post("/account/password/forgotten/", {"email": form.get("login", "")}).status_code
