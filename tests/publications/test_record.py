"""The record of a publication."""

import pytest
from django.core.exceptions import ValidationError

from publications import identifiers as rules
from publications.duplicates import twins
from tests.factories import make_person, make_publication, make_tree, make_user


@pytest.mark.django_db
def test_a_record_shows_its_title_creators_and_year(client):
    record = make_publication(make_tree(), "Ada Example", title="What holds together", year=2017)
    answer = client.get(record.url).content.decode()
    assert record.url == "/publications/what-holds-together/"
    assert "What holds together" in answer
    assert "Ada Example" in answer
    assert '<time datetime="2017">2017</time>' in answer


@pytest.mark.django_db
def test_of_a_crowd_of_creators_the_first_are_named_at_once_and_all_when_asked(client):
    names = [f"Ada Example{number}" for number in range(40)]
    record = make_publication(make_tree(), *names, doi="10.1000/182")
    answer = client.get(record.url).content.decode()
    assert record.byline == "Ada Example0, Ada Example1, Ada Example2 and 37 others"
    assert "Ada Example7 and 32 others" in answer
    assert "All 40 names" in answer
    assert "Ada Example39" in answer


@pytest.mark.django_db
def test_a_record_without_a_file_says_so_and_where_else_to_look(client):
    answer = client.get(make_publication(make_tree(), doi="10.1000/182").url).content.decode()
    assert "There is no file of it here." in answer
    assert 'href="https://doi.org/10.1000/182"' in answer


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


@pytest.mark.django_db
def test_names_stay_as_they_were_until_somebody_else_is_chosen():
    tree = make_tree()
    person = make_person(tree, title="Ann Lee-Ford", citation_name="Lee-Ford, A.")
    other = make_person(tree, title="Bo Day")
    record = make_publication(tree, person)
    person.title = "Ann Ford"
    person.save_revision().publish()
    row = record.creators.get()
    assert (row.given, row.family) == ("Ann", "Lee-Ford")
    row.person = other
    row.save()
    assert (row.given, row.family) == ("Bo", "Day")


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("field", "typed", "kept"),
    [
        ("doi", "https://doi.org/10.1000/ABC.", "10.1000/abc"),
        ("isbn", "ISBN 0-306-40615-2", "9780306406157"),
        ("issn", "03785955", "0378-5955"),
    ],
)
def test_identifiers_are_kept_in_one_way_of_writing(field, typed, kept):
    record = make_publication(make_tree(), **{field: typed})
    record.refresh_from_db()
    assert getattr(record, field) == kept


@pytest.mark.parametrize(
    ("check", "wrong"),
    [
        (rules.validate_doi, "11.1000/182"),
        (rules.validate_isbn, "978-0-306-40615-8"),
        (rules.validate_isbn, "0-306-40615-3"),
        (rules.validate_issn, "0378-5954"),
    ],
)
def test_mistyped_identifiers_are_refused(check, wrong):
    with pytest.raises(ValidationError):
        check(wrong)


@pytest.mark.django_db
def test_staff_find_the_way_to_the_form_and_readers_no_trace_of_it(client):
    record = make_publication(make_tree(), staff_note="Ask Ada first.")
    answer = client.get(record.url).content.decode()
    client.force_login(make_user())
    staff = client.get(record.url).content.decode()
    assert "Edit this record" in staff
    for trace in ("Edit this record", "/admin/", "Ask Ada first."):
        assert trace not in answer
