"""The publishing calendar: what happens when, for whom it may be known."""

import datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from icalendar import Calendar

from cms.models import Approval
from cms.models.approvals import approve
from publishing.dates.icalendar_file import fold
from publishing.models import LaunchSet
from tests.factories import make_figure, make_standard_page
from tests.factories.launch_sets import make_set
from tests.factories.news import make_release
from tests.factories.people import make_lead_of, make_person_in
from tests.factories.pilots import make_pilot
from tests.publishing.conftest import schedule

pytestmark = pytest.mark.django_db
MONTH = "?month=2031-05"
#: In summer time: 10:30 on the clock.
MOMENT = datetime.datetime(2031, 5, 7, 9, 30, tzinfo=datetime.UTC)


@pytest.fixture
def editor(tree, client):
    editor = make_person_in("Comms editors")
    client.force_login(editor)
    return editor


def fill(tree, owner=None, number=""):
    """One of everything in May 2031."""
    schedule_at(tree, f"Going{number}", owner=owner)
    make_standard_page(tree, title=f"Ending{number}", expire_at=MOMENT)
    make_standard_page(tree, title=f"Looking again{number}", review_date=MOMENT.date())
    figure = make_figure(label=f"Figure{number}")
    figure.expire_at = MOMENT
    figure.save()
    return make_set(
        make_pilot(tree, live=False, title=f"In a set{number}", number=None),
        name=f"Together{number}",
        go_live_at=MOMENT,
    )


def schedule_at(tree, title, moment=MOMENT, **fields):
    return schedule(tree, title, go_live_at=moment, **fields)


def screen(client, question=MONTH):
    return client.get(reverse("publishing_calendar") + question).text


def test_everything_that_happens_stands_on_its_day_in_uk_time(tree, client, editor):
    fill(tree)
    shown = screen(client, MONTH + "&view=list")
    for word in ("Going", "Ending", "Looking again", "Figure", "Together"):
        assert word in shown
    assert "Wed 7 May, 10:30 UK time" in shown
    table = screen(client, MONTH + "&view=month")
    assert "May 2031, UK time" in table
    month = table.partition('<table class="calendar-month">')[2].partition("</thead>")[0]
    assert month.count('<th scope="col">') == 7
    assert '<time datetime="2031-05-07">' in table
    assert "?month=2031-04&amp;view=month" in table
    assert "?month=2031-06&amp;view=month" in table
    assert "Going" not in screen(client, "?month=2031-06")
    assert (
        client.get(reverse("publishing_calendar") + "?month=soon&view=x&pilot=y").status_code == 200
    )


@pytest.mark.parametrize(
    ("question", "there", "gone"),
    [
        ("what=expires", ["Ending", "Figure"], ["Going", "Together"]),
        ("kind=set", ["Together"], ["Going", "Ending"]),
        ("kind=home.standardpage", ["Going", "Ending"], ["Together", "Figure"]),
        ("owner={owner}", ["Going"], ["Ending", "Together"]),
        ("pilot={pilot}", ["Together"], ["Going", "Ending"]),
    ],
)
def test_it_is_narrowed_by_type_pilot_and_owner(tree, client, editor, question, there, gone):
    pilot = fill(tree, owner=editor).members.get().item
    found = screen(client, f"{MONTH}&view=list&" + question.format(owner=editor.pk, pilot=pilot.pk))
    rows = found.partition("<tbody>")[2].partition("</tbody>")[0]
    assert all(word in rows for word in there)
    assert not any(word in rows for word in gone)


def test_two_sets_in_one_hour_are_marked(tree, client, editor):
    fill(tree)
    assert "Clash" not in screen(client)
    make_set(name="Too near", go_live_at=MOMENT + datetime.timedelta(minutes=59))
    assert "Clash: “Too near” goes live in the same hour" in screen(client)


def test_what_somebody_may_not_see_has_no_title_type_or_owner(tree, client, editor):
    release = make_release(tree, live=False, title="Secret", go_live_at=MOMENT, owner=editor)
    approve(release.get_latest_revision(), None, Approval.Kind.SIGN_OFF)
    release.get_latest_revision().publish()
    assert "Secret" in screen(client)
    client.force_login(make_person_in("Comms authors"))
    shown = screen(client)
    assert "Hidden item" in shown
    assert "Secret" not in shown + client.get(reverse("publishing_calendar_file")).text
    assert "Press release" not in shown
    assert f'value="{editor.pk}"' not in shown
    assert "Hidden item" not in screen(client, MONTH + "&kind=news.pressreleasepage")


