"""The news: everything dated in one list, narrowed without script."""

import datetime

import pytest
from bs4 import BeautifulSoup
from django.utils import timezone

from cms.models import Entry
from tests.factories import (
    make_announcement,
    make_coverage,
    make_organisation,
    make_pilot,
    make_post,
    make_release,
    make_topic,
    make_tree,
    make_update,
)

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def news(module_db):
    """One item of each type, on five days of two years."""
    tree = make_tree()
    area = make_organisation(tree)
    pilot = make_pilot(tree, [area], title="Vulnerable pupils", slug="vulnerable-pupils", number=1)
    topic = make_topic(tree, title="Peer review", slug="peer-review")
    make_post(tree, title="The post", pilot=pilot, display_date=datetime.date(2022, 5, 13))
    make_release(tree, title="The release", display_date=datetime.date(2022, 5, 16))
    make_announcement(
        tree, title="The announcement", topics=[topic], display_date=datetime.date(2022, 5, 17)
    )
    make_coverage(tree, title="The article", display_date=datetime.date(2021, 1, 1))
    make_update(pilot, [area], title="The update")


def titles(response):
    page = BeautifulSoup(response.content, "html.parser")
    return [heading.get_text(strip=True) for heading in page.select(".news-list .card__title")]


def choices(response, name):
    page = BeautifulSoup(response.content, "html.parser")
    options = page.select(f"select[name={name}] option")
    return [option.get_text(strip=True) for option in options if option["value"]]


@pytest.mark.usefixtures("news")
def test_everything_dated_stands_in_one_list_the_newest_first(client):
    found = titles(client.get("/news/"))
    assert found == ["The update", "The announcement", "The release", "The post", "The article"]


@pytest.mark.usefixtures("news")
@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("type=blog", ["The post"]),
        ("pilot=vulnerable-pupils", ["The update", "The post"]),
        ("topic=peer-review", ["The announcement"]),
        ("year=2021", ["The article"]),
        ("pilot=vulnerable-pupils&type=updates", ["The update"]),
        ("type=&pilot=&year=2022&topic=", ["The announcement", "The release", "The post"]),
        ("type=nonsense", []),
        ("year=99999", []),
        ("year=²", []),
        ("pilot=%00", []),
        ("topic=" + "x" * 5000, []),
    ],
)
def test_a_list_is_narrowed_by_its_address(client, question, found):
    response = client.get(f"/news/?{question}")
    assert response.status_code == 200
    assert titles(response) == found


@pytest.mark.usefixtures("news")
def test_choices_tell_how_much_they_find(client):
    response = client.get("/news/?pilot=vulnerable-pupils")
    assert sorted(choices(response, "type")) == ["Blog post (1)", "Progress update (1)"]
    assert choices(response, "pilot") == ["1: Subject 1 (2)"]


@pytest.mark.usefixtures("news")
def test_a_section_lists_its_own_type(client):
    assert titles(client.get("/news/press/")) == ["The release"]


def test_what_is_hidden_is_neither_listed_nor_counted(client, tree):
    of_old = {"display_date": datetime.date(2019, 5, 13)}
    post = make_post(tree, title="Seen", **of_old)
    make_post(tree, title="Draft", live=False, **of_old)
    make_post(tree, title="Over", **of_old).__class__.objects.filter(title="Over").update(
        expire_at=timezone.now() - datetime.timedelta(minutes=1)
    )
    response = client.get("/news/?year=2019")
    assert titles(response) == ["Seen"]
    assert choices(response, "type") == ["Blog post (1)"]
    post.unpublish()
    assert titles(client.get("/news/?year=2019")) == []
    assert not Entry.objects.filter(page_id=post.pk).exists()


def test_the_second_part_keeps_what_was_chosen(client, tree):
    first = make_coverage(tree)
    for number in range(21):
        make_coverage(tree, title=f"Article {number}", display_date=first.display_date)
    page = BeautifulSoup(client.get("/news/?type=in-the-media").content, "html.parser")
    assert page.select_one("a[rel=next]")["href"] == "?type=in-the-media&page=2"
    assert client.get("/news/?page=3").status_code == 404
