"""A form accepts only what its author may see: otherwise naming a hidden thing would be a way to read it."""

from typing import Any

import pytest
from wagtail.models import Collection

from cms.sight import hidden_choices
from pilots.models import PilotPage
from roles.names import COMMS_AUTHORS, ORGANISATION_LEADS
from tests.factories import (
    make_document,
    make_figure,
    make_image,
    make_lead_of,
    make_organisation,
    make_person_in,
    make_pilot,
    make_quote,
    make_standard_page,
    make_tree,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def pilot(with_roles: None) -> Any:
    return make_pilot(make_tree())


def hidden_things(pilot: PilotPage) -> dict[str, dict[str, Any]]:
    """Six kinds of references, each to something that a lead may not see; as fields of the lead's own pilot."""
    tree = type("Tree", (), {"home": pilot.get_parent().get_parent()})
    draft = make_standard_page(tree, "Secret plan", live=False)
    folder = Collection.objects.get(name="Communications")
    image, document = make_image(collection=folder), make_document(collection=folder)
    return {
        "a page linked in running text": {
            "aim": f'<p><a linktype="page" id="{draft.pk}">x</a></p>'
        },
        "a file linked in running text": {
            "aim": f'<p><a linktype="document" id="{document.pk}">x</a></p>'
        },
        "a picture": {"social_image": image},
        "a file in a block": {"body": [("download", {"document": document})]},
        "a page in a block": {"body": [("related_items", {"heading": "", "pages": [draft]})]},
        "a shared record": {"quotes": [("quote", make_quote(live=False))]},
        "another record": {"figures": [("figure", make_figure(live=False))]},
    }


def refused(pilot: PilotPage, fields: dict[str, Any], user: Any) -> list[str]:
    changed = PilotPage.objects.get(pk=pilot.pk)
    for name, value in fields.items():
        setattr(changed, name, value)
    return hidden_choices(changed, PilotPage.objects.get(pk=pilot.pk), user)


def test_nothing_hidden_can_be_named_by_a_lead(pilot):
    lead = make_lead_of(pilot)
    for what, fields in hidden_things(pilot).items():
        assert refused(pilot, fields, lead) == list(fields), what


def test_what_stands_there_already_may_stay(pilot):
    lead = make_lead_of(pilot)
    pilot.social_image = make_image(collection=Collection.objects.get(name="Communications"))
    pilot.save()
    assert refused(pilot, {"short_name": "Other"}, lead) == []


def test_a_lead_uses_the_own_folder_and_what_is_shared(pilot):
    lead = make_lead_of(pilot)
    for folder in (pilot.desk.folder, Collection.objects.get(name="Shared pictures and logos")):
        assert refused(pilot, {"social_image": make_image(collection=folder)}, lead) == []


def test_a_record_made_for_the_own_pilot_may_be_used_before_it_is_live(pilot):
    figure = make_figure(live=False, folder=pilot.desk.folder)
    assert refused(pilot, {"figures": [("figure", figure)]}, make_lead_of(pilot)) == []
    other = make_person_in(ORGANISATION_LEADS)
    assert refused(pilot, {"figures": [("figure", figure)]}, other) == ["figures"]


def test_people_of_the_office_may_name_drafts(pilot):
    things = hidden_things(pilot)["a page linked in running text"]
    assert refused(pilot, things, make_person_in(COMMS_AUTHORS)) == []


def test_organisations_are_public(pilot):
    tree = type("Tree", (), {"partners": pilot.get_parent().get_siblings().get(slug="partners")})
    organisation = make_organisation(tree)
    text = f'<p><a linktype="page" id="{organisation.pk}">x</a></p>'
    assert refused(pilot, {"aim": text}, make_lead_of(pilot)) == []
