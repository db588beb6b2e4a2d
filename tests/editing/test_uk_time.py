"""Editorial times are UK time, through both changes of the clocks, and a schedule lies ahead."""

import datetime
import re
from zoneinfo import ZoneInfo

import pytest
from django.urls import reverse
from django.utils import timezone
from django.utils.html import strip_tags
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield
from wagtail.users.models import UserProfile

from tests.factories import make_standard_page, make_tree, make_user

pytestmark = pytest.mark.django_db
LONDON = ZoneInfo("Europe/London")
NEXT_YEAR = timezone.localdate().year + 1


def last_sunday(month):
    day = datetime.date(NEXT_YEAR, month, 31)
    return day - datetime.timedelta(days=(day.weekday() + 1) % 7)


@pytest.fixture
def about():
    return make_standard_page(make_tree(), live=False)


@pytest.fixture
def admin(client):
    user = make_user()
    client.force_login(user)
    return user


def save(client, about, go_live_at="", **more):
    fields = {
        "title": about.title,
        "slug": about.slug,
        "summary": about.summary,
        "body": streamfield([("prose", rich_text("<p>Words.</p>"))]),
        "go_live_at": go_live_at,
        "comments": {"TOTAL_FORMS": 0, "INITIAL_FORMS": 0, "MIN_NUM_FORMS": 0, "MAX_NUM_FORMS": ""},
        **more,
    }
    return client.post(
        reverse("wagtailadmin_pages:edit", args=[about.pk]), nested_form_data(fields)
    )


def scheduled(about):
    return about.revisions.get(approved_go_live_at__isnull=False).approved_go_live_at


def words(answer):
    return re.sub(r"\s+", " ", strip_tags(answer.content.decode()))


@pytest.mark.parametrize(("month", "hour_in_utc"), [(1, 9), (7, 8)])
def test_what_is_entered_is_uk_time(client, admin, about, month, hour_in_utc):
    save(client, about, f"15/{month:02}/{NEXT_YEAR} 09:00", **{"action-publish": "x"})
    assert scheduled(about) == datetime.datetime(
        NEXT_YEAR, month, 15, hour_in_utc, tzinfo=datetime.UTC
    )


def test_an_account_cannot_have_another_zone(client, admin, about):
    profile = UserProfile.get_for_user(admin)
    profile.current_time_zone = "Asia/Tokyo"
    profile.save()
    save(client, about, f"15/01/{NEXT_YEAR} 09:00", **{"action-publish": "x"})
    assert scheduled(about).astimezone(LONDON).hour == 9
    assert "current_time_zone" not in client.get("/admin/account/").content.decode()


@pytest.mark.parametrize(("month", "hour"), [(3, "01:30"), (10, "01:30")])
def test_the_hour_in_which_clocks_change_is_refused(client, admin, about, month, hour):
    answer = save(client, about, f"{last_sunday(month):%d/%m/%Y} {hour}")
    assert "the clocks change in that hour" in words(answer)


def test_the_hours_around_it_are_taken(client, admin, about):
    day = last_sunday(3)
    save(client, about, f"{day:%d/%m/%Y} 02:00", **{"action-publish": "x"})
    assert scheduled(about) == datetime.datetime.combine(day, datetime.time(1), datetime.UTC)


@pytest.mark.parametrize("day", ["15/01/{}", "15 January {}", "{}-01-15"])
def test_a_day_without_a_time_is_not_taken_for_midnight(client, admin, about, day):
    answer = save(client, about, day.format(NEXT_YEAR))
    assert "Write day, month, year and time" in words(answer)
    save(client, about, day.format(NEXT_YEAR) + " 00:00", **{"action-publish": "x"})
    assert scheduled(about).astimezone(LONDON).time() == datetime.time.min


def test_a_time_that_has_passed_is_refused(client, admin, about):
    answer = save(client, about, "01/01/2020 09:00", **{"action-publish": "x"})
    about.refresh_from_db()
    assert "This time has passed (UK time)" in words(answer)
    assert not about.live


def test_the_time_of_a_page_that_went_live_long_ago_does_not_stand_in_the_way(client, admin, about):
    past = datetime.datetime(2020, 1, 1, 9, tzinfo=datetime.UTC)
    about.go_live_at = past
    about.save_revision().publish()
    answer = save(client, about, "01/01/2020 09:00", **{"action-publish": "x"})
    assert answer.status_code == 302


def test_a_time_that_passed_while_the_draft_lay_there_is_asked_about(client, admin, about):
    about.go_live_at = datetime.datetime(2020, 1, 1, 9, tzinfo=datetime.UTC)
    about.save_revision()
    assert save(client, about, "01/01/2020 09:00").status_code == 302, "a draft is saved as it is"
    answer = save(client, about, "01/01/2020 09:00", **{"action-publish": "x"})
    about.refresh_from_db()
    assert "This time has passed (UK time)" in words(answer)
    assert not about.live


def test_it_cannot_be_taken_down_before_it_goes_live(client, admin, about):
    answer = save(client, about, f"02/01/{NEXT_YEAR} 09:00", expire_at=f"01/01/{NEXT_YEAR} 09:00")
    assert "It has to go live before it is taken down." in words(answer)


def test_uk_time_stands_beside_each_time(client, admin, about):
    save(client, about, f"15/07/{NEXT_YEAR} 09:00", **{"action-publish": "x"})
    edit = words(client.get(reverse("wagtailadmin_pages:edit", args=[about.pk])))
    assert "Go live at (UK time)" in edit
    assert f"15 July {NEXT_YEAR}, 09:00 UK time" in edit
    history = client.get(reverse("wagtailadmin_pages:history", args=[about.pk]))
    assert "UK time" in history.content.decode()


def test_it_stands_beside_the_time_of_today_too(client, admin, about):
    about.save_revision(user=admin)
    edit = words(client.get(reverse("wagtailadmin_pages:edit", args=[about.pk])))
    assert re.search(r"\d\d:\d\d UK time by", edit)


@pytest.mark.parametrize("written", ["15/01/{}", "15 January {}", "{}-01-15", "15.1.{}"])
def test_a_time_is_understood_however_the_day_is_written(client, admin, about, written):
    save(client, about, f"{written.format(NEXT_YEAR)} 09:00", **{"action-publish": "x"})
    assert scheduled(about) == datetime.datetime(NEXT_YEAR, 1, 15, 9, tzinfo=datetime.UTC)


@pytest.mark.parametrize("written", ["16 May", "tomorrow at nine", "31/02/2040 09:00"])
def test_what_is_no_time_stays_as_typed_with_a_sentence(client, admin, about, written):
    answer = save(client, about, written)
    assert "Write day, month, year and time, for example 16/05/2030 09:00" in words(answer)
    assert answer.context["form"]["go_live_at"].value() == written
