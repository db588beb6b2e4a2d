"""An organisation writes its own section of an update, and nothing else."""

import datetime

import pytest
from django.core import mail

from pilots.models import ProgressUpdatePage
from pilots.sections import drafts, wanted_from
from tests.factories import (
    FIGURE,
    make_lead_of,
    make_person_in,
)
from tests.pilots.conftest import signed_in

pytestmark = pytest.mark.django_db
QUOTE = {"quote_words": "It helps.", "quote_speaker": "Headteacher", "quote_role": ""}


def test_the_form_shows_what_was_reported_the_last_time(making):
    answer = signed_in(making.writer).get(making.address())
    assert answer.status_code == 200
    assert "What you reported the last time" in answer.text
    assert answer.context["last"].update.title == "The first half year"
    assert "News from Ealing" not in answer.text


def test_what_is_saved_stands_in_the_draft_of_the_update_and_nowhere_else_changes(making):
    making.post(
        making.writer,
        text="<p>We met <b>twice</b>.</p>",
        figures=[FIGURE],
        strands=[{"label": "Strand A", "title": "Cards", "text": "null"}],
        **QUOTE,
    )
    assert [block.block_type for block in making.row().body] == [
        "prose", "strand", "typed_figures", "proposed_quote",
    ]  # fmt: skip
    assert "We met" in making.text()
    assert "News from Ealing" in making.text(making.ealing)
    assert making.latest.user == making.writer
    assert making.state() == "begun"
    assert not ProgressUpdatePage.objects.get(pk=making.update.pk).live


def test_what_the_form_does_not_know_stays_where_it_is(making):
    draft = making.update
    row = draft.sections.first()
    callout = ("callout", {"heading": "", "text": "<p>A date to keep.</p>"})
    row.body = [("prose", "<p>One.</p>"), callout, ("prose", "<p>Two.</p>")]
    draft.sections.add(row)
    draft.save_revision()
    answer = signed_in(making.writer).get(making.address())
    assert [field.value() for field in answer.context["form"].text_fields] == [
        "<p>One.</p>",
        "<p>Two.</p>",
    ]
    making.post(making.writer, texts=2, text_1="null", text="<p>First.</p>", figures=[FIGURE])
    kinds = [block.block_type for block in making.row().body]
    assert kinds == ["prose", "typed_figures", "callout"]


def test_a_draft_may_be_incomplete_and_what_is_sent_may_not(making):
    bare = {**FIGURE, "source": "", "as_at": ""}
    assert making.post(making.writer, figures=[bare]).status_code == 302
    answer = making.post(making.writer, figures=[bare], action="send")
    assert answer.status_code == 200
    assert answer.context["form"].errors["figures"]
    assert making.state() == "begun"


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        ({"text": ""}, "text_0"),
        ({"quote_words": "It helps."}, "quote_speaker"),
        ({"quote_speaker": "Headteacher"}, "quote_words"),
    ],
)
def test_what_is_sent_says_something_and_a_quote_is_somebodys(making, fields, wrong):
    answer = making.post(making.writer, action="send", **fields)
    assert list(answer.context["form"].errors) == [wrong]


def test_sending_tells_the_pilot_lead_and_it_can_be_taken_back(
    making, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        making.post(making.writer, action="send")
    assert making.state() == "received"
    assert [message.to for message in mail.outbox] == [["pilot-lead@example.org"]]
    assert "Surrey" in mail.outbox[0].subject
    assert "We met" not in mail.outbox[0].body
    answer = making.post(making.writer, text="<p>Later.</p>")
    assert "Take it back first" in answer.text
    assert "Later." in answer.text
    making.post(making.writer, action="take_back")
    assert making.state() == "begun"
    making.post(making.writer, text="<p>Later.</p>")
    assert "Later." in making.text()


def test_somebody_who_changed_it_meanwhile_is_not_overwritten(making):
    seen = making.mark()
    making.post(making.writer, text="<p>Theirs.</p>")
    colleague = make_lead_of(making.surrey, username="colleague")
    answer = making.post(colleague, mark=seen, text="<p>Mine.</p>")
    assert "has changed this section" in answer.text
    assert "Theirs." in answer.text
    assert "Mine." in answer.context["form"]["text_0"].value()
    assert "Theirs." in making.text()
    making.post(colleague, mark=making.mark(), text="<p>Mine.</p>")
    assert "Mine." in making.text()


# What is closed


def submit(making):
    update = ProgressUpdatePage.objects.get(pk=making.update.pk)
    update.get_workflow().start(update, making.lead)


def go_live(making):
    making.update.get_latest_revision().publish()


def lock(making):
    ProgressUpdatePage.objects.filter(pk=making.update.pk).update(locked=True)


@pytest.mark.parametrize(
    ("close", "words"),
    [(submit, "are checking this update"), (go_live, "is live"), (lock, "has locked")],
)
def test_a_section_cannot_be_changed_once_the_update_is_out_of_the_leads_hands(
    making, close, words
):
    close(making)
    answer = making.post(making.writer, text="<p>Too late.</p>")
    assert words in answer.text
    assert "Too late." in answer.text
    assert "Too late." not in making.text()
    assert "Too late." not in str(
        ProgressUpdatePage.objects.get(pk=making.update.pk).sections.first().body
    )


def test_what_was_sent_back_can_be_written_again(making):
    submit(making)
    update = ProgressUpdatePage.objects.get(pk=making.update.pk)
    update.current_workflow_state.current_task_state.reject(user=make_person_in("Comms editors"))
    making.post(making.writer, text="<p>Mended.</p>")
    assert "Mended." in making.text()


# What is wanted


def test_a_writer_finds_what_is_wanted(making):
    making.update.sections_due = datetime.date(2023, 4, 21)
    making.update.save_revision()
    item, *others = wanted_from(making.writer)
    assert not others
    assert (item.update, item.organisation, item.url) == (
        making.update,
        making.surrey,
        making.address(),
    )
    assert item.is_late
    assert item.label == "Asked, late"
    answer = signed_in(making.writer).get("/admin/sections/")
    assert "wanted by 21 April 2023" in answer.text


def test_nothing_is_wanted_from_people_without_an_organisation(making):
    assert wanted_from(making.lead) == []


def test_what_was_reported_the_last_time_is_read_from_a_draft_that_is_not_out_yet(making):
    making.before.unpublish()
    row = drafts.last_period(making.update, making.surrey.pk)
    assert "News from Surrey" in str(row.body)


def test_a_first_report_has_nothing_beside_it(making):
    assert drafts.last_period(making.before, making.surrey.pk) is None
