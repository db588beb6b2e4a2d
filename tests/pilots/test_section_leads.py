"""Whoever leads an update sees whose section is in, asks for it, leaves it out, and makes records of what was typed."""

import datetime

import pytest
from django.core import mail
from django.urls import reverse

from cms.models import KeyFigure, Quote
from pilots.models import ProgressIndexPage, ProgressUpdatePage
from pilots.sections import states_of
from pilots.sections.drafts import newest
from tests.factories import FIGURE, make_lead_of, make_person_in, make_pilot, make_user
from tests.pilots.conftest import signed_in
from tests.pilots.test_whole_page import Editor

pytestmark = pytest.mark.django_db
QUOTE = {"quote_words": "It helps.", "quote_speaker": "Headteacher", "quote_role": ""}


def screen(making, user):
    return signed_in(user).get(reverse("pilots_sections", args=[making.update.pk]))


def labels(making):
    return {item.organisation.title: item.label for item in states_of(making.update)}


def test_the_pilot_lead_sees_whose_section_is_in(making):
    making.post(making.writer, action="send")
    assert labels(making) == {"Surrey": "Received", "Ealing": "Asked"}
    answer = screen(making, making.lead)
    assert "1 received, 1 still to come" in answer.text
    form = signed_in(making.lead).get(f"/admin/pages/{making.update.pk}/edit/")
    assert "Whose section is in" in form.text
    assert "Received" in form.text


def test_what_is_not_in_by_its_day_is_late(making):
    draft = newest(making.update)
    draft.sections_due = datetime.date(2023, 4, 21)
    draft.save_revision()
    making.post(making.writer)
    assert labels(making) == {"Surrey": "Begun, late", "Ealing": "Asked, late"}


def test_asking_writes_to_the_leads_of_the_organisation_and_to_nobody_else(
    making, django_capture_on_commit_callbacks
):
    make_lead_of(making.ealing, username="ealing-lead")
    with django_capture_on_commit_callbacks(execute=True):
        answer = making.act(making.lead, "ask")
    assert [message.to for message in mail.outbox] == [["surrey-lead@example.org"]]
    assert making.address() in mail.outbox[0].body
    assert "Surrey: asked surrey-lead by e-mail" in answer.text


def test_somebody_who_has_left_is_not_asked(making, django_capture_on_commit_callbacks):
    making.writer.is_active = False
    making.writer.save()
    with django_capture_on_commit_callbacks(execute=True):
        answer = making.act(making.lead, "ask")
    assert not mail.outbox
    assert "nobody can be asked" in answer.text


def test_everybody_who_is_missing_is_asked_at_once(making, django_capture_on_commit_callbacks):
    other = make_lead_of(making.ealing, username="ealing-lead")
    type(other).objects.filter(pk=other.pk).update(email="ealing@example.org")
    making.post(making.writer, action="send")
    address = reverse("pilots_sections_ask", args=[making.update.pk])
    with django_capture_on_commit_callbacks(execute=True):
        signed_in(making.lead).post(address)
    assert [message.to for message in mail.outbox] == [["ealing@example.org"]]


def test_an_organisation_is_left_out_with_a_reason_and_taken_in_with_its_text(making):
    making.post(making.writer, text="<p>Half written.</p>")
    assert "say why in one sentence" in making.act(making.lead, "leave-out", reason=" ").text
    making.act(making.lead, "leave-out", reason="It reports next time.")
    draft = newest(making.update)
    assert [row.reason for row in draft.not_covered.all()] == ["It reports next time."]
    assert making.row() is None
    assert labels(making)["Surrey"] == "Left out this time"
    answer = signed_in(making.writer).get(making.address())
    assert "left out of this update" in answer.text
    making.act(making.lead, "take-in")
    assert "Half written." in making.text()
    assert not newest(making.update).not_covered.exists()


def test_a_section_that_came_by_mail_counts_as_received(making):
    making.act(making.lead, "receive")
    assert labels(making)["Surrey"] == "Received"


def test_only_the_leads_of_the_pilot_and_the_office_do_any_of_this(making):
    other = make_lead_of(make_pilot(making.tree, [making.surrey]), username="other-lead")
    for user in (other, making.writer, make_person_in("Comms authors")):
        assert screen(making, user).status_code in {302, 403}, user
        making.act(user, "leave-out", reason="Because.")
        making.act(user, "receive")
    assert making.row() is not None
    assert making.state() == ""
    assert screen(making, make_person_in("Comms editors")).status_code == 200


