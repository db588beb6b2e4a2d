"""The comms check: pages and shared records take the same way to the public."""

import pytest
from django.contrib.auth.models import Group

from cms.models.states import is_approved
from publishing.ways import make_ways
from roles.names import COMMS_EDITORS
from tests.factories import (
    make_figure,
    make_quote,
    make_standard_page,
    make_tree,
    make_user,
)

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _check():
    Group.objects.get_or_create(name=COMMS_EDITORS)
    make_ways()


def test_pages_and_records_are_checked():
    drafts = [
        make_standard_page(make_tree(), live=False),
        make_figure(live=False),
        make_quote(live=False),
    ]
    assert {draft.get_workflow().name for draft in drafts} == {"Comms check"}


def test_who_is_asked_stands_in_the_state():
    figure = make_figure(live=False)
    figure.get_workflow().start(figure, None)
    assert figure.status_string == "In review with Comms editors"


def test_making_it_again_changes_nothing():
    make_ways()
    assert make_figure(live=False).get_workflow().name == "Comms check"


def test_what_a_reviewer_mends_is_what_they_approve():
    editor = make_user("reviewer")
    for draft in (make_standard_page(make_tree(), live=False), make_figure(live=False)):
        draft.get_workflow().start(draft, None)
        draft.save_revision(user=editor, clean=False)
        step = draft.current_workflow_task_state
        step.task.on_action(step, editor, "approve")
        fresh = type(draft).objects.get(pk=draft.pk)
        assert fresh.current_workflow_state is None
        assert is_approved(fresh)
