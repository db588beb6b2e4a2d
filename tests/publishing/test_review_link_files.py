"""Whoever reads a draft through a link gets its pictures and files there, and no others."""

import re

import pytest

from tests.factories import make_document, make_image, make_standard_page
from tests.factories.people import make_lead_of, make_person_in
from tests.factories.pilots import make_pilot
from tests.publishing.test_review_links import address_for

pytestmark = pytest.mark.django_db


@pytest.fixture
def draft(tree):
    """A page with a picture and a file, which is not live."""
    picture = {"image": make_image(), "alt_text": "A table", "decorative": False}
    link = f'<p><a linktype="document" id="{make_document().pk}">File</a></p>'
    page = make_standard_page(tree, title="With files", live=False)
    page.body = [("picture", {"image": picture}), ("prose", link)]
    page.save_revision()
    return page


def test_its_pictures_and_files_open_through_the_link_only(tree, draft, client):
    editor = make_person_in("Comms editors")
    found = re.findall(
        r"/review/[\w-]{43}/[0-9a-f]{32}/[^\"\s,]+", client.get(address_for(draft, editor)).text
    )
    assert any("/media/" in one for one in found)
    assert any("/files/" in one for one in found)
    for address in found:
        answer = client.get(address)
        assert answer.status_code == 200
        assert "no-store" in answer.headers["Cache-Control"]
        assert client.get(re.sub("^/review/[^/]+/[^/]+", "", address)).status_code == 404
    other = address_for(make_standard_page(tree, title="Other", live=False), editor)
    assert client.get(re.sub("^/review/[^/]+/", other, found[0])).status_code == 404


def test_nobody_reads_the_files_of_others_by_writing_their_address(tree, client):
    pilot = make_pilot(tree, live=False, title="Own pilot")
    secret = make_document()
    pilot.body = [("prose", f'<p><a href="{secret.url}">Read it</a></p>')]
    pilot.save_revision()
    found = re.findall(
        r"/review/[^\"\s]+/files/[^\"\s]+", client.get(address_for(pilot, make_lead_of(pilot))).text
    )
    for address in [*found, secret.url]:
        assert client.get(address).status_code == 404
