"""“New publication from a reference”: what editors see and get."""

import pytest
from django.urls import reverse

from publications.models import PublicationPage
from roles.names import COMMS_EDITORS
from tests.factories import make_organisation, make_person, make_publication, make_tree
from tests.factories.people import make_person_in, make_roles
from tests.factories.publications import library

RIS = """TY  - RPRT
AU  - Gilbert, Christine
AU  - Isos Partnership
TI  - Optimism of the will: partnerships
PY  - 2017
PB  - London Centre for Leadership in Learning
DO  - https://doi.org/10.1234/ABC
SN  - 978-0-306-40615-0
L1  - internal-pdf://a.pdf
ER  -
"""


@pytest.fixture
def editor(client, db):
    """An editor of the comms team, who may add records."""
    library(make_tree())
    make_roles()
    client.force_login(make_person_in(COMMS_EDITORS))
    return client


def paste(editor, text, **fields):
    """Sends a paste."""
    return editor.post(reverse("publication_from_reference"), {"paste": text, **fields})


def test_a_paste_is_shown_before_anything_is_made(editor):
    answer = paste(editor, RIS).content.decode()
    assert "This was understood" in answer
    assert "Christine Gilbert" in answer
    assert "10.1234/abc" in answer
    assert (
        "9780306406150 (This is not a valid ISBN: one of the figures must be mistyped.)" in answer
    )
    assert "L1: internal-pdf://a.pdf" in answer
    assert not PublicationPage.objects.exists()


def test_the_draft_has_every_value_and_says_which_came_from_the_paste(editor):
    person = make_person(make_tree(), title="Christine Gilbert")
    organisation = make_organisation(make_tree(), title="Isos Partnership")
    answer = paste(editor, RIS, make="1")
    page = PublicationPage.objects.get()
    assert answer.url == reverse("wagtailadmin_pages:edit", args=[page.pk])
    assert (page.live, page.slug, page.year, page.kind) == (
        False,
        "optimism-of-the-will",
        2017,
        "report",
    )
    assert (page.title, page.subtitle) == ("Optimism of the will", "partnerships")
    assert [row.person or row.organisation for row in page.makers] == [person, organisation]
    assert "– DOI: 10.1234/abc" in page.staff_note
    assert "– L1: internal-pdf://a.pdf" in page.staff_note
    assert editor.get(answer.url).status_code == 200


def test_a_work_that_has_a_record_is_pointed_out(editor):
    make_publication(make_tree(), title="Another title", doi="10.1234/abc")
    answer = paste(editor, RIS).content.decode()
    assert "Perhaps there is a record of this work already:" in answer
    assert "Another title" in answer


def test_several_references_are_asked_about(editor):
    two = RIS + RIS.replace("Optimism", "Pessimism")
    assert "Which is the publication?" in paste(editor, two).content.decode()
    assert "Pessimism of the will" in paste(editor, two, which="1").content.decode()


def test_what_is_wrong_stands_beside_the_field_and_nothing_typed_is_lost(editor):
    answer = paste(editor, "TY  - RPRT\nTI  - Kept\n").content.decode()
    assert (
        "Line 1: The reference that begins here has no end: a line “ER  - ” is missing." in answer
    )
    assert "TI  - Kept" in answer


@pytest.mark.django_db
def test_who_may_add_no_records_has_no_such_screen(client):
    library(make_tree())
    make_roles()
    client.force_login(make_person_in("Translators"))
    assert paste(client, RIS).status_code in (302, 403)
    assert not PublicationPage.objects.exists()
