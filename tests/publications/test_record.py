"""The record of a publication."""

import pytest

from publications.duplicates import twins
from tests.factories import make_publication, make_tree, make_user


@pytest.mark.django_db
def test_a_record_shows_its_title_creators_and_year(client):
    record = make_publication(make_tree(), "Ada Example", title="What holds together", year=2017)
    answer = client.get(record.url).content.decode()
    assert record.url == "/publications/what-holds-together/"
    assert "What holds together" in answer
    assert "Ada Example" in answer
    assert '<time datetime="2017">2017</time>' in answer


@pytest.mark.django_db
def test_a_record_needs_a_type_a_year_and_somebody_who_made_it():
    record = make_publication(make_tree(), title="Draft", live=False, kind="", year=None)
    record.creators = []
    assert {problem.field for problem in record.publish_problems()} == {"kind", "year", "creators"}


@pytest.mark.django_db
def test_a_second_record_of_a_work_is_noticed_and_can_be_saved(client):
    tree = make_tree()
    make_publication(tree, title="The role of the LA: a report", isbn="0-306-40615-2")
    again = make_publication(tree, title="Something else", isbn="978-0-306-40615-7", live=False)
    client.force_login(make_user())
    answer = client.get(f"/admin/pages/{again.pk}/edit/").content.decode()
    assert "There may be a record of this work already" in answer
    assert "It has the same ISBN." in answer
    named = make_publication(tree, title="The Rôle of the LA – A Report", live=False)
    assert [twin.field for twin in twins(named)] == ["title"]
    other = make_publication(tree, title="A work of its own", live=False)
    assert twins(other) == []
