"""Mails about a review, through a real mail server on this machine: to the right people, once each, and to nobody else."""

import pytest
from wagtail.models import Comment, PageSubscription
from wagtail.users.models import UserProfile

from home.models import StandardPage
from pilots.models import PilotPage
from publishing import notices
from publishing.models import Notice
from publishing.review_mails import follow_comments, tell_about_comments
from tests.factories import (
    make_lead_of,
    make_organisation,
    make_person,
    make_person_in,
    make_pilot,
    make_post,
    make_release,
    make_standard_page,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor(tree):
    return make_person_in("Comms editors", "edith")


@pytest.fixture
def author(tree):
    return make_person_in("Comms authors", "arthur")


@pytest.fixture
def commit(django_capture_on_commit_callbacks):
    return django_capture_on_commit_callbacks


def hand_in(page, user, commit):
    page.save_revision(user=user)
    with commit(execute=True):
        return page.get_workflow().start(page, user).current_task_state


def decide(step, user, commit, deed="approve", **words):
    with commit(execute=True):
        step.task.specific.on_action(step, user, deed, **words)


def receivers(server):
    return sorted(address for addresses, _mail in server.taken for address in addresses)


def test_reviewers_hear_of_it_once_and_nobody_else(server, tree, editor, author, commit):
    make_person_in("Comms editors", "emil", is_active=False)
    make_person_in("Press officers", "olive")
    UserProfile.objects.create(
        user=make_person_in("Comms editors", "quiet"), submitted_notifications=False
    )
    make_person_in("Administrators", "adam").groups.add(editor.groups.get())
    hand_in(make_standard_page(tree, title="Read me", live=False), author, commit)
    assert receivers(server) == ["adam@example.org", "edith@example.org"]
    (mail,) = server.to("edith@example.org")
    assert mail["Subject"] == "To check: Read me"
    assert "/admin/pages/" in mail.get_content()


def test_its_author_reads_the_reason(server, tree, editor, author, commit):
    page = make_standard_page(tree, title="Read me", live=False)
    step = hand_in(page, author, commit)
    server.taken.clear()
    decide(step, editor, commit, "reject", comment="Which schools?")
    assert receivers(server) == ["arthur@example.org"]
    assert "Which schools?" in server.to("arthur@example.org")[0].get_content()
    assert "edith" in server.to("arthur@example.org")[0].get_content()


def test_its_author_reads_when_it_goes_live(server, tree, editor, author, commit):
    step = hand_in(make_standard_page(tree, live=False), author, commit)
    server.taken.clear()
    decide(step, editor, commit, "approve_and_schedule", go_live_at="2040-06-01 09:30")
    (mail,) = server.to("arthur@example.org")
    assert "It goes live on 1 June 2040, 09:30 UK time." in mail.get_content()


def test_authors_who_are_named_hear_too(server, tree, editor, author, commit):
    person = make_person(tree)
    colleague = make_person_in("Comms authors", "cora")
    colleague.groups.add(make_lead_of(person, username="x").groups.get(desk__page=person))
    step = hand_in(make_post(tree, person, live=False), author, commit)
    server.taken.clear()
    decide(step, editor, commit)
    assert receivers(server) == ["arthur@example.org", "cora@example.org"]


def test_a_lead_whose_pilot_it_is_no_longer_gets_no_title(server, tree, editor, commit):
    pilot = make_pilot(tree, [make_organisation(tree)])
    lead = make_lead_of(pilot, username="lewis")
    step = hand_in(PilotPage.objects.get(pk=pilot.pk), lead, commit)
    lead.groups.clear()
    lead.groups.add(make_lead_of(make_pilot(tree), username="other").groups.get(desk=None))
    server.taken.clear()
    decide(step, editor, commit)
    assert receivers(server) == []


def test_nobody_is_asked_to_sign_off_their_own_release(server, tree, editor, commit):
    officer = make_person_in("Press officers", "olive")
    other = make_person_in("Comms editors", "emil")
    release = make_release(tree, live=False)
    release.title = "A word more"
    release.save_revision(user=other)
    hand_in(release, officer, commit)
    assert receivers(server) == ["edith@example.org"]


def test_a_deed_that_fails_mails_nobody_and_a_mail_that_fails_is_sent_once_later(
    server, tree, editor, author, commit
):
    page = make_standard_page(tree, title="Read me", live=False)
    server.refused = {"edith@example.org"}
    hand_in(page, author, commit)
    assert receivers(server) == []
    server.refused = set()
    Notice.objects.update(next_attempt="2022-01-01T00:00Z")
    for _turn in range(2):
        notices.deliver_due()
    assert receivers(server) == ["edith@example.org"]
    assert StandardPage.objects.get(pk=page.pk).workflow_in_progress


def test_whoever_was_shut_out_meanwhile_gets_nothing(server, tree, editor, author, commit):
    with commit(execute=False):
        page = make_standard_page(tree, live=False)
        page.get_workflow().start(page, author)
    editor.is_active = False
    editor.save()
    notices.deliver_due()
    assert receivers(server) == []


def test_remarks_reach_whoever_handed_it_in_and_still_may_see_it(
    client, server, tree, editor, commit
):
    pilot = make_pilot(tree, [make_organisation(tree)], title="Attendance")
    here, gone = make_lead_of(pilot, username="here"), make_lead_of(pilot, username="gone")
    for lead in (here, gone):
        follow_comments(PilotPage.objects.get(pk=pilot.pk).get_workflow().start(pilot, lead), lead)
        pilot.current_workflow_state.cancel()
    gone.groups.clear()
    server.taken.clear()
    facts = {"page": pilot, "editor": editor, "new_comments": [Comment(text="Which year?")]}
    with commit(execute=True):
        tell_about_comments([here, gone, editor], "updated_comments", facts)
    assert receivers(server) == ["here@example.org"]
    assert "Which year?" in server.to("here@example.org")[0].get_content()
    assert PageSubscription.objects.get(user=here, page=pilot).comment_notifications
