"""The outline of a deck comes from its file, and never in the place of what somebody wrote."""

import pytest
from django.urls import reverse

from cms.media.texts.reading import read_files
from roles.models import Desk
from roles.own import contribute
from tests.factories import make_pilot, make_publication, make_roles, make_tree
from tests.factories.papers import SLIDE, make_paper, pdf_of
from tests.factories.people import make_lead_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def deck():
    files = [make_paper(pdf_of(("Why", "- Trust\n- Time"), ("How", "Place"), size=SLIDE))]
    read_files.func()
    return make_publication(make_tree(), kind="slides", files=files, live=False)


def outline_of(deck):
    draft = type(deck).objects.get(pk=deck.pk).get_latest_revision_as_object()
    return [block.value["title"] for block in draft.outline]


def test_a_button_in_the_form_leads_to_what_stands_on_the_slides(admin_client, deck):
    address = reverse("publication_outline", args=[deck.pk])
    form = admin_client.get(reverse("wagtailadmin_pages:edit", args=[deck.pk]))
    assert address in form.content.decode()
    assert "<strong>How</strong>" in admin_client.get(address).content.decode()
    assert outline_of(deck) == []
    admin_client.post(address)
    assert outline_of(deck) == ["Why", "How"]


def test_what_somebody_wrote_stays(admin_client, deck):
    deck.outline = [("slide", {"title": "In our words", "text": ""})]
    deck.save_revision(clean=False)
    answer = admin_client.post(reverse("publication_outline", args=[deck.pk]))
    assert "not overwritten" in answer.content.decode()
    assert outline_of(deck) == ["In our words"]


def test_who_may_not_edit_the_record_does_not_fill_it(client, deck):
    answer = client.post(reverse("publication_outline", args=[deck.pk]))
    assert answer.status_code == 302
    assert outline_of(deck) == []


def test_a_lead_reads_no_file_of_others_through_a_record_of_their_own(client, deck):
    make_roles()
    lead = make_lead_of(make_pilot(make_tree()))
    contribute(deck, Desk.objects.get())
    client.force_login(lead)
    page = client.get(reverse("publication_outline", args=[deck.pk]))
    assert page.status_code == 200
    assert "How" not in page.content.decode()
