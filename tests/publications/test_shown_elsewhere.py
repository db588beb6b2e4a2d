"""A work is entered once, and shown wherever it belongs."""

import pytest

from news.models import AnnouncedItem, NamedPublication
from publications.models import PublicationRelation
from tests.factories import (
    make_announcement,
    make_organisation,
    make_person,
    make_pilot,
    make_post,
    make_publication,
    make_topic,
    make_tree,
)

pytestmark = pytest.mark.django_db


def read(client, page):
    """The page as readers get it."""
    return client.get(page.url).content.decode()


def test_people_organisations_pilots_and_topics_list_it(client):
    tree = make_tree()
    person, maker, behind = make_person(tree), make_organisation(tree), make_organisation(tree)
    pilot, topic = make_pilot(tree), make_topic(tree)
    make_publication(
        tree, person, maker, title="What holds", organisations=[behind], pilot=pilot, topics=[topic]
    )
    make_publication(tree, person, maker, title="Not yet", pilot=pilot, live=False)
    for page in (person, maker, behind, pilot, topic):
        assert "What holds" in read(client, page)
        assert "Not yet" not in read(client, page)


def test_relations_show_on_both_works(client):
    tree = make_tree()
    old = make_publication(tree, title="First edition")
    rows = [PublicationRelation(kind="replaces", other=old)]
    new = make_publication(tree, title="Second edition", relations=rows)
    draft = [PublicationRelation(kind="follows", other=old)]
    make_publication(tree, title="Unfinished", relations=draft, live=False)
    assert "Replaces" in read(client, new)
    answer = read(client, old)
    assert "Replaced by" in answer
    assert "There is a newer work in place of this one" in answer
    assert "Unfinished" not in answer


def test_a_record_tells_where_it_is_discussed_and_the_post_names_it(client):
    tree = make_tree()
    work = make_publication(tree, title="What holds")
    post = make_post(tree, title="On holding", publications=[NamedPublication(publication=work)])
    make_announcement(tree, title="It is out", items=[AnnouncedItem(page=work, line="Read it.")])
    answer = read(client, work)
    assert "On holding" in answer
    assert "It is out" in answer
    assert "What holds" in read(client, post)
    work.unpublish()
    assert "What holds" not in read(client, post)
