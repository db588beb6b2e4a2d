"""The search page: finds what is public, survives whatever is typed."""

import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import Page

from search.engine import find
from search.marking import mark
from search.models import Synonym
from search.question import understand
from search.terms import terms_of
from tests.factories import make_organisation, make_person, make_standard_page, make_tree
from tests.inputs import BAD_TEXTS

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("searchable")]


def words(response):
    text = re.sub(r"<title>.*?</title>", "", response.content.decode(), flags=re.DOTALL)
    return re.sub(r"\s+", " ", re.sub(r"</?mark>", "", text))


def ask(client, query, **more):
    return client.get("/search/", {"q": query, **more})


def test_it_finds_words_of_title_summary_and_text(client):
    tree = make_tree()
    make_standard_page(
        tree, "Zebra crossing", summary="About okapis.", body=[("prose", "<p>A gnu.</p>")]
    )
    for word in ("zebra", "OKAPIS", "gnu", "zebra gnu"):
        assert "1 result for" in words(ask(client, word))
        assert "Zebra crossing" in words(ask(client, word))


def test_what_has_all_words_stands_before_what_has_some(client):
    tree = make_tree()
    make_standard_page(tree, "Zebra crossing")
    make_standard_page(tree, "Crossing the river", summary="With a zebra.")
    shown = words(ask(client, "zebra river"))
    assert shown.index("Crossing the river") < shown.index("Zebra crossing")


def test_a_result_says_what_it_is_and_marks_the_words(client):
    make_organisation(make_tree(), "Zebra Trust", summary="The zebra people of Surrey.")
    html = ask(client, "zebra").content.decode()
    assert "The <mark>zebra</mark> people of Surrey." in html
    assert "Organisation" in words(ask(client, "zebra"))


def test_what_the_public_may_not_see_is_not_found(client):
    tree = make_tree()
    make_standard_page(tree, "Zebra draft", live=False)
    expired = make_standard_page(tree, "Zebra of old")
    Page.objects.filter(pk=expired.pk).update(expire_at=timezone.now() - timedelta(seconds=1))
    changed = make_standard_page(tree, "Okapi")
    changed.title = "Zebra to come"
    changed.save_revision(clean=False)
    assert "Nothing found for “zebra”" in words(ask(client, "zebra"))
    assert "Zebra" not in words(ask(client, "zebra"))


def test_the_root_of_the_tree_is_no_page(client):
    make_tree()
    assert "Nothing found" in words(ask(client, "root"))


@pytest.mark.parametrize("query", ["", "   ", "?!", "\x00", "…", "🦓"])
def test_without_a_word_it_asks_for_one(client, query):
    make_tree()
    response = ask(client, query)
    assert response.status_code == 200
    assert "one or more words" in words(response)


def test_long_lists_have_pages(client):
    tree = make_tree()
    for number in range(11):
        make_standard_page(tree, f"Zebra {number}")
    first, second = ask(client, "zebra"), ask(client, "zebra", page=2)
    assert "11 results for" in words(first)
    assert len(first.context["results"]) == 10
    assert len(second.context["results"]) == 1
    assert 'href="?q=zebra&amp;page=2"' in first.content.decode()


@pytest.mark.parametrize("number", ["abc", "0", "-1", "99", "9" * 400, "1e9", "\x00", "٣٣", "²"])
def test_a_page_that_does_not_exist_is_404(client, number):
    make_tree()
    assert ask(client, "zebra", page=number).status_code == 404


def test_what_was_typed_stays_in_the_field_as_text(client):
    make_tree()
    html = ask(client, '"><script>alert(1)</script>').content.decode()
    assert 'value="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"' in html
    assert "<script>alert" not in html


def test_search_engines_are_asked_to_stay_away_and_no_cookie_is_set(client):
    make_tree()
    response = ask(client, "zebra")
    assert response["X-Robots-Tag"] == "noindex"
    assert not response.cookies


def test_welsh_search_finds_welsh_pages_only(client):
    make_standard_page(make_tree(), "Zebra")
    response = client.get("/cy/search/", {"q": "zebra"})
    assert response.status_code == 200
    assert not response.context["results"]


