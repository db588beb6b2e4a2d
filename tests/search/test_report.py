"""What the comms team sees of the search, and what it can do about it in one step."""

import csv
from datetime import date, timedelta
from io import StringIO

import pytest
from django.utils import timezone

from roles.names import COMMS_AUTHORS, COMMS_EDITORS, PRESS_OFFICERS, TRANSLATORS
from search.asked.counting import add
from search.models import PromotedResult, Synonym
from tests.factories import (
    make_lead_of,
    make_person_in,
    make_pilot,
    make_standard_page,
    make_tree,
    make_user,
)

pytestmark = pytest.mark.django_db
REPORT, SYNONYMS, PROMOTED = (
    f"/admin/search/{name}/" for name in ("report", "synonyms", "promoted")
)


@pytest.fixture
def tree(with_roles):
    return make_tree()


@pytest.fixture
def editor(client, tree):
    client.force_login(make_person_in(COMMS_EDITORS))
    return client


@pytest.fixture
def _asked():
    add("zebra", "en-gb", date(2026, 10, 5), 2, 0, 4)
    add("zebra", "en-gb", date(2026, 11, 5), 3, 0, 5)
    add("okapi", "en-gb", date(2026, 11, 6), 4, 4, 0)
    add("sebra", "cy", date(2026, 9, 1), 1, 1, 0, month=True)


def questions(answer):
    return [row["question"] for row in answer.context["part"]]


@pytest.mark.usefixtures("_asked")
def test_it_lists_questions_by_how_often_they_were_asked(editor):
    answer = editor.get(REPORT)
    assert questions(answer) == ["zebra", "okapi", "sebra"]
    row = answer.context["part"][0]
    assert (row["searches"], row["without"], row["found"]) == (5, 0, 5)
    assert [(m["searches"], m["share"]) for m in answer.context["months"]] == [
        (7, 57),
        (2, 0),
        (1, 100),
    ]


@pytest.mark.usefixtures("_asked")
@pytest.mark.parametrize(
    ("narrowed", "left"),
    [
        ({"month": "2026-11"}, ["okapi", "zebra"]),
        ({"show": "empty"}, ["okapi", "sebra"]),
        ({"month": "2026-11", "show": "empty"}, ["okapi"]),
        ({"q": "EBR"}, ["zebra", "sebra"]),
        ({"month": "2026-13", "show": "x", "q": ""}, ["zebra", "okapi", "sebra"]),
        ({"q": "giraffe\0"}, []),
    ],
)
def test_it_is_narrowed_by_month_result_and_words(editor, narrowed, left):
    assert questions(editor.get(REPORT, narrowed)) == left


@pytest.mark.usefixtures("_asked")
def test_each_question_leads_to_what_readers_are_answered(editor):
    html = editor.get(REPORT).content.decode()
    for address in ("/search/?q=zebra", "/cy/search/?q=sebra"):
        assert f'href="{address}"' in html
        assert editor.get(address).status_code == 200


def test_the_file_runs_nothing_in_a_spreadsheet(editor):
    add("=1+1", "en-gb", date(2026, 11, 5), 3, 1, 2)
    answer = editor.get(REPORT, {"export": "csv", "month": "2026-11"})
    assert "attachment" in answer["Content-Disposition"]
    rows = list(csv.reader(StringIO(answer.content.decode("utf-8-sig"))))
    assert rows[1] == ["'=1+1", "en-gb", "3", "1", "2", "2026-11-05"]


def test_it_says_when_nobody_has_searched(editor):
    assert "Nobody has searched yet" in editor.get(REPORT).content.decode()


@pytest.mark.parametrize("role", [COMMS_AUTHORS, PRESS_OFFICERS, TRANSLATORS])
@pytest.mark.parametrize(
    "address", [REPORT, SYNONYMS, f"{SYNONYMS}new/", PROMOTED, f"{PROMOTED}new/"]
)
def test_other_people_of_the_office_do_not_see_it(client, tree, role, address):
    client.force_login(make_person_in(role))
    assert client.get(address).status_code in {302, 403}
    assert REPORT not in client.get("/admin/").content.decode()


def test_leads_do_not_see_it(client, tree):
    client.force_login(make_lead_of(make_pilot(tree, [])))
    assert {client.get(one).status_code for one in (REPORT, SYNONYMS, PROMOTED)} == {302}


def test_administrators_see_it(client, tree):
    client.force_login(make_user("admin"))
    assert client.get(REPORT).status_code == 200
    assert REPORT in client.get("/admin/").content.decode()


@pytest.mark.usefixtures("_asked")
def test_a_row_leads_to_forms_that_are_filled_in(editor):
    html = editor.get(REPORT).content.decode()
    for address, value in ((SYNONYMS, 'value="okapi, "'), (PROMOTED, 'value="okapi"')):
        step = f"{address}new/?question=okapi&amp;language=en-gb"
        assert step in html
        assert value in editor.get(step.replace("&amp;", "&")).content.decode()


def test_a_synonym_needs_two_words(editor):
    sent = {"words": "okapi, ", "language": Synonym().language}
    answer = editor.post(f"{SYNONYMS}new/", sent)
    assert "Write two or more, separated by commas." in answer.content.decode()
    assert 'value="okapi, "' in answer.content.decode()
    editor.post(f"{SYNONYMS}new/", {**sent, "words": "okapi, giraffe", "one_way": "on"})
    assert [
        (one.words, one.one_way) for one in Synonym.objects.filter(words__contains="okapi")
    ] == [("okapi, giraffe", True)]


def test_the_same_words_are_not_taught_twice_and_the_next_question_waits_in_the_report(editor):
    address, language = f"{SYNONYMS}new/?question=okapi&language=en-gb", Synonym().language
    sent = {"words": "okapi, forest giraffe", "language": language}
    assert f'action="{address.replace("&", "&amp;")}"' in editor.get(address).content.decode()
    assert editor.post(address, sent).url == REPORT
    again = editor.post(address, {**sent, "words": "Forest giraffe, OKAPI"})
    assert "The search knows this already, from “okapi, forest giraffe”." in again.content.decode()
    assert editor.post(f"{SYNONYMS}new/", {**sent, "words": "okapi, zebra"}).url == SYNONYMS


def test_a_promoted_page_must_be_live_and_its_time_to_come(editor, tree):
    draft = make_standard_page(tree, "Draft", live=False)
    yesterday = timezone.localdate() - timedelta(days=1)
    sent = {
        "question": "?",
        "page": draft.pk,
        "position": 1,
        "until": yesterday.strftime("%d/%m/%Y"),
    }
    html = editor.post(f"{PROMOTED}new/", sent).content.decode()
    for words in ("This page is not live", "This day is over", "Write one or more words"):
        assert words in html
    page = make_standard_page(tree, "Giraffes")
    editor.post(
        f"{PROMOTED}new/", {"question": "okapi", "page": page.pk, "position": 1, "until": ""}
    )
    assert PromotedResult.objects.public().get().page_id == page.pk


def test_a_promoted_page_stands_first_until_its_last_day(tree):
    page, today = make_standard_page(tree, "Giraffes"), timezone.localdate()
    row = PromotedResult.objects.create(question="okapi", page=page, until=today)
    assert PromotedResult.objects.public().exists()
    PromotedResult.objects.update(until=today - timedelta(days=1))
    assert not PromotedResult.objects.public().exists()
    row.refresh_from_db()
    assert row.state == "over"
