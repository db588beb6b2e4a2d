"""The table of roles, as administrators read it."""

from html import unescape

import pytest

from roles.names import ROLES
from tests.factories import make_lead_of, make_person_in, make_pilot, make_user

pytestmark = pytest.mark.django_db


def test_it_says_who_may_do_what_and_whose_page_is_whose(client, tree):
    make_lead_of(make_pilot(tree, title="Attendance"), username="lewis")
    make_person_in("Administrators", "asha")
    client.force_login(make_user())
    words = unescape(client.get("/admin/roles/").content.decode())
    for role in ROLES:
        assert role in words
    for sentence in ("Their own page: pilot", "All Welsh pages", "approve it, or ask for changes"):
        assert sentence in words
    assert "Attendance" in words.partition("Whose page is whose")[2]
    assert "lewis" in words.partition('id="desks-heading"')[2]


def test_nobody_else_reads_it(client, tree):
    for role in set(ROLES) - {"Administrators"}:
        client.force_login(make_person_in(role))
        assert client.get("/admin/roles/").status_code != 200, role
