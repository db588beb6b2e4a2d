"""From handing in to going live: comments, reasons, approval, schedule, on the screens that people use."""

import datetime
import json

import pytest
from django.contrib.auth.models import Group
from django.utils import timezone
from wagtail.models import GroupApprovalTask, Workflow, WorkflowPage, WorkflowTask

from cms.models import NotReadyToPublish
from cms.models.approvals import approve
from home.models import StandardPage
from publishing.approval import state_of
from publishing.clock import Clock
from publishing.models import ReviewStep
from publishing.ways import make_ways
from tests.factories import (
    make_figure,
    make_organisation,
    make_person_in,
    make_pilot,
    make_standard_page,
    make_update,
    make_user,
    page_post,
)

pytestmark = pytest.mark.django_db
TITLE = "Checked words"


@pytest.fixture
def editor(client, tree):
    editor = make_person_in("Comms editors", "edith")
    client.force_login(editor)
    return editor


@pytest.fixture
def about(tree):
    return make_standard_page(tree, title=TITLE, live=False)


@pytest.fixture
def handed_in(about, editor):
    about.get_workflow().start(about, make_user("author", superuser=False))
    return about


def again(page):
    return StandardPage.objects.get(pk=page.pk)


def decide(client, page, deed, title=TITLE, **words):
    """Presses one of the reviewer's buttons in the editor, with what the dialog has asked for."""
    data = {
        **page_post(title, summary=f"Summary of {TITLE}."),
        "action-workflow-action": "yes",
        "workflow-action-name": deed,
        "workflow-action-extra-data": json.dumps(words),
    }
    return client.post(f"/admin/pages/{page.pk}/edit/", data, follow=True)


def next_week():
    return timezone.now() + datetime.timedelta(days=7)


# Deciding


def test_nothing_is_sent_back_without_a_reason(client, handed_in):
    answer = decide(client, handed_in, "reject", comment=" ")
    assert "Say what should be changed" in answer.content.decode()
    assert state_of(again(handed_in)).startswith("In review with")
    step = again(handed_in).current_workflow_task_state
    dialog = f"/admin/pages/workflow/action/{handed_in.pk}/reject/{step.pk}/"
    client.post(dialog, {"comment": ""})
    assert state_of(again(handed_in)).startswith("In review with")
    decide(client, handed_in, "reject", comment="Which schools?")
    assert state_of(again(handed_in)) == "Changes asked"


def test_approving_with_a_time_schedules_and_publishes_nothing(client, handed_in, pass_time):
    when = next_week().isoformat()
    decide(client, handed_in, "approve_and_schedule", go_live_at=when, comment="")
    page = again(handed_in)
    assert state_of(page).startswith("Scheduled for ")
    assert not page.live
    pass_time(days=8)
    Clock().run_due()
    assert again(page).live


def test_a_time_that_has_passed_decides_nothing(client, handed_in):
    past = (timezone.now() - datetime.timedelta(hours=1)).isoformat()
    for time in (past, "", "soon"):
        decide(client, handed_in, "approve_and_schedule", go_live_at=time)
        assert state_of(again(handed_in)).startswith("In review with")


def test_the_dialog_says_uk_time_and_offers_the_time_that_is_wanted(client, about, editor):
    about.go_live_at = next_week()
    about.save_revision()
    step = about.get_workflow().start(about, None).current_task_state
    address = (
        f"/admin/pages/workflow/collect_action_data/{about.pk}/approve_and_schedule/{step.pk}/"
    )
    dialog = client.get(address).json()["html"]
    assert "UK time" in dialog
    assert timezone.localtime(about.go_live_at).strftime("%d/%m/%Y %H:%M") in dialog


def test_what_the_reviewer_mends_is_approved_with_it(client, handed_in):
    decide(client, handed_in, "approve", title="Better words")
    assert state_of(again(handed_in)) == "Approved"
    assert again(handed_in).get_latest_revision().content["title"] == "Better words"


def test_the_second_of_two_reviewers_is_told(handed_in, editor):
    step = again(handed_in).current_workflow_task_state
    same = again(handed_in).current_workflow_task_state
    step.task.specific.on_action(step, editor, "approve")
    with pytest.raises(NotReadyToPublish, match="Somebody else has decided"):
        same.task.specific.on_action(same, editor, "reject", comment="Too late")
    assert state_of(again(handed_in)) == "Approved"


