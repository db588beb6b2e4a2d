"""Pilots and progress updates as readers and editors meet them."""

import datetime

import pytest
from wagtail.signals import init_new_page

from pilots.models import ProgressIndexPage, ProgressUpdatePage
from pilots.signals import next_period
from tests.factories import make_organisation, make_pilot, make_tree, make_update

pytestmark = pytest.mark.django_db


def test_a_new_pilot_gets_its_list_of_updates(client):
    pilot = make_pilot(make_tree())
    assert client.get(f"{pilot.url}progress/").status_code == 200


def test_the_list_of_a_draft_pilot_is_hidden_with_it(client):
    pilot = make_pilot(make_tree(), live=False)
    assert ProgressIndexPage.objects.child_of(pilot).count() == 1
    assert client.get("/pilots/pilot-subject-1/progress/").status_code == 404


def test_unpublishing_a_pilot_takes_its_list_of_updates_down(client):
    pilot = make_pilot(make_tree())
    pilot.unpublish()
    assert client.get(f"{pilot.url}progress/").status_code == 404


def test_an_update_shows_on_its_pilot_and_on_each_organisation_it_covers(client):
    tree = make_tree()
    covered, other = make_organisation(tree), make_organisation(tree)
    pilot = make_pilot(tree, [covered, other])
    update = make_update(pilot, [covered], title="The first half year")
    assert "The first half year" in client.get(pilot.url).text
    assert update.url in client.get(covered.url).text
    assert update.url not in client.get(other.url).text


def test_updates_come_newest_period_first():
    tree = make_tree()
    organisation = make_organisation(tree)
    pilot = make_pilot(tree, [organisation])
    late = make_update(pilot, [organisation], slug="b", period_end=datetime.date(2023, 9, 30))
    early = make_update(pilot, [organisation], slug="a", period_end=datetime.date(2022, 9, 30))
    assert list(pilot.live_updates()) == [late, early]


def test_a_new_update_opens_filled_in():
    tree = make_tree()
    organisations = [make_organisation(tree), make_organisation(tree)]
    pilot = make_pilot(tree, organisations)
    make_update(pilot, organisations, period_end=datetime.date(2022, 9, 30))
    page, parent = ProgressUpdatePage(), ProgressIndexPage.objects.child_of(pilot).get()
    init_new_page.send(sender=type(page), page=page, parent=parent)
    assert page.period_start == datetime.date(2022, 10, 1)
    assert page.period_end == datetime.date(2023, 3, 31)
    assert [row.organisation for row in page.sections.all()] == organisations


@pytest.mark.parametrize(
    ("last", "start", "expected"),
    [
        (None, (2022, 4, 1), ((2022, 4, 1), (2022, 9, 30))),
        ((2022, 9, 30), (2022, 4, 1), ((2022, 10, 1), (2023, 3, 31))),
        ((2023, 8, 31), None, ((2023, 9, 1), (2024, 2, 29))),
        ((2022, 12, 31), None, ((2023, 1, 1), (2023, 6, 30))),
    ],
)
def test_the_next_period_follows_the_last(last, start, expected):
    dates = [datetime.date(*parts) if parts else None for parts in (last, start)]
    assert next_period(*dates) == tuple(datetime.date(*parts) for parts in expected)


def test_a_place_that_two_participants_share_is_named_once(client):
    tree = make_tree()
    places = ["Surrey", "Sheffield", "Surrey"]
    pilot = make_pilot(tree, [make_organisation(tree, place=place) for place in places])
    assert "<dd>Surrey, Sheffield</dd>" in client.get(pilot.url).text
