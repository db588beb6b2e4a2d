"""What must be true before something goes live, whichever path it takes."""

import datetime

import pytest
from wagtail.models import Page

from cms.models import KeyFigure, NotReadyToPublish, Quote
from home.models import StandardPage
from tests.factories import (
    make_contact,
    make_figure,
    make_image,
    make_organisation,
    make_pilot,
    make_quote,
    make_standard_page,
    make_tree,
    make_update,
)

pytestmark = pytest.mark.django_db


def fields_of(record):
    return {problem.field for problem in record.publish_problems()}


def test_a_complete_page_has_no_problems():
    assert make_standard_page(make_tree()).publish_problems() == []


def test_an_empty_page_names_each_missing_field():
    page = StandardPage(title="Empty", live=False)
    make_tree().home.add_child(instance=page)
    assert fields_of(page) == {"summary", "body"}


def test_publish_refuses_and_says_why():
    page = StandardPage(title="Empty", live=False)
    make_tree().home.add_child(instance=page)
    with pytest.raises(NotReadyToPublish) as caught:
        page.save_revision(clean=False).publish()
    assert {problem.field for problem in caught.value.problems} == {"summary", "body"}
    assert not Page.objects.get(pk=page.pk).live


def test_scheduling_refuses_too():
    page = StandardPage(
        title="Empty", live=False, go_live_at=datetime.datetime(2040, 1, 1, tzinfo=datetime.UTC)
    )
    make_tree().home.add_child(instance=page)
    with pytest.raises(NotReadyToPublish):
        page.save_revision(clean=False).publish()


def test_a_draft_may_be_incomplete():
    page = make_standard_page(make_tree(), live=False, body=[])
    assert page.save_revision(clean=False).pk


def test_an_incomplete_block_is_named():
    page = make_standard_page(
        make_tree(), live=False, body=[("callout", {"heading": "", "text": ""})]
    )
    assert fields_of(page) == {"body"}


@pytest.mark.parametrize("live", [True, False])
def test_a_page_may_use_only_live_records(live):
    figure = make_figure(live=live)
    body = [("key_figures", {"heading": "", "figures": [figure]})]
    page = make_standard_page(make_tree(), live=False, body=body)
    assert [problem.field for problem in page.publish_problems()] == ([] if live else ["body"])


def test_a_picture_without_consent_stops_the_page():
    image = make_image(shows_people=True, consent_held_by="The office", consent_withdrawn=True)
    page = make_standard_page(make_tree(), live=False, social_image=image)
    assert fields_of(page) == {"social_image"}


@pytest.mark.parametrize(
    ("fields", "problem"),
    [
        ({"speaker": ""}, "speaker"),
        ({"approval": Quote.Approval.PROPOSED}, "approval"),
        ({"approval": Quote.Approval.WITHDRAWN}, "approval"),
        ({"approved_by": ""}, "approved_by"),
        ({"words": ""}, "words"),
    ],
)
def test_a_quote_needs_speaker_words_and_permission(fields, problem):
    assert problem in fields_of(make_quote(live=False, **fields))


@pytest.mark.parametrize("name", ["value", "unit", "label", "source", "as_at"])
def test_a_figure_needs_value_unit_label_date_and_source(name):
    figure = make_figure()
    setattr(figure, name, None if name == "as_at" else "")
    assert fields_of(figure) == {name}


def test_a_figure_older_than_eighteen_months_is_flagged():
    assert KeyFigure(as_at=datetime.date(2020, 1, 1)).is_old
    assert not KeyFigure(as_at=datetime.date.today()).is_old


def test_a_contact_must_be_reachable():
    contact = make_contact()
    contact.email = ""
    assert fields_of(contact) == {"email"}


def test_pilot_numbers_are_unique():
    tree = make_tree()
    make_pilot(tree, number=1)
    twin = make_pilot(tree, number=1, live=False)
    assert "number" in fields_of(twin)


def test_a_pilot_cannot_end_before_it_starts():
    pilot = make_pilot(make_tree(), live=False, end=datetime.date(2021, 1, 1))
    assert fields_of(pilot) == {"end"}


def test_a_section_needs_a_participant_of_this_pilot():
    tree = make_tree()
    inside, outside = make_organisation(tree), make_organisation(tree)
    pilot = make_pilot(tree, [inside])
    update = make_update(pilot, [inside, outside], live=False)
    (problem,) = update.publish_problems()
    assert problem.field == "sections"
    assert outside.title in problem.message


def test_an_update_needs_a_section_and_a_period_in_order():
    pilot = make_pilot(make_tree())
    update = make_update(pilot, [], live=False, period_end=datetime.date(2022, 1, 1))
    assert fields_of(update) == {"sections", "period_end"}
