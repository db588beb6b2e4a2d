"""The record of a publication."""

import pytest

from tests.factories import make_publication, make_tree


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
