"""Blog posts: who wrote them, and as what."""

import json

import pytest
from bs4 import BeautifulSoup

from directory.models import PersonRole
from news.models import BlogPostPage
from tests.factories import make_organisation, make_person, make_pilot, make_post

pytestmark = pytest.mark.django_db


@pytest.fixture
def two(tree):
    """Two people, one of them with a role."""
    isos = make_organisation(tree, title="Isos Partnership")
    roles = [PersonRole(title="Director", organisation=isos, is_main=True)]
    return make_person(tree, title="Ben Bryant", roles=roles), make_person(tree, title="Simon Rea")


def test_the_names_are_the_same_everywhere(client, tree, two):
    post = make_post(tree, *two, title="Why localities")
    page = BeautifulSoup(client.get(post.url).content, "html.parser")
    assert "Ben Bryant (Director, Isos Partnership) and Simon Rea" in page.select_one(
        ".byline"
    ).get_text(" ", strip=True).replace(" )", ")").replace("( ", "(")
    graph = json.loads(page.select_one("script[type='application/ld+json']").string)["@graph"]
    assert [one["name"] for one in graph[1]["author"]] == ["Ben Bryant", "Simon Rea"]
    news = BeautifulSoup(client.get("/news/").content, "html.parser")
    assert news.select_one(".card__byline").get_text() == "Ben Bryant and Simon Rea"


def test_a_later_change_of_the_profile_leaves_old_bylines_true(client, tree, two):
    post = make_post(tree, two[0])
    person = two[0]
    person.title = "Benjamin Bryant"
    person.roles = [PersonRole(title="Chair", is_main=True)]
    person.save_revision().publish()
    text = client.get(post.url).content.decode()
    assert "Director, Isos Partnership" in text
    assert "Ben Bryant</a>" in text


def test_the_order_of_authors_is_the_editors(tree, two):
    assert make_post(tree, two[1], two[0]).byline == "Simon Rea and Ben Bryant"


def test_an_author_who_is_hidden_is_named_without_a_link(client, tree, two):
    post = make_post(tree, *two)
    two[0].unpublish()
    page = BeautifulSoup(client.get(post.url).content, "html.parser")
    assert [link.get_text() for link in page.select(".byline a")] == ["Simon Rea"]


def test_a_post_without_author_does_not_go_live(tree):
    post = make_post(tree, live=False)
    post.authors = []
    assert "Name at least one author." in [str(one) for one in post.publish_problems()]


def test_person_and_pilot_list_it(client, tree, two):
    pilot = make_pilot(tree)
    make_post(tree, two[0], title="Why localities", pilot=pilot)
    assert "Why localities" in client.get(two[0].url).content.decode()
    assert "Why localities" in client.get(pilot.url).content.decode()
    BlogPostPage.objects.get().unpublish()
    assert "Why localities" not in client.get(two[0].url).content.decode()
    assert "Why localities" not in client.get(pilot.url).content.decode()
