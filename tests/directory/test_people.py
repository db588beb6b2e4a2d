"""People, their roles and their identifiers."""

import datetime

import pytest
from django.core.exceptions import ValidationError
from wagtail.models import Locale

from directory.models import PersonRole
from directory.models.people import validate_orcid
from tests.factories import (
    make_image,
    make_organisation,
    make_person,
    make_post,
    make_topic,
    make_tree,
)


@pytest.mark.parametrize("orcid", ["0000-0002-1825-0097", "0000-0002-1694-233X"])
def test_a_right_orcid_is_accepted(orcid):
    validate_orcid(orcid)


@pytest.mark.parametrize(
    "orcid", ["0000-0002-1825-0098", "0000000218250097", "x", "0000-0002-1825-009X"]
)
def test_a_wrong_orcid_is_refused(orcid):
    with pytest.raises(ValidationError):
        validate_orcid(orcid)


@pytest.mark.django_db
def test_the_main_role_comes_first_and_past_roles_are_no_roles():
    person = make_person(make_tree())
    past = PersonRole(title="Chair", end=datetime.date(2020, 1, 1))
    side, main = PersonRole(title="Adviser"), PersonRole(title="Director", is_main=True)
    person.roles = [past, side, main]
    assert [role.title for role in person.current_roles] == ["Director", "Adviser"]
    assert person.main_role.title == "Director"


@pytest.mark.django_db
def test_a_photograph_needs_words():
    person = make_person(make_tree(), live=False, photo=make_image())
    assert [problem.field for problem in person.publish_problems()] == ["photo_alt"]


@pytest.mark.django_db
def test_an_organisation_lists_its_people_while_they_are_public():
    tree = make_tree()
    organisation, person = make_organisation(tree), make_person(tree)
    person.roles = [PersonRole(title="Director", organisation=organisation)]
    person.save()
    assert [role.person for role in organisation.person_roles.shown()] == [person]
    person.unpublish()
    assert not organisation.person_roles.shown()


@pytest.mark.django_db
def test_a_topic_collects_pages_of_every_type():
    tree = make_tree()
    topic = make_topic(tree)
    organisation, person = (
        make_organisation(tree, topics=[topic]),
        make_person(tree, topics=[topic]),
    )
    make_person(tree, live=False, topics=[topic])
    assert {page.pk for page in topic.items()} == {organisation.pk, person.pk}


@pytest.mark.django_db
def test_a_translation_is_not_listed_beside_its_original():
    tree = make_tree()
    topic, person = make_topic(tree), make_person(tree)
    post = make_post(tree, person, topics=[topic])
    welsh, _made = Locale.objects.get_or_create(language_code="cy")
    post.copy_for_translation(welsh, copy_parents=True).save_revision().publish()
    assert [page.pk for page in person.read_posts()] == [post.pk]
    assert [page.pk for page in topic.items()] == [post.pk]