def test_nothing_is_changed_while_it_is_being_checked(making):
    update = ProgressUpdatePage.objects.get(pk=making.update.pk)
    update.get_workflow().start(update, making.lead)
    answer = making.act(making.lead, "leave-out", reason="Because.")
    assert "cannot be changed now" in answer.text
    assert making.row() is not None


def test_a_new_update_wants_its_sections_in_three_weeks(making):
    shelf = ProgressIndexPage.objects.child_of(making.pilot).get()
    address = reverse("wagtailadmin_pages:add", args=["pilots", "progressupdatepage", shelf.pk])
    form = signed_in(making.lead).get(address).context["form"]
    wanted = datetime.date.today() + datetime.timedelta(weeks=3)
    assert form["sections_due"].value() == wanted


# What was typed becomes a shared record


def share(making, user, place):
    """Presses the button of the figure or quote at a place of the section."""
    block = making.row().body[place]
    key = block.value["figures"].bound_blocks[0].id if "figures" in block.value else block.id
    address = reverse("pilots_section_share", args=[making.update.pk, making.surrey.pk, key])
    return signed_in(user).post(address, follow=True)


def test_a_typed_figure_shows_with_its_day_and_source(making):
    making.post(making.writer, figures=[FIGURE])
    draft = signed_in(making.writer).get(reverse("roles_draft", args=[making.update.pk]))
    assert "31 March 2023" in draft.text
    assert "Source: <span>SAfE</span>" in draft.text


def test_comms_make_a_typed_figure_a_shared_one(making):
    making.post(making.writer, figures=[FIGURE, {**FIGURE, "label": "more"}])
    editor = make_person_in("Comms editors")
    assert "Make it a shared figure" in screen(making, editor).text
    share(making, editor, 1)
    figure = KeyFigure.objects.get()
    assert (figure.live, figure.label, str(figure.as_at)) == (True, "take part", "2023-03-31")
    assert figure.folder == making.surrey.desk.folder
    body = making.row().body
    assert [block.block_type for block in body] == ["prose", "typed_figures", "key_figures"]
    assert list(body[2].value["figures"]) == [figure]
    share(making, editor, 1)
    kinds = [block.block_type for block in making.row().body]
    assert kinds == ["prose", "key_figures"]


def test_an_incomplete_figure_does_not_become_a_record(making):
    making.post(making.writer, figures=[{**FIGURE, "source": ""}])
    answer = share(making, make_person_in("Comms editors"), 1)
    assert "Complete the figure first" in answer.text
    assert not KeyFigure.objects.exists()
    assert making.row().body[1].block_type == "typed_figures"


def test_comms_make_a_proposed_quote_a_quote_without_permission(making):
    making.post(making.writer, **QUOTE)
    share(making, make_person_in("Comms editors"), 1)
    quote = Quote.objects.get()
    assert (quote.words, quote.approval, quote.live) == ("It helps.", "proposed", False)
    assert making.row().body[1].value["quote"] == quote


def test_a_pilot_lead_makes_no_records_of_others_words(making):
    making.post(making.writer, figures=[FIGURE], **QUOTE)
    assert "Make it" not in screen(making, making.lead).text
    share(making, making.lead, 1)
    share(making, making.lead, 2)
    assert not KeyFigure.objects.exists()
    assert not Quote.objects.exists()


def test_a_proposed_quote_can_be_handed_in_but_not_go_live(making):
    making.post(making.writer, **QUOTE)
    problem = newest(making.update).publish_problems()[0]
    assert "a proposed quote is left" in str(problem)
    editor = Editor(making, make_user())
    words = ("proposed_quote", {"words": "It helps.", "speaker": "Headteacher", "role": ""})
    editor.write(0, "News from Surrey.", words)
    refused = editor.save(**{"action-publish": "yes"})
    assert "a proposed quote is left" in str(refused.context["form"].errors)
    editor.save(**{"action-submit": "yes"})
    assert ProgressUpdatePage.objects.get(pk=making.update.pk).workflow_in_progress


def test_readers_never_see_a_proposed_quote(making, rf):
    making.post(making.writer, **QUOTE)
    block = making.row().body[1]
    shown = {"page": making.update, "request": rf.get("/")}
    assert block.render(shown).strip() == ""
    # Neither does whoever reads a draft through a review link.
    shown["request"].is_preview = shown["request"].is_shown_outside = True
    assert block.render(shown).strip() == ""
    draft = signed_in(making.writer).get(reverse("roles_draft", args=[making.update.pk]))
    assert "It helps." in draft.text
