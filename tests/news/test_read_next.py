"""What stands below a post: what its editor chose, then the newest about the same."""

import datetime

import pytest
from bs4 import BeautifulSoup

from tests.factories import (
    make_announcement,
    make_organisation,
    make_pilot,
    make_post,
    make_release,
    make_topic,
    make_tree,
)

pytestmark = pytest.mark.django_db


def read_next(client, page):
    found = BeautifulSoup(client.get(page.url).content, "html.parser")
    return [title.get_text(strip=True) for title in found.select(".read-next .card__title")]


def test_the_chosen_come_first_then_the_newest_about_the_same(client):
    tree = make_tree()
    topic = make_topic(tree)
    pilot = make_pilot(tree, [make_organisation(tree)])
    days = [datetime.date(2022, 5, day) for day in range(1, 6)]
    make_release(tree, title="Old, same pilot", pilot=pilot, display_date=days[0])
    make_post(tree, title="New, same topic", topics=[topic], display_date=days[2])
    make_post(tree, title="About something else", display_date=days[4])
    make_post(tree, title="Hidden", topics=[topic], display_date=days[4], live=False)
    chosen = make_announcement(tree, title="Chosen", display_date=days[0])
    related = [("page", chosen)]
    post = make_post(tree, title="Post", topics=[topic], pilot=pilot, related=related)
    assert read_next(client, post) == ["Chosen", "New, same topic", "Old, same pilot"]
    chosen.unpublish()
    assert read_next(client, post) == ["New, same topic", "Old, same pilot"]
