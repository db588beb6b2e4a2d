"""An organisation writes in its own section, and in no other."""

import pytest
from wagtail.models import Collection

from pilots.models import PilotPage
from roles.sight import may_read_draft
from tests.factories import (
    make_document,
    make_lead_of,
    make_organisation,
    make_pilot,
)
from tests.pilots.conftest import signed_in

pytestmark = pytest.mark.django_db


def strangers(making):
    """Sections that are not the writer's own: of another organisation, of another pilot, of none."""
    other = make_pilot(making.tree, [making.ealing])
    return {
        "another organisation of the pilot": (making.update.pk, making.ealing.pk),
        "an update of another pilot": (other.pk, making.surrey.pk),
        "no update": (making.pilot.pk, making.surrey.pk),
        "nothing": (987654, making.surrey.pk),
    }


@pytest.mark.parametrize("method", ["get", "post"])
def test_no_address_leads_to_anothers_section(making, method):
    before = making.latest.pk
    client = signed_in(making.writer)
    for what, keys in strangers(making).items():
        data = {"action": "save", "text_0": "null", "organisation": making.surrey.pk}
        answer = getattr(client, method)(f"/admin/sections/{keys[0]}/{keys[1]}/", data)
        assert answer.status_code in {302, 403}, what
    assert making.latest.pk == before


def test_an_organisation_that_takes_no_part_has_no_section(making):
    outsider = make_organisation(making.tree, "Elsewhere")
    lead = make_lead_of(outsider, username="outsider")
    assert signed_in(lead).get(making.address(outsider)).status_code in {302, 403}
    assert not may_read_draft(lead, making.update)


def test_nothing_in_the_form_names_the_organisation(making):
    names = dict.fromkeys(["organisation_key", "organisation_id"], making.ealing.pk)
    making.post(making.writer, **names)
    assert "We met" in making.text()
    assert "We met" not in making.text(making.ealing)


def test_the_update_itself_and_its_list_stay_closed(making):
    client = signed_in(making.writer)
    for address in (
        f"/admin/pages/{making.update.pk}/edit/",
        f"/admin/sections/{making.update.pk}/",
    ):
        assert client.get(address).status_code in {302, 403}, address
    making.act(making.writer, "leave-out", making.ealing, reason="No.")
    assert making.row(making.ealing) is not None


def test_a_file_that_is_anothers_cannot_be_named(making):
    hidden = make_document(collection=Collection.objects.get(name="Communications"))
    own = make_document(collection=making.surrey.desk.folder)
    refused = making.post(making.writer, downloads=[{"document": hidden.pk, "about": ""}])
    assert "is not one that you may use" in refused.text
    making.post(making.writer, downloads=[{"document": own.pk, "about": ""}])
    assert making.row().body[-1].value["document"] == own


def test_somebody_of_an_organisation_reads_the_drafts_of_its_pilots_only(making):
    assert may_read_draft(making.writer, making.update)
    assert may_read_draft(making.writer, PilotPage.objects.get(pk=making.pilot.pk))
    assert not may_read_draft(making.writer, make_pilot(making.tree, [making.ealing], live=False))