def test_it_takes_no_posts(client):
    make_tree()
    assert client.post("/search/", {"q": "zebra"}).status_code in {403, 405}


def test_more_results_cost_no_more_queries(client):
    tree, makers, most = make_tree(), (make_standard_page, make_organisation, make_person), []
    for number in range(3):
        for make in makers:
            make(tree, f"Zebra {make.__name__} {number}")
        with CaptureQueriesContext(connection) as queries:
            assert len(ask(client, "zebra").context["results"]) == 3 * number + 3
        most.append(len(queries))
    assert most[-1] <= most[0]


@pytest.mark.parametrize(
    ("typed", "searched"),
    [
        ("peer  review", ["peer", "review"]),
        ("peer-review", ["peer", "review"]),
        ("children’s services", ["childrens", "services"]),
        ("title:x -y +z ~w ^v", ["title", "x", "y", "z", "w", "v"]),
        ("Ｆｕｌｌ ｗｉｄｔｈ", ["full", "width"]),
        ("snake_case Café", ["snake", "case", "cafe"]),
        ("what is a MAT?", ["mat"]),
        ("the", ["the"]),
        ("-- '' ’’", []),
        ("x" * 500, ["x" * 60]),
        ("zebra " * 600, ["zebra"] * 12),
    ],
)
def test_what_is_searched_for(typed, searched):
    assert [token.word for token in understand(typed, "en-gb").words] == searched


@pytest.mark.parametrize(
    ("text", "query", "shown"),
    [
        ("Peer reviews", "review", "Peer <mark>reviews</mark>"),
        ("preview", "view", "preview"),
        ("<b> & zebra", "zebra b", "&lt;<mark>b</mark>&gt; &amp; <mark>zebra</mark>"),
        ("Zebra", "", "Zebra"),
        ("", "x", ""),
    ],
)
def test_words_are_marked_safely(text, query, shown):
    assert mark(text, set(terms_of(query, "en-gb"))) == shown


def test_what_a_word_may_be_called_is_marked_as_a_whole_only():
    marks = {"paper", "work piec", "zoo and park"}
    assert mark("A work-piece at work", marks) == "A <mark>work</mark>-<mark>piece</mark> at work"
    assert mark("A piece of work and a paper", marks) == "A piece of work and a <mark>paper</mark>"
    whole = "<mark>Zoo</mark> <mark>and</mark> <mark>park</mark>"
    assert mark("Zoo and park, park and zoo", marks) == f"{whole}, park and zoo"


def test_another_name_finds_only_where_its_words_stand_together():
    Synonym.objects.create(language="en-gb", words="zebra report, working paper")
    tree = make_tree()
    make_standard_page(tree, "A working paper")
    make_standard_page(tree, "Working without paper")
    assert [one.title for one in find("zebra report", "en-gb").results] == ["A working paper"]


@pytest.mark.parametrize("text", BAD_TEXTS)
def test_whatever_is_typed_the_answer_is_a_page(client, text):
    response = ask(client, text)
    assert response.status_code == 200
    assert client.get("/cy/search/", {"q": text}).status_code == 200


@pytest.mark.parametrize(
    "address",
    [
        "/search/?q=%ff%fe",
        "/search/?q=%ed%a0%80",
        "/search/?q=%c0%80",
        "/search/?q=%",
        "/search/?q=%zz",
        "/search/?q=a&q=b&q=c",
        "/search/?Q=a",
        "/search/?q[]=a",
        "/search/?q=a&type=%00&pilot='&topic=%ff&year=-1",
        "/search/?&&&===",
        "/search/?" + "&".join(f"x{number}=1" for number in range(900)),
        "/cy/search/?q=%00",
    ],
)
def test_whatever_the_address_holds_the_answer_is_a_page(client, address):
    assert client.get(address).status_code == 200


def test_whoever_is_named_in_full_is_part_of_the_answer_whatever_else_was_asked():
    tree = make_tree()
    make_organisation(tree, "Zebraford")
    make_standard_page(tree, "Zebraford and its roads")
    make_standard_page(tree, "Okapi funding and salaries")
    found = find("zebraford okapi funding salaries", "en-gb").results
    assert [one.title for one in found] == ["Zebraford", "Okapi funding and salaries"]
