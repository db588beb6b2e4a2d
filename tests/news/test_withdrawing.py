"""Of a press release that was withdrawn readers find, wherever they look, that it was, when and why."""

import datetime

import pytest

from tests.factories import issue, make_document, make_release, make_tree

pytestmark = pytest.mark.django_db
WRONG = "marzipan"
FIELDS = {
    "summary": f"A {WRONG} standfirst.",
    "body": [("prose", f"<p>A {WRONG} text.</p>")],
    "notes": [("note", f"<p>A {WRONG} note.</p>")],
    "search_description": f"A {WRONG} description.",
    "social_text": f"A {WRONG} card.",
}


def withdraw(release):
    release.withdrawn_on = datetime.date(2022, 6, 1)
    release.withdrawal_notice = "It was sent in error."
    issue(release)


def test_what_it_said_is_read_nowhere(client):
    release = make_release(make_tree(), **FIELDS)
    withdraw(release)
    for address in (release.url, "/news/", "/feeds/all.atom", "/feeds/press.atom"):
        text = client.get(address).text
        assert "Withdrawn on 1 June 2022" in text
        assert "It was sent in error." in text
        assert WRONG not in text


def test_its_files_are_closed(client):
    document = make_document("The numbers")
    release = make_release(make_tree(), media=[("download", {"document": document})])
    assert client.get(document.url).status_code == 200
    withdraw(release)
    assert client.get(document.url).status_code == 404


@pytest.mark.parametrize("searchable_text", ["standfirst", "text", "note"])
def test_the_search_does_not_know_what_it_said(client, searchable, searchable_text):
    withdraw(make_release(make_tree(), **FIELDS))
    answer = client.get("/search/", {"q": f"{WRONG} {searchable_text}"}).text
    assert "A release" not in answer
