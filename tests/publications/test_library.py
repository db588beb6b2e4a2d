"""The library page: narrowed and sorted by links, and taken away as a file."""

import csv
import io

import pytest
from bs4 import BeautifulSoup

from tests.factories import (
    make_organisation,
    make_person,
    make_publication,
    make_topic,
    make_tree,
)

pytestmark = pytest.mark.django_db
LIBRARY = "/publications/"


@pytest.fixture(scope="module")
def works(module_db):
    """Three works, and a draft."""
    tree = make_tree()
    day, isos = make_person(tree, title="Simon Day"), make_organisation(tree, title="Isos")
    topic = make_topic(tree, title="Leadership")
    make_publication(tree, day, title="Zeal", kind="slides", year=2023, month=7, topics=[topic])
    make_publication(tree, isos, title="Role", kind="report", year=2012)
    make_publication(
        tree, "Ada Ex", title="Aims & ends", kind="report", year=2017, organisations=[isos]
    )
    make_publication(tree, day, title="Hidden", kind="summary", year=2020, live=False)


def titles(client, query=""):
    """The titles of the list in their order."""
    return [item.title for item in client.get(LIBRARY + query).context["items"]]


@pytest.mark.usefixtures("works")
@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", ["Zeal", "Aims & ends", "Role"]),
        ("?sort=oldest", ["Role", "Aims & ends", "Zeal"]),
        ("?sort=title", ["Aims & ends", "Role", "Zeal"]),
        ("?type=report", ["Aims & ends", "Role"]),
        ("?person=simon-day", ["Zeal"]),
        ("?organisation=isos", ["Aims & ends", "Role"]),
        ("?topic=leadership", ["Zeal"]),
        ("?year=2012&type=report", ["Role"]),
        ("?year=2012&type=slides", []),
        ("?year=99999999&type=%00&sort=x", []),
    ],
)
def test_it_shows_what_was_asked_for(client, query, found):
    assert titles(client, query) == found


@pytest.mark.usefixtures("works")
def test_every_choice_is_a_link_with_its_number_and_the_chosen_one_leads_back(client):
    answer = client.get(f"{LIBRARY}?type=report").content.decode()
    assert f'href="{LIBRARY}?type=report&amp;year=2012"' in answer
    assert f'href="{LIBRARY}" aria-current="true"' in answer
    assert "Hidden" not in answer
    assert "type=summary" not in answer


@pytest.mark.usefixtures("works")
def test_what_was_chosen_stands_above_the_list_in_words_even_if_nothing_is_found(client):
    soup = BeautifulSoup(client.get(f"{LIBRARY}?type=slides&year=2012").content, "html.parser")
    chosen = soup.select(".library-line__chosen a")
    assert [" ".join(link.text.split()) for link in chosen] == [
        "Take away: Type: Slide deck ×",
        "Take away: Year: 2012 ×",
    ]
    assert [link["href"] for link in chosen] == [f"{LIBRARY}?year=2012", f"{LIBRARY}?type=slides"]


@pytest.mark.usefixtures("works")
def test_the_list_as_narrowed_comes_as_a_table(client):
    answer = client.get(f"{LIBRARY}export.csv?organisation=isos")
    rows = list(csv.DictReader(io.StringIO(answer.content.decode())))
    assert [(row["Title"], row["Creators"], row["Year"]) for row in rows] == [
        ("Aims & ends", "Ada Ex", "2017"),
        ("Role", "Isos", "2012"),
    ]
    assert client.get(f"{LIBRARY}export.doc").status_code == 404
    assert "Zeal" in client.get("/feeds/publications.atom").content.decode()
