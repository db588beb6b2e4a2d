"""The first screens of the people in the office."""

import datetime

import pytest
from django.utils import timezone
from wagtail.models import Locale, TaskState

from tests.factories import (
    make_lead_of,
    make_organisation,
    make_person_in,
    make_pilot,
    make_quote,
    make_standard_page,
    make_update,
    make_user,
)
from tests.roles.test_lead_desk import hand_in, report, screen

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor(client, tree):
    editor = make_person_in("Comms editors", "editor")
    client.force_login(editor)
    return editor


def wait(days):
    """Makes everything that was handed in that many days older."""
    TaskState.objects.update(started_at=timezone.now() - datetime.timedelta(days=days))


def test_an_editor_finds_what_waits_the_most_urgent_first(client, tree, editor):
    lead = make_user("lead", superuser=False)
    hand_in(make_standard_page(tree, title="Long ago", live=False), lead)
    wait(8)
    hand_in(make_standard_page(tree, title="New one", live=False), lead)
    soon = make_standard_page(tree, title="Wanted soon", live=False)
    soon.go_live_at = timezone.now() + datetime.timedelta(days=1)
    hand_in(soon, lead)
    words = screen(client)
    assert words.index("Long ago") < words.index("Wanted soon") < words.index("New one")
    assert "Waiting for 8 days, which is too long" in words
    assert "Wanted live on" in words
    assert "Handed in today" in words


def test_what_is_approved_waits_to_be_published(client, tree, editor):
    page = make_standard_page(tree, title="Looked at", live=False)
    step = hand_in(page, make_user("lead", superuser=False)).current_task_state
    step.task.specific.on_action(step, editor, "approve")
    assert "Looked at" in screen(client).partition("Approved, to be published")[2]
    page.refresh_from_db()
    page.get_latest_revision().publish()
    assert "Approved, to be published" not in screen(client)


def test_an_editor_finds_quotes_without_permission(client, editor):
    make_quote(words="May I be quoted", approval="proposed", live=False)
    make_quote(words="Yes you may")
    words = screen(client)
    assert "May I be quoted" in words
    assert "Yes you may" not in words


def test_an_update_a_month_late_stands_there_with_whom_to_ask(client, tree, editor):
    pilot = make_pilot(tree, [make_organisation(tree)], short_name="Late one")
    make_lead_of(pilot, username="lewis")
    report(pilot, period_end=datetime.date(2022, 9, 30))
    early = make_pilot(tree, [make_organisation(tree)], short_name="Early one")
    report(early, period_end=timezone.localdate() - datetime.timedelta(days=190))
    words = screen(client)
    assert "Late one" in words
    assert "lewis@example.org" in words
    assert "Early one" not in words.partition("Late progress updates")[2]


def test_an_author_finds_their_own_drafts_and_no_search_of_all_pages(client, tree):
    author = make_person_in("Comms authors")
    client.force_login(author)
    quote = make_quote(words="My own words", live=False)
    quote.save_revision(user=author)
    words = screen(client)
    assert "My own words" in words.partition("Your drafts")[2]
    assert "Add quote" in words
    assert "Search all pages" not in words
    assert "Waiting for your check" not in words
    assert '"Drafts"' in words
    assert '"Progress updates"' not in words


def test_a_press_officer_sees_what_goes_live_next(client, tree):
    client.force_login(make_person_in("Press officers"))
    page = make_standard_page(tree, title="Tomorrow", live=False)
    page.go_live_at = timezone.now() + datetime.timedelta(days=1)
    page.save_revision().publish()
    words = screen(client)
    assert "Tomorrow" in words.partition("Going live next")[2]
    assert "Scheduled for" in words


def test_a_translator_finds_what_is_older_than_the_english(client, tree):
    client.force_login(make_person_in("Translators"))
    page = make_standard_page(tree, title="About us")
    welsh = Locale.objects.get_or_create(language_code="cy")[0]
    page.copy_for_translation(welsh, copy_parents=True)
    page.save_revision().publish()
    words = screen(client)
    assert "The English page has changed since" in words
    assert "have no Welsh version yet" in words


def questions_of(client, django_assert_max_num_queries, most):
    """How many questions the first screen asks when everything is warm."""
    screen(client)
    with django_assert_max_num_queries(most) as asked:
        screen(client)
    return len(asked)


@pytest.mark.parametrize("role", ["editor", "lead"])
def test_the_first_screens_ask_the_same_however_much_there_is(
    client, tree, role, django_assert_max_num_queries
):
    pilot = make_pilot(tree, [make_organisation(tree)])
    lead = make_lead_of(pilot)
    client.force_login(lead if role == "lead" else make_person_in("Comms editors"))
    found = []
    for size in (1, 9):
        for number in range(size):
            make_quote(folder=pilot.desk.folder, approval="proposed", live=False)
            update = make_update(pilot, [], live=False, slug=f"update-{size}-{number}")
            hand_in(update, lead)
            hand_in(make_standard_page(tree, slug=f"page-{size}-{number}", live=False), lead)
        found.append(questions_of(client, django_assert_max_num_queries, 75))
    assert found[0] == found[1]
