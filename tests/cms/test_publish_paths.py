"""Whichever way something could go live, what is not ready stays where it is, and the screen says why."""

import datetime
import json

import pytest
from django.urls import reverse
from wagtail.models import GroupApprovalTask, Page, Workflow, WorkflowPage, WorkflowTask

from home.models import StandardPage
from tests.factories import (
    make_figure,
    make_standard_page,
    page_post,
    prose,
)

pytestmark = pytest.mark.django_db
LATER = datetime.datetime(2040, 1, 1, 9, tzinfo=datetime.UTC)


def url(name, *args):
    return reverse(f"wagtailadmin_pages:{name}", args=args)


def add_url(tree):
    return url("add", "home", "standardpage", tree.home.pk)


def is_live(page):
    return Page.objects.get(pk=page.pk).live


def text_of(response):
    """What the person reads on the page that follows."""
    return response.content.decode()


# The editor's form


def test_a_draft_is_saved_however_incomplete_it_is(editor, tree):
    editor.post(add_url(tree), page_post("New", summary="", body=[]))
    page = StandardPage.objects.get(title="New")
    assert not page.live
    editor.post(url("edit", page.pk), page_post("Newer", summary="", body=[]))
    assert StandardPage.objects.get(pk=page.pk).get_latest_revision().content["title"] == "Newer"


def test_a_complete_page_is_made_and_goes_live(editor, tree):
    editor.post(add_url(tree), page_post("New", action="publish"))
    assert StandardPage.objects.get(title="New").live


@pytest.mark.parametrize("action", ["publish", "submit"])
def test_making_an_incomplete_page_live_is_refused_and_nothing_typed_is_lost(editor, tree, action):
    make_workflow(tree)
    response = editor.post(add_url(tree), page_post("New", summary="", action=action))
    assert not StandardPage.objects.filter(title="New").exists()
    form = response.context["form"]
    assert "summary" in form.errors
    assert form["title"].value() == "New"
    assert "Words about the project." in text_of(response)


@pytest.mark.parametrize("action", ["publish", "submit"])
def test_publishing_an_incomplete_draft_is_refused(editor, tree, incomplete, action):
    make_workflow(tree)
    data = page_post("Longer title", summary="", body=[], action=action)
    response = editor.post(url("edit", incomplete.pk), data)
    assert {"summary", "body"} <= set(response.context["form"].errors)
    assert "Longer title" in text_of(response)
    assert not is_live(incomplete)


def test_scheduling_an_incomplete_draft_is_refused(editor, incomplete):
    data = page_post("Empty", body=[], go_live_at="2040-01-01 09:00", action="publish")
    response = editor.post(url("edit", incomplete.pk), data)
    assert "body" in response.context["form"].errors
    assert not incomplete.revisions.filter(approved_go_live_at__isnull=False).exists()


def test_a_page_that_is_made_and_scheduled_was_never_live(editor, tree, monkeypatch):
    seen = []
    before = StandardPage.save
    monkeypatch.setattr(
        StandardPage, "save", lambda self, *a, **k: (seen.append(self.live), before(self, *a, **k))
    )
    data = page_post("Later", go_live_at="2040-01-01 09:00", action="publish")
    editor.post(add_url(tree), data)
    assert StandardPage.objects.get(title="Later").approved_schedule
    assert set(seen) == {False}


def test_a_page_that_uses_a_draft_figure_is_refused_beside_its_text(editor, tree):
    figure = make_figure(live=False)
    block = {"heading": "", "figures": figures_post(figure)}
    data = page_post("New", body=[prose("x"), ("key_figures", block)], action="publish")
    response = editor.post(add_url(tree), data)
    assert "is not live yet" in str(response.context["form"].errors["body"])
    assert not StandardPage.objects.filter(title="New").exists()


def figures_post(figure):
    """The list of figures in the form of the block."""
    item = {"value": figure.pk, "deleted": "", "order": "0", "id": ""}
    return {"count": "1", "0": item}


# Without a form


def make_workflow(tree):
    """A check of one step for the whole site, by administrators."""
    task = GroupApprovalTask.objects.create(name="Comms check")
    workflow = Workflow.objects.create(name="Comms check")
    WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)
    WorkflowPage.objects.update_or_create(page=tree.home, defaults={"workflow": workflow})
    return workflow


def spoil(page):
    """A new version of the page without its text."""
    page.body = []
    return page.save_revision(clean=False)


def test_an_approval_of_something_incomplete_changes_nothing(editor, tree):
    page = make_standard_page(tree, live=False)
    spoil(page)
    state = make_workflow(tree).start(StandardPage.objects.get(pk=page.pk), None)
    task_state = state.current_task_state
    address = url("workflow_action", page.pk, "approve", task_state.pk)
    response = editor.post(address, {"comment": "Fine."}, follow=True)
    assert "cannot go live yet" in text_of(response)
    state.refresh_from_db()
    assert state.status == "in_progress"
    assert not is_live(page)


def test_a_dialog_is_told_where_the_reasons_are(editor, tree):
    page = make_standard_page(tree, live=False)
    spoil(page)
    state = make_workflow(tree).start(StandardPage.objects.get(pk=page.pk), None)
    address = url("workflow_action", page.pk, "approve", state.current_task_state.pk)
    response = editor.post(
        address, {"comment": "Fine."}, headers={"x-requested-with": "XMLHttpRequest"}
    )
    assert json.loads(response.content)["redirect"] == url("edit", page.pk)


def test_several_pages_at_once_publish_what_is_ready_and_say_why_the_rest_is_not(
    editor, tree, incomplete
):
    ready = make_standard_page(tree, title="Ready", live=False)
    address = reverse("wagtail_bulk_action", args=("wagtailcore", "page", "publish"))
    response = editor.post(f"{address}?id={incomplete.pk}&id={ready.pk}&next=/admin/", follow=True)
    assert (is_live(incomplete), is_live(ready)) == (False, True)
    assert "“Empty” cannot go live yet" in text_of(response)
    assert "1 page has been published" in text_of(response)


def test_pages_below_are_checked_too(editor, tree):
    parent = make_standard_page(tree, title="Parent", live=False)
    child = StandardPage(title="Child", live=False)
    parent.add_child(instance=child)
    address = reverse("wagtail_bulk_action", args=("wagtailcore", "page", "publish"))
    editor.post(f"{address}?id={parent.pk}&next=/admin/", {"include_descendants": "on"})
    assert not is_live(child)


def test_a_copy_is_a_draft_whatever_is_asked(editor, tree):
    page = make_standard_page(tree)
    data = {
        "new_title": "Twin",
        "new_slug": "twin",
        "new_parent_page": tree.home.pk,
        "publish_copies": "on",
        "alias": "on",
    }
    editor.post(url("copy", page.pk), data)
    twin = Page.objects.get(slug="twin")
    assert not twin.live
    assert twin.alias_of_id is None


def test_going_back_to_an_incomplete_version_may_be_saved_and_not_published(editor, tree):
    page = make_standard_page(tree)
    old = spoil(page)
    address = url("revisions_revert", page.pk, old.pk)
    data = page_post("About", body=[], revision=old.pk)
    edit = url("edit", page.pk)
    assert editor.get(address).status_code == 200
    response = editor.post(edit, {**data, "action-publish": "yes"})
    assert "body" in response.context["form"].errors
    assert editor.post(edit, data).status_code == 302
    assert StandardPage.objects.get(pk=page.pk).body
