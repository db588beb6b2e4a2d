"""What the site suggests while somebody types."""

import json

import pytest
from django.core.cache import caches

from search import kept_suggestions, suggesting
from search.answers import Suggestion
from tests.factories import make_person, make_standard_page, make_tree
from tests.inputs import BAD_TEXTS

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("searchable")]
ADDRESS = "/search/suggest/"


@pytest.fixture(autouse=True)
def _nothing_kept():
    """Other tests ask for the same, and nothing that they make is ever committed."""
    caches["pages"].clear()


def ask(client, text, address=ADDRESS):
    answer = client.get(address, {"q": text})
    assert answer.status_code == 200
    assert answer["Content-Type"] == "application/json"
    return json.loads(answer.content)


def titles(client, text):
    return [item["title"] for item in ask(client, text)["items"]]


def test_it_suggests_titles_with_type_and_address(client):
    page = make_standard_page(make_tree(), "Zebra crossing")
    found = ask(client, "zeb")
    assert found["items"] == [{"title": "Zebra crossing", "type": "Page", "url": page.url}]
    assert found["said"] == "1 suggestion. Use the up and down arrow keys."
    assert ask(client, "qqq") == {"items": [], "said": "No suggestions."}


def test_what_is_called_so_stands_before_whatever_is_newer(client, monkeypatch):
    monkeypatch.setattr(suggesting, "MOST", 3)
    tree = make_tree()
    make_standard_page(tree, "Zebra crossing")
    make_person(tree, "Ann Zebrano")
    for number in range(4):
        make_standard_page(tree, f"A wide road with {number} zebras")
    assert titles(client, "zeb")[:2] == ["Zebra crossing", "Ann Zebrano"]
    assert len(titles(client, "zeb")) == 5


def test_signs_of_the_engine_suggest_nothing(client):
    make_standard_page(make_tree(), "Zebra crossing")
    assert [titles(client, text) for text in ("zq", "zqlengb zeb", "zqb")] == [[], [], []]


def test_what_is_not_public_is_suggested_to_nobody(client, django_capture_on_commit_callbacks):
    tree = make_tree()
    make_standard_page(tree, "Zebra to come", live=False)
    page = make_standard_page(tree, "Zebra crossing")
    assert titles(client, "zeb") == ["Zebra crossing"]
    with django_capture_on_commit_callbacks(execute=True):
        page.unpublish()
    assert titles(client, "zeb") == []


@pytest.mark.parametrize("text", BAD_TEXTS)
def test_odd_beginnings_are_answered(client, text):
    assert ask(client, text)["items"] == []


def test_search_engines_and_other_caches_keep_nothing(client):
    answer = client.get(ADDRESS, {"q": "ze"})
    assert (answer["X-Robots-Tag"], answer["Cache-Control"]) == ("noindex", "no-cache")
    assert not answer.cookies


def test_an_answer_is_kept_until_something_public_changes(
    client, monkeypatch, django_capture_on_commit_callbacks
):
    asked = []

    def suggest(beginning, language):
        asked.append(beginning)
        return [Suggestion("Zebra", "/zebra/", "Page")]

    monkeypatch.setattr(kept_suggestions, "suggest", suggest)
    page = make_standard_page(make_tree(), "Okapi")
    for _time in range(2):
        assert titles(client, " zeb ") == ["Zebra"]
    assert asked == ["zeb"]
    with django_capture_on_commit_callbacks(execute=True):
        page.save_revision().publish()
    ask(client, "zeb")
    assert len(asked) == 2
    for _time in range(2):
        ask(client, "z" * 90)
    assert len(asked) == 4


def test_only_reading_is_answered(client):
    assert client.post(ADDRESS).status_code == 405
