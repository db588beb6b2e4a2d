"""“New publication”: one entrance with three ways, for the comms team and for leads, whose records are their own."""

import pytest
from django.urls import reverse

from publications.models import PublicationPage
from roles.own import is_own
from tests.cms.media.uploads import upload
from tests.factories import make_organisation, make_pilot, make_publication, make_roles, make_tree
from tests.factories.papers import pdf_of
from tests.factories.people import make_lead_of
from tests.factories.publications import library

pytestmark = pytest.mark.django_db
WAYS = ("publication_from_file", "publication_from_reference")
RIS = "TY  - RPRT\nAU  - Gilbert, Christine\nTI  - Optimism of the will\nPY  - 2017\nDO  - 10.1234/abc\nER  -\n"


@pytest.fixture
def pilot():
    library(make_tree())
    make_roles()
    return make_pilot(make_tree())


@pytest.fixture
def lead(client, pilot):
    lead = make_lead_of(pilot)
    client.force_login(lead)
    return lead


def paste(client, **more):
    return client.post(reverse("publication_from_reference"), {"paste": RIS, **more})


def test_the_list_leads_to_one_screen_with_three_ways(admin_client, pilot):
    assert reverse("publication_new") in admin_client.get(reverse("publications:index")).content.decode()  # fmt: skip
    screen = admin_client.get(reverse("publication_new")).content.decode()
    for address in (*map(reverse, WAYS), "/admin/pages/add/publications/publicationpage/"):
        assert address in screen


def test_a_lead_gets_there_from_the_first_screen(client, lead):
    assert reverse("publication_new") in client.get("/admin/").content.decode()
    screen = client.get(reverse("publication_new")).content.decode()
    for address in (*map(reverse, WAYS), reverse("roles_write", args=["publication"])):
        assert address in screen


def test_a_record_that_a_lead_pastes_is_about_their_pilot_and_their_own(client, lead, pilot):
    answer = paste(client, make="1")
    page = PublicationPage.objects.get()
    assert answer["Location"] == reverse("wagtailadmin_pages:edit", args=[page.pk])
    assert client.get(answer["Location"]).status_code == 200
    draft = page.get_latest_revision_as_object()
    assert (draft.pilot, [row.name for row in draft.makers]) == (pilot, ["Christine Gilbert"])
    assert is_own(lead, page)
    client.force_login(make_lead_of(make_pilot(make_tree()), username="another"))
    assert client.get(answer["Location"]).status_code != 200


def test_a_file_that_a_lead_uploads_comes_into_their_own_folder(client, lead, pilot):
    file = upload("a.pdf", pdf_of(("Our account", "Words")))
    client.post(reverse("publication_from_file"), {"file": file})
    page = PublicationPage.objects.get()
    assert page.pilot == pilot
    assert page.files.get().document.collection == pilot.desk.folder
    assert is_own(lead, page)


def test_who_leads_several_is_asked_for_which_it_is(client, lead, pilot):
    area = make_organisation(make_tree())
    client.force_login(make_lead_of(pilot, area, username="both"))
    assert "Choose one." in paste(client, make="1").content.decode()
    shown = paste(client, desk=area.desk.pk).content.decode()
    assert f'name="desk" value="{area.desk.pk}"' in shown
    paste(client, desk=area.desk.pk, make="1")
    page = PublicationPage.objects.get()
    assert (page.pilot, list(page.organisations.all())) == (None, [area])


def test_a_lead_is_told_of_no_draft_of_others(client, lead):
    make_publication(make_tree(), title="A secret twin", doi="10.1234/abc", live=False)
    make_publication(make_tree(), title="A public twin", doi="10.1234/abc")
    shown = paste(client).content.decode()
    assert "A public twin" in shown
    assert "A secret twin" not in shown
