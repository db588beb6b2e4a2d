"""What people search for is counted, and nobody can be found in it."""

from datetime import date, timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone

from search.asked import spool
from search.asked.cleaning import cleaned
from search.asked.counting import add, count_waiting, forget_days
from search.models import AskedQuestion
from tests.factories import make_standard_page, make_tree, make_user

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("searchable")]
BROWSER = "Mozilla/5.0 (X11; Linux x86_64) Firefox/130.0"


@pytest.fixture(autouse=True)
def _own_file(settings, tmp_path):
    settings.PAGE_CACHE_MARK = tmp_path / "page-cache.mark"


def counts():
    count_waiting()
    return list(AskedQuestion.objects.values_list("question", "times", "times_empty", "results"))


def ask(client, query, agent=BROWSER, **more):
    answer = client.get("/search/", {"q": query, **more}, headers={"User-Agent": agent})
    assert answer.status_code == 200


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  Peer   REVIEW?! ", "peer review"),
        ("Surrey’s think-piece", "surrey's think-piece"),
        ("write to jo.bloggs@example.org now", "write to [e-mail] now"),
        ("ring 020 7946 0018 or +44 (0)20 7946-0018", "ring [number] or [number]"),
        ("born 12/03/2011 in GU1 1AA", "born [date] in [postcode]"),
        ("pupil H801200001001", "pupil [number]"),
        ("AB 12 34 56 C", "[number]"),
        ("Mrs Jones Sheffield", "[name] sheffield"),
        ("https://example.org/?me=1 pilot", "[web address] pilot"),
        ("report 2012 2017", "report 2012 2017"),
        ("2022/23 update", "2022 23 update"),
        ("9 conditions", "9 conditions"),
        ("?!", ""),
    ],
)
def test_nothing_personal_is_kept(typed, kept):
    assert cleaned(typed) == kept


@pytest.mark.parametrize("text", ["a" * 10_000, "1 " * 5_000, "@" * 5_000, "mr " * 900, "\x00🦓"])
def test_odd_questions_stay_short(text):
    assert len(cleaned(text)) <= 120


def test_a_search_is_counted_once_a_minute(client):
    make_standard_page(make_tree(), "Zebra crossing")
    for query in ("zebra", "ZEBRA ", "okapi"):
        ask(client, query)
    assert not AskedQuestion.objects.exists()
    assert sorted(counts()) == [("okapi", 1, 1, 0), ("zebra", 2, 0, 1)]
    ask(client, "zebra")
    assert sorted(counts()) == [("okapi", 1, 1, 0), ("zebra", 3, 0, 1)]


def test_turning_and_narrowing_count_no_second_time(client):
    make_standard_page(make_tree(), "Zebra crossing")
    for more in ({"page": 1}, {"type": "blog"}, {"sort": "date"}, {"year": "2026"}):
        ask(client, "zebra", **more)
    assert counts() == []


@pytest.mark.parametrize("agent", ["Googlebot/2.1", "curl/8.5", "python-requests/2", "x Crawler"])
def test_programs_do_not_count(client, agent):
    make_tree()
    ask(client, "zebra", agent)
    assert counts() == []


def test_people_of_the_house_do_not_count(client):
    make_tree()
    client.force_login(make_user("walker"))
    ask(client, "zebra")
    assert counts() == []


def test_a_search_survives_a_file_that_cannot_be_written(client, settings, tmp_path):
    make_tree()
    spool.place().mkdir()
    ask(client, "zebra")


def test_a_count_that_failed_is_made_up_for():
    spool.put("zebra", "en-gb", 1, date(2026, 5, 1))
    with pytest.raises(ZeroDivisionError), spool.taken():
        raise ZeroDivisionError
    spool.put("okapi", "en-gb", 0, date(2026, 5, 1))
    assert sorted(counts()) == [("okapi", 1, 1, 0), ("zebra", 1, 0, 1)]
    assert count_waiting() == 0


def test_after_ninety_days_only_months_are_left():
    today = date(2026, 11, 25)
    for day in (date(2026, 5, 3), date(2026, 5, 20), today - timedelta(days=90)):
        add("zebra", "en-gb", day, 2, 1, 7)
    add("okapi", "en-gb", date(2023, 5, 1), 1, 0, 1, month=True)
    assert forget_days(today) == (2, 1)
    rows = AskedQuestion.objects.order_by("day").values_list("day", "is_month", "times")
    assert list(rows) == [(date(2026, 5, 1), True, 4), (date(2026, 8, 27), False, 2)]


def test_rare_questions_lose_their_words_when_their_month_is_long_over():
    for question, day, times in (("zebra", 3, 2), ("zebra", 4, 1), ("okapi", 5, 1), ("gnu", 6, 2)):
        add(question, "en-gb", date(2026, 5, day), times, 0, 7)
    forget_days(date(2026, 8, 25))
    assert AskedQuestion.objects.filter(question="okapi").exists()
    forget_days(date(2026, 11, 25))
    assert sorted(AskedQuestion.objects.values_list("question", "times")) == [("", 3), ("zebra", 3)]


def test_the_scheduler_tidies_once_a_day(settings):
    add("zebra", "en-gb", timezone.localdate() - timedelta(days=120), 1, 0, 1)
    assert "tidy_searches" in settings.DAILY_COMMANDS
    call_command("tidy_searches")
    assert AskedQuestion.objects.get().is_month
