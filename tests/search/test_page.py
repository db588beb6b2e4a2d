"""How the search page prints what the engine answers."""

import re
from datetime import date

import pytest

from cms.models import SiteSettings
from publications.models import PublicationPage
from search import views
from search.answers import Answer, Choice, Definition, Place, Result
from search.kinds import kind_of
from tests.factories import make_document, make_standard_page, make_topic, make_tree

pytestmark = pytest.mark.django_db
ZEBRA = Result("Zebra", "/zebra/", "blog", "Blog post", "A zebra.", date(2026, 5, 4), "Animals")
CHOICES = {
    "type": (Choice("blog", "Blog post", 3, chosen=True), Choice("person", "Person", 2)),
    "year": (Choice("2026", "2026", 3),),
}


@pytest.fixture
def answers(monkeypatch):
    """What the engine shall answer with: `answers(total=3)`; and what it was asked for."""
    make_tree()
    asked = []

    def answer_with(**parts):
        ready = {"question": "zebra", "terms": ("zebra",), "marks": frozenset({"zebra"}), **parts}
        ready.setdefault("with_all_words", ready.get("total", 0))
        monkeypatch.setattr(views, "find", lambda *asks: asked.append(asks) or Answer(**ready))
        return asked

    return answer_with


def page(client, **asked):
    answer = client.get("/search/", {"q": "zebra", **asked})
    assert answer.status_code == 200
    return re.sub(r"\s+", " ", answer.content.decode())


def test_the_number_stands_in_title_and_status(client, answers):
    answers(results=(ZEBRA,), total=1)
    html = page(client)
    assert "<title>1 result for “zebra” – LocalED</title>" in html
    assert 'role="status">1 result for “zebra”</p>' in html
    assert client.get("/search/?q=zebra")["X-Robots-Tag"] == "noindex"


def test_a_result_has_one_heading_and_all_its_facts(client, answers):
    answers(results=(ZEBRA,), total=1)
    html = page(client)
    assert '<h2 class="result__title"><a href="/zebra/"><mark>Zebra</mark></a></h2>' in html
    assert html.count("<h2") == 1
    for fact in ("Blog post", "4 May 2026", "Pilot: Animals", "A <mark>zebra</mark>."):
        assert fact in html


@pytest.mark.parametrize(
    ("day", "words"), [((2017, 1, 1), ">2017<"), ((2017, 3, 1), ">March 2017<"), ((2017, 3, 9), ">9 March 2017<")]
)  # fmt: skip
def test_of_a_publication_no_more_is_said_than_is_known(client, answers, day, words):
    kind = kind_of(PublicationPage)
    answers(results=(Result("Z", "/z/", kind, "Publication", "", date(*day)),), total=1)
    assert words in page(client)


def test_a_file_says_its_kind_and_size_and_on_which_page_the_words_stand(client, answers):
    document = make_document()
    places = (Place("Page 3", "/z.pdf#page=3", "A zebra."),)
    found = Result("Z", "/z.pdf", "file", "File", "", places=places, document_id=document.pk)
    answers(results=(found,), total=1)
    html = page(client)
    assert f"{document.kind}, " in html
    assert '<a href="/z.pdf#page=3">Page 3</a>' in html


def test_what_was_chosen_by_hand_is_marked(client, answers):
    answers(results=(Result("Z", "/z/", "page", "Page", "", promoted=True),), total=1)
    assert "Chosen by our team" in page(client)


def test_filters_have_counts_and_can_be_taken_away_one_by_one(client, answers):
    asked = answers(results=(ZEBRA,), total=31, choices=CHOICES)
    html = page(client, type="blog", sort="date", page=2)
    assert '<option value="blog" selected>Blog post (3)</option>' in html
    assert '<input type="hidden" name="sort" value="date">' in html
    assert 'href="?q=zebra&amp;sort=date"' in html
    assert 'href="?q=zebra&amp;type=blog&amp;sort=date&amp;page=3"' in html
    wish = asked[0][2]
    assert (wish.kind, wish.order, wish.page) == ("blog", "date", 2)


@pytest.mark.parametrize("value", ["no-such", "<b>", "\0", "x" * 5000, "🦓"])
def test_an_impossible_filter_is_shown_and_can_be_taken_away(client, answers, value):
    answers()
    html = page(client, pilot=value)
    assert "Nothing fits all of this." in html
    assert "Show everything" in html
    assert "<b>" not in html


def test_a_type_without_results_keeps_its_name(client, answers):
    answers()
    assert "Type: Organisation" in page(client, type="organisation")


def test_a_repaired_question_says_so_and_can_be_asked_as_it_was(client, answers):
    asked = answers(results=(ZEBRA,), total=1, corrected="zebra", original="zebar")
    html = page(client, q="zebar")
    assert "Showing results for <strong>zebra</strong>" in html
    assert '<a href="?q=zebar&amp;exact=1" rel="nofollow">Search instead for “zebar”</a>' in html
    page(client, q="zebar", exact="1")
    assert asked[1][2].exact


def test_of_a_long_question_the_beginning_is_said_and_all_of_it_stays_in_the_field(client, answers):
    answers(question="zebra " * 30)
    html = page(client, q="zebra " * 30)
    assert f"Nothing found for “{'zebra ' * 13}…”" in html
    assert f'value="{("zebra " * 30).strip()}"' in html


def test_a_term_of_the_glossary_is_explained_above_the_results(client, answers):
    meaning = Definition("MAT", "multi-academy trust", "A charity.", "/glossary/")
    answers(results=(ZEBRA,), total=1, definition=meaning)
    html = page(client)
    assert html.index("A charity.") < html.index('class="results"')
    assert 'href="/glossary/#mat"' in html


def test_those_with_some_of_the_words_stand_apart(client, answers):
    answers(terms=("zebra", "gnu"), results=(ZEBRA, ZEBRA), total=2, with_all_words=1)
    html = page(client)
    assert "These have some of your words" in html
    assert '<ol class="results" role="list" start="2">' in html


def test_who_finds_nothing_is_helped(client, answers):
    answers()
    tree = make_tree()
    make_topic(tree, "Peer review")
    settings = SiteSettings.load()
    settings.contact_page = make_standard_page(tree, "Contact us")
    settings.save()
    html = page(client)
    for help_given in ("Check the spelling.", "Peer review</a>", ">Ask us</a>"):
        assert help_given in html


def test_a_part_that_does_not_exist_is_not_found(client, answers):
    answers(results=(ZEBRA,), total=1)
    for number in ("2", "0", "x", "²", "9" * 400):
        assert client.get("/search/", {"q": "zebra", "page": number}).status_code == 404
