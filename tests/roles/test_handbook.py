"""The handbook."""

import pytest

from roles.handbook import GUIDES, pictures
from roles.names import COMMS_EDITORS, ORGANISATION_LEADS
from tests.editing.test_plain_words import jargon_on
from tests.factories import make_person_in, make_user

pytestmark = pytest.mark.django_db


def test_every_guide_can_be_read(client):
    client.force_login(make_user())
    for guide in GUIDES:
        answer = client.get(f"/admin/handbook/{guide.name}/")
        assert answer.status_code == 200
        assert "<ol" in answer.content.decode()
        assert jargon_on(answer) == []


def test_a_lead_finds_the_guides_of_leads_only(client, tree):
    client.force_login(make_person_in(ORGANISATION_LEADS))
    words = client.get("/admin/handbook/").content.decode()
    assert "Write your organisation’s section" in words
    assert "Publish and schedule" not in words
    assert client.get("/admin/handbook/publish/").status_code == 404


def test_the_office_may_look_at_what_others_read(client, tree):
    client.force_login(make_person_in(COMMS_EDITORS))
    words = client.get("/admin/handbook/").content.decode()
    assert words.index("Check what is handed in") < words.index("What other people read here")
    assert client.get("/admin/handbook/write-your-section/").status_code == 200


def test_the_pictures_are_shown(client, tree):
    client.force_login(make_user())
    words = "".join(client.get(f"/admin/handbook/{one.name}/").content.decode() for one in GUIDES)
    assert [name for name in pictures() if f"/{name}." not in words] == []