def test_guests_have_no_calendar_and_nobody_gets_the_file_unasked(tree, client):
    file = reverse("publishing_calendar_file")
    assert "/account/" in client.get(file).url
    client.force_login(make_lead_of(make_pilot(tree)))
    for address in (file, reverse("publishing_calendar"), reverse("publishing_hold_all")):
        assert client.get(address).status_code in (302, 403)


def test_another_time_is_given_by_form_and_what_is_in_the_way_is_said(tree, client, editor):
    page = schedule_at(tree, "Going")
    version = page.scheduled_revision
    form = reverse("publishing_reschedule", args=["page", page.pk])
    assert form in screen(client)
    assert "7 May 2031, 10:30 UK time" in client.get(form).text
    assert "passed" in client.post(form, {"go_live_at": "01/02/2020 10:00"}).text
    client.post(form, {"go_live_at": "08/05/2031 11:00"})
    version.refresh_from_db()
    assert version.approved_go_live_at == datetime.datetime(2031, 5, 8, 10, tzinfo=datetime.UTC)
    version.content = {**version.content, "summary": ""}
    version.save()
    answer = client.post(form, {"go_live_at": "09/05/2031 11:00"})
    assert answer.status_code == 200
    assert page.scheduled_revision.approved_go_live_at.day == 8


def test_whoever_may_not_publish_gives_no_other_time(tree, client):
    page = schedule_at(tree, "Going")
    client.force_login(make_person_in("Comms authors"))
    assert "Reschedule" not in screen(client)
    form = reverse("publishing_reschedule", args=["page", page.pk])
    assert client.post(form, {"go_live_at": "08/05/2031 11:00"}).status_code in (302, 403)
    assert page.scheduled_revision.approved_go_live_at == MOMENT


def test_all_sets_are_held_at_once_after_a_question(tree, client, editor):
    for name in ("One", "Two"):
        make_set(name=name, state="armed")
    address = reverse("publishing_hold_all")
    assert "One" in client.get(address).text
    assert LaunchSet.objects.filter(state="held").count() == 0
    client.post(address)
    assert LaunchSet.objects.filter(state="held").count() == 2
    client.force_login(make_person_in("Press officers"))
    assert client.post(address).status_code in (302, 403)


def test_calendar_programs_understand_the_file(tree, client, editor):
    soon = timezone.now().replace(microsecond=0) + datetime.timedelta(days=2)
    long = "Schools, councils; and “more” \\ " * 7
    schedule_at(tree, long.strip(), soon)
    make_standard_page(tree, title="Again", review_date=soon.date())
    answer = client.get(reverse("publishing_calendar_file"))
    assert answer.headers["Content-Type"].startswith("text/calendar")
    assert "no-store" in answer.headers["Cache-Control"]
    assert all(len(line) <= 75 for line in answer.content.split(b"\r\n"))
    events = {
        str(event["SUMMARY"]): event for event in Calendar.from_ical(answer.content).walk("VEVENT")
    }
    assert events[f"Goes live: {long.strip()}"]["DTSTART"].dt == soon
    assert events["Due for review: Again"]["DTSTART"].dt == soon.date()
    assert len({event["UID"] for event in events.values()}) == 2


@pytest.mark.parametrize("line", ["", "a" * 75, "a" * 76, "é" * 200, "🎓" * 60])
def test_long_lines_are_folded_between_letters(line):
    pieces = fold(line).split("\r\n")
    assert all(len(piece.encode()) <= 75 for piece in pieces)
    assert "".join([pieces[0], *(piece[1:] for piece in pieces[1:])]) == line


def test_more_content_asks_no_more_questions(tree, client, editor):
    fill(tree)
    screen(client)
    with CaptureQueriesContext(connection) as few:
        screen(client)
    for number in range(3):
        fill(tree, number=f" {number}")
    with CaptureQueriesContext(connection) as many:
        screen(client)
    assert len(many) == len(few)