@pytest.mark.parametrize("junk", ["{", "[]", "7", '{"comment": 5}', '{"go_live_at": {}}'])
def test_junk_in_place_of_a_decision_is_no_error(client, handed_in, junk):
    data = {
        **page_post(TITLE),
        "action-workflow-action": "yes",
        "workflow-action-name": "approve_and_schedule",
        "workflow-action-extra-data": junk,
    }
    assert client.post(f"/admin/pages/{handed_in.pk}/edit/", data).status_code < 500
    assert state_of(again(handed_in)).startswith("In review with")


# What is approved goes live, and nothing else


@pytest.fixture
def newer(about, editor):
    """A page with an approved version and a newer draft."""
    approve(about.get_latest_revision(), editor)
    about.title = "Unchecked words"
    about.save_revision(user=make_user("author", superuser=False))
    return about


def screen(page):
    return f"/admin/go-live/page/{page.pk}/"


@pytest.mark.parametrize("way", ["screen", "bulk", "programs"])
def test_whichever_way_it_goes_live_the_later_draft_stays_behind(client, newer, way):
    address = {
        "screen": screen(newer),
        "bulk": f"/admin/bulk/wagtailcore/page/publish/?id={newer.pk}&next=/admin/",
        "programs": f"/admin/api/main/pages/{newer.pk}/action/publish/",
    }[way]
    client.post(address, {"deed": "now"})
    assert (again(newer).live, again(newer).title) == (True, TITLE)


def test_the_screens_say_that_there_is_a_newer_draft(client, newer):
    assert "There is a newer draft. It stays a draft." in client.get(screen(newer)).content.decode()
    form = client.get(f"/admin/pages/{newer.pk}/edit/").content.decode()
    assert "What you see is newer, and stays a draft." in form


def test_the_form_does_not_publish_another_version_in_passing(client, newer):
    data = page_post("Unchecked words", action="publish")
    answer = client.post(f"/admin/pages/{newer.pk}/edit/", data)
    assert "another one that nobody has checked" in answer.content.decode()
    assert not again(newer).live


def test_the_form_publishes_what_is_approved_as_it_is(client, about, editor):
    approve(about.get_latest_revision(), editor)
    data = page_post(TITLE, summary=about.summary, slug=about.slug, action="publish")
    client.post(f"/admin/pages/{about.pk}/edit/", data)
    assert again(about).live


def test_it_is_scheduled_from_its_screen_and_the_approval_taken_back(client, newer):
    client.post(screen(newer), {"deed": "later", "go_live_at": "01/01/2020 09:00"})
    assert state_of(again(newer)) == "Approved, newer draft waiting"
    client.post(screen(newer), {"deed": "later", "go_live_at": "01/06/2040 09:30"})
    assert state_of(again(newer)) == "Scheduled for 1 June 2040, 09:30 UK time"


def test_an_approval_can_be_taken_back(client, editor):
    other = make_figure(live=False)
    approve(other.save_revision(), None)
    client.post(f"/admin/go-live/keyfigure/{other.pk}/", {"deed": "back"})
    assert state_of(other) == "Draft"
    history = client.get(f"/admin/library/figures/history/{other.pk}/")
    assert "The approval was taken back" in history.content.decode()


def test_whoever_may_not_publish_finds_no_such_screen(client, newer):
    client.force_login(make_person_in("Comms authors"))
    client.post(screen(newer), {"deed": "now"})
    assert not again(newer).live


# Ways


def test_a_new_pilot_has_its_way_and_everything_else_too(tree):
    organisation = make_organisation(tree)
    pilot = make_pilot(tree, [organisation])
    drafts = [pilot, organisation, make_update(pilot, [organisation], live=False), make_figure()]
    for draft in drafts:
        assert isinstance(draft.get_workflow().tasks.get().specific, ReviewStep)


def test_making_the_ways_again_changes_nothing_and_takes_over_an_older_step(tree):
    step = ReviewStep.objects.get()
    Workflow.objects.all().delete()
    ReviewStep.objects.all().delete()
    older = GroupApprovalTask.objects.create(name=step.name)
    older.groups.set(Group.objects.filter(name="Comms editors"))
    for _time in range(2):
        make_ways()
    step = ReviewStep.objects.get()
    assert step.task_ptr_id == older.task_ptr_id
    assert [group.name for group in step.groups.all()] == ["Comms editors"]
    assert (WorkflowTask.objects.count(), WorkflowPage.objects.count()) == (1, 1)
