"""A new publication from a file: the form fills itself in, and every guess says that it is one."""

import pytest
from django.urls import reverse

from cms.media.texts.models import FilePictures
from publications.from_file.guesses import guesses
from publications.models import PublicationPage
from roles.names import TRANSLATORS
from tests.cms.media.uploads import upload
from tests.factories import make_person, make_roles, make_tree
from tests.factories.papers import ENGLISH, LOCK, pdf_of, pptx_of
from tests.factories.people import make_person_in
from tests.factories.publications import library

pytestmark = pytest.mark.django_db
FRONT = f"{ENGLISH}\n9 March 2022. doi:10.1000/182, ISBN 978-0-306-40615-7"


@pytest.fixture
def tree():
    tree = make_tree()
    library(tree)
    return tree


def sent(admin_client, content, name="report-final_v2.pdf"):
    answer = admin_client.post(reverse("publication_from_file"), {"file": upload(name, content)})
    assert answer.status_code == 302, answer.content.decode()
    page = PublicationPage.objects.get()
    assert answer["Location"] == reverse("wagtailadmin_pages:edit", args=[page.pk])
    return page.get_latest_revision_as_object()


def test_a_pdf_fills_in_the_form_and_each_guess_is_marked(admin_client, tree):
    ann = make_person(tree, title="Ann Lee")
    content = pdf_of(("Our & account", FRONT), Title="Our account", Author="Ann Lee; Owen Rees")
    page = sent(admin_client, content)
    assert (page.title, page.live, page.language) == ("Our account", False, "en")
    assert [row.name for row in page.makers] == ["Ann Lee", "Owen Rees"]
    assert page.makers[0].person_id == ann.pk
    assert (page.date_words, page.doi, page.isbn) == (
        "9 March 2022",
        "10.1000/182",
        "9780306406157",
    )
    assert "Title: “Our account”, from the title that the file gives itself" in page.staff_note
    assert "These are guesses" in page.staff_note
    form = admin_client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    assert "from the authors that the file names" in form.partition("id_subtitle")[0]
    row = page.files.get()
    assert (row.document.address_name, row.document.page_count) == ("our-account.pdf", 1)
    assert FilePictures.objects.filter(document=row.document).exists()


def test_a_deck_brings_its_outline(admin_client, tree):
    page = sent(admin_client, pptx_of(("Why", "Trust"), ("How", "Place")), "deck.pptx")
    assert (page.kind, page.title) == ("slides", "A deck")
    assert [block.value["title"] for block in page.outline] == ["Why", "How"]


def test_a_file_that_says_nothing_makes_a_draft_all_the_same(admin_client, tree):
    page = sent(admin_client, pdf_of(("", "")), "annual_report-2019.pdf")
    assert page.title == "Annual report 2019"


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("a.pdf", pdf_of(("A", "b"), trailer=LOCK), "password"),
        ("a.pdf", b"%PDF-1.4 nothing", "not a PDF"),
        ("a.csv", b"a,b", "PDF, PowerPoint or Word"),
    ],
)
def test_a_file_of_no_use_gets_a_sentence_beside_the_field(
    admin_client, tree, name, content, words
):
    answer = admin_client.post(reverse("publication_from_file"), {"file": upload(name, content)})
    assert words in answer.content.decode()
    assert not PublicationPage.objects.exists()


def test_who_may_add_no_publication_there_has_no_such_screen(client, tree):
    make_roles()
    client.force_login(make_person_in(TRANSLATORS))
    assert client.get(reverse("publication_from_file")).status_code in {302, 403}


@pytest.mark.parametrize(
    ("about", "front", "found"),
    [
        ({"Title": "Microsoft Word - x.docx", "Largest": "The account"}, "", {"title": "The account"}),
        ({"Author": "Lee, A. B."}, "", {"creators": [("A. B.", "Lee")]}),
        ({"Author": "admin"}, "By Ann Lee and Owen Rees", {"creators": [("Ann", "Lee"), ("Owen", "Rees")]}),
        ({"CreationDate": "D:20190101"}, "", {"year": 2019}),
        ({}, "in March 2021", {"year": 2021, "month": 3}),
        ({"Title": "Evaluation of it"}, "", {"title": "Evaluation of it", "kind": "report"}),
        ({}, "doi 10.1/x ISBN 1234567890123", {}),
    ],
)  # fmt: skip
def test_guesses_say_no_more_than_the_file(about, front, found):
    given = {one.field: one.value for one in guesses(about, front, "", False)}
    assert given == {"kind": "other", **found}
