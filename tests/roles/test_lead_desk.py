"""The first screen of a lead, and what is theirs in one list."""

import datetime
from html import unescape

import pytest
from django.utils import timezone
from wagtail.models import Comment, Workflow

from editing.bin import put_in_bin
from pilots.models import ProgressUpdatePage
from tests.factories import (
    make_document,
    make_figure,
    make_image,
    make_lead_of,
    make_organisation,
    make_person_in,
    make_pilot,
    make_quote,
    make_update,
    make_user,
)

pytestmark = pytest.mark.django_db


def screen(client, address="/admin/"):
    answer = client.get(address)
    assert answer.status_code == 200
    return unescape(answer.content.decode())


def report(pilot, **fields):
    """A live update of a pilot."""
    areas = [row.organisation for row in pilot.participants.all()]
    return make_update(pilot, areas, **fields)


def hand_in(thing, user):
    """Starts the comms check."""
    thing.save_revision(user=user)
    return Workflow.objects.get().start(thing, user)


@pytest.fixture
def pilot(tree):
    return make_pilot(tree, [make_organisation(tree)], title="Attendance", short_name="Attendance")


@pytest.fixture
def lead(client, pilot):
    lead = make_lead_of(pilot)
    client.force_login(lead)
    return lead


def test_a_lead_finds_their_pages_and_nobody_elses(client, tree, lead):
    make_pilot(tree, title="Zebra", live=False)
    words = screen(client)
    assert "Your pages" in words
    assert "Attendance" in words
    assert "See it on the site" in words
    assert "Zebra" not in words


def test_an_update_that_is_due_can_be_started(client, pilot, lead):
    report(pilot, period_end=datetime.date(2022, 9, 30))
    words = screen(client)
    assert "It was due on 31 March 2023" in words
    index = ProgressUpdatePage.objects.get().get_parent()
    assert f"/admin/pages/add/pilots/progressupdatepage/{index.pk}/" in words


def test_an_update_that_is_not_due_yet_names_its_day(client, pilot, lead):
    report(pilot, period_end=timezone.localdate() - datetime.timedelta(days=31))
    words = screen(client)
    assert "It is due on" in words
    assert "It was due on" not in words


def test_a_draft_of_an_update_is_gone_on_with(client, pilot, lead):
    draft = make_update(pilot, [], live=False)
    words = screen(client)
    assert "Go on writing" in words
    assert "Sections: 0 received, 0 still to come" in words
    assert f"/admin/pages/{draft.pk}/edit/" in words
    assert "Start the update" not in words


def test_a_pilot_that_is_over_has_no_update_to_write(client, tree):
    client.force_login(make_lead_of(make_pilot(tree, status="complete")))
    assert "Your progress update" not in screen(client)


def test_what_was_sent_back_stands_there_with_the_reason(client, pilot, lead):
    review = hand_in(pilot, lead)
    editor = make_person_in("Comms editors", first_name="Edith", last_name="Lambert")
    review.current_task_state.task.specific.on_action(
        review.current_task_state, editor, "reject", comment="Which year is this?"
    )
    Comment.objects.create(page=pilot, user=editor, text="Here", contentpath="aim")
    words = screen(client)
    assert "There is also a remark in the text" in words
    assert "Sent back to you" in words
    assert "Edith Lambert asked for changes" in words
    assert "Which year is this?" in words


def test_what_was_handed_in_can_be_taken_back(client, pilot, lead):
    hand_in(pilot, lead)
    assert "In review with Administrators or Comms editors, since" in screen(client)
    address = f"/admin/take-back/page/{pilot.pk}/"
    assert address in screen(client)
    assert "Take it back?" in screen(client, address)
    client.post(address)
    pilot.refresh_from_db()
    assert pilot.current_workflow_state is None
    assert client.get(address).status_code == 404


def test_a_quote_can_be_taken_back_too(client, pilot, lead):
    quote = make_quote(folder=pilot.desk.folder, live=False)
    hand_in(quote, lead)
    address = f"/admin/take-back/quote/{quote.pk}/"
    assert address in screen(client)
    assert client.post(address).status_code == 302
    assert address not in screen(client)


def test_nobody_takes_back_what_somebody_else_handed_in(client, tree, lead):
    other = make_pilot(tree)
    hand_in(other, make_user("other"))
    for address in (f"page/{other.pk}", "page/999999", "quote/1", "user/1"):
        assert client.post(f"/admin/take-back/{address}/").status_code == 404
    other.refresh_from_db()
    assert other.current_workflow_state


def test_everything_of_theirs_is_in_one_list(client, pilot, lead):
    folder = pilot.desk.folder
    make_quote(words="Mine", folder=folder, live=False)
    make_figure(label="of mine", folder=folder)
    make_image("My picture", collection=folder)
    make_document("My file", collection=folder)
    make_quote(words="Zebra", live=False)
    make_image("Zebra")
    words = screen(client, "/admin/yours/")
    for title in ("Attendance", "Mine", "of mine", "My picture", "My file"):
        assert title in words
    assert "Zebra" not in words
    assert "My file" not in screen(client, "/admin/yours/?kind=Picture")
    assert "Attendance" not in screen(client, "/admin/yours/?q=picture")


def test_what_is_in_the_bin_is_nobodys(client, pilot, lead):
    put_in_bin(report(pilot, title="Zebra"))
    assert "Zebra" not in screen(client) + screen(client, "/admin/yours/")


def test_somebody_without_a_page_is_told_whom_to_ask(client, tree):
    make_user("asha", first_name="Asha", last_name="Morgan")
    client.force_login(make_person_in("Pilot leads"))
    words = screen(client)
    assert "You have no page yet" in words
    assert "asha@example.org" in words
    assert "New quote" not in words


def test_the_menu_of_a_lead_is_short(client, lead):
    words = screen(client)
    for entry in ('"Everything of yours"', '"Handbook"', '"Pictures"', '"Files"'):
        assert entry in words
    for entry in ('"Reports"', '"Settings"', '"Bin"', '"Drafts"', '"Library"'):
        assert entry not in words
