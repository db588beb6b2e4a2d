"""States in plain words, wherever a state shows."""

import datetime

import pytest
from django.contrib.auth.models import Group
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from wagtail.models import GroupApprovalTask, Workflow, WorkflowTask

from cms.models.approvals import approve
from cms.models.states import state_in_words, uk_time
from home.models import StandardPage
from tests.factories import (
    make_figure,
    make_organisation,
    make_person,
    make_pilot,
    make_standard_page,
    make_topic,
    make_update,
    make_user,
)

pytestmark = pytest.mark.django_db
LATER = datetime.datetime(2040, 7, 1, 8, tzinfo=datetime.UTC)


@pytest.fixture
def draft(tree):
    return make_standard_page(tree, live=False)


def state(page):
    """The state of the page as it stands in the database."""
    return state_in_words(StandardPage.objects.get(pk=page.pk))


def start_review(page):
    """A comms check that has just begun."""
    task = GroupApprovalTask.objects.create(name="Check")
    task.groups.add(Group.objects.get_or_create(name="Comms editors")[0])
    workflow = Workflow.objects.create(name="Check")
    WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)
    return workflow.start(page, None)


def schedule(page):
    page.go_live_at = LATER
    page.save_revision().publish()


def test_a_draft(draft):
    assert state(draft) == "Draft"


def test_live(tree):
    assert state(make_standard_page(tree)) == "Live"


def test_live_with_changes(tree):
    page = make_standard_page(tree)
    page.save_revision()
    assert state(page) == "Live, changes waiting"


def test_scheduled_says_the_time_in_the_uk(draft):
    schedule(draft)
    assert state(draft) == "Scheduled for 1 July 2040, 09:00 UK time"


def test_live_and_a_change_scheduled(tree):
    page = make_standard_page(tree)
    schedule(page)
    assert state(page) == "Live · Scheduled for 1 July 2040, 09:00 UK time"


def test_a_schedule_that_could_not_be_kept(draft):
    schedule(draft)
    past = timezone.now() - datetime.timedelta(minutes=5)
    draft.revisions.update(approved_go_live_at=past)
    assert state(draft) == f"Held up since {uk_time(past)}"


def test_expired_by_the_clock_and_before_the_clock_came(tree):
    page = make_standard_page(tree)
    StandardPage.objects.update(expire_at=timezone.now() - datetime.timedelta(seconds=1))
    assert state(page) == "Expired"
    StandardPage.objects.get(pk=page.pk).unpublish(set_expired=True)
    assert state(page) == "Expired"


def test_in_review_says_with_whom(draft):
    start_review(draft)
    assert state(draft) == "In review with Comms editors"


def test_changes_asked(draft):
    start_review(draft).current_task_state.specific.reject(user=make_user())
    assert state(draft) == "Changes asked"


def test_an_approval_publishes_nothing(draft):
    start_review(draft).current_task_state.specific.approve(user=make_user())
    assert state(draft) == "Approved"


def test_an_approval_is_for_one_version(draft):
    start_review(draft).current_task_state.specific.approve(user=make_user())
    StandardPage.objects.get(pk=draft.pk).save_revision()
    assert state(draft) == "Approved, newer draft waiting"


def test_a_live_page_under_review(tree):
    page = make_standard_page(tree)
    page.save_revision()
    start_review(page)
    assert state(page) == "Live · In review with Comms editors"


def test_records_have_the_same_words():
    figure = make_figure(live=False)
    assert figure.status_string == "Draft"
    start_review(figure)
    assert figure.status_string == "In review with Comms editors"


# In lists


def make_rows(tree, number):
    """One more of everything that is listed, in different states."""
    for _place in range(number):
        one = make_organisation(tree)
        update = make_update(make_pilot(tree, [one]), [one], live=False)
        make_person(tree)
        make_topic(tree, live=False)
        schedule(make_standard_page(tree, title="Later", live=False))
        start_review(make_figure(live=False))
        start_review(update)


LISTS = [
    "pilots:index",
    "updates:index",
    "partners:index",
    "people:index",
    "topics:index",
    "plain-pages:index",
    "wagtailsnippets_cms_keyfigure:list",
    "wagtailsnippetchoosers_cms_keyfigure:choose",
]


def own_queries(client, name):
    """The questions that the list asks, without those of the buttons for each row: the “Translate” button asks two, and
    “Add page below” one where a page may have a single page of a kind below it."""
    with CaptureQueriesContext(connection) as queries:
        assert client.get(reverse(name)).status_code == 200
    of_buttons = (
        "wagtail_localize_translatableobject",
        'FROM "wagtailcore_locale" WHERE NOT',
        '"__count" FROM "wagtailcore_page" WHERE ("wagtailcore_page"."depth"',
    )
    return [query for query in queries if not any(mark in query["sql"] for mark in of_buttons)]


def test_no_list_asks_a_question_for_each_row(client, tree):
    client.force_login(make_user())
    make_rows(tree, 1)
    for name in LISTS:
        client.get(reverse(name))
    few = {name: len(own_queries(client, name)) for name in LISTS}
    make_rows(tree, 2)
    more = {name: len(own_queries(client, name)) for name in LISTS}
    assert [name for name in LISTS if more[name] > few[name]] == []


def test_lists_say_the_state(client, tree):
    client.force_login(make_user())
    make_rows(tree, 1)
    assert "In review with Comms editors" in client.get(reverse("updates:index")).content.decode()
    assert "Scheduled for 1 July" in client.get(reverse("plain-pages:index")).content.decode()
    explorer = client.get(reverse("wagtailadmin_explore", args=(tree.home.pk,)))
    assert "Scheduled for 1 July" in explorer.content.decode()


@pytest.mark.parametrize("value", ["draft", "live", "waiting", "expired", "nonsense"])
def test_lists_filter_by_state(client, tree, value):
    client.force_login(make_user())
    make_standard_page(tree, title="Shown now")
    make_standard_page(tree, title="Not yet", live=False)
    page = client.get(reverse("plain-pages:index"), {"state": value}).content.decode()
    assert ("Shown now" in page) == (value in {"live", "nonsense"})
    assert ("Not yet" in page) == (value in {"draft", "nonsense"})


def test_lists_filter_by_what_is_on_its_way(client, tree):
    client.force_login(make_user())
    names = ("review", "approved", "scheduled")
    review, ready, later = (make_standard_page(tree, title=one, live=False) for one in names)
    start_review(review)
    approve(ready.save_revision(), None)
    later.go_live_at = LATER
    later.save_revision().publish()
    for name in names:
        rows = client.get(reverse("plain-pages:index"), {"state": name}).context["object_list"]
        assert [page.title for page in rows] == [name]
