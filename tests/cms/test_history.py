"""Who did what, when: complete, to the second, as a file, and never rewritten."""

import csv
import datetime
import json
import logging

import pytest
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.urls import reverse
from wagtail.models import ModelLogEntry, PageLogEntry

from cms.history import exact_time, sortable_time
from cms.log_lines import JsonLines
from cms.models import KeyFigure
from tests.factories import (
    make_figure,
    make_lead_of,
    make_organisation,
    make_person_in,
    make_pilot,
    make_quote,
    make_standard_page,
    make_tree,
    make_user,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor(client, with_roles):
    editor = make_user("edith", first_name="Edith", last_name="Gray")
    client.force_login(editor)
    return editor


def rows(client, word, thing):
    answer = client.get(f"/admin/history/{word}/{thing.pk}.csv")
    assert answer.status_code == 200
    text = answer.getvalue().decode("utf-8-sig")
    return list(csv.reader(text.splitlines()))


def test_the_file_has_every_deed_with_person_and_second(client, editor):
    page = make_standard_page(make_tree(), title="Told", live=False)
    page.save_revision(user=editor, log_action=True)
    step = page.get_workflow().start(page, make_user("author")).current_task_state
    step.task.specific.on_action(step, editor, "approve", comment="=1+1")
    page.refresh_from_db()
    page.get_latest_revision().publish(user=editor)
    page.refresh_from_db()
    page.unpublish(set_expired=True, log_action="wagtail.unpublish.scheduled")
    head, *lines = rows(client, "page", page)
    assert head[0] == "When (UK time)"
    who = ["system", "Edith Gray", "Edith Gray", "author", "Edith Gray", "system"]
    assert [line[1] for line in lines] == who
    assert lines[2][3] == "'=1+1"
    entry = PageLogEntry.objects.order_by("-timestamp").first()
    assert lines[0][0] == sortable_time(entry.timestamp)


def test_the_screen_says_the_second_in_uk_time_and_leads_to_the_file(client, editor):
    figure = make_figure()
    figure.save_revision(user=editor, log_action=True)
    address = KeyFigure.snippet_viewset.get_url_name("history")
    text = client.get(reverse(address, args=[figure.pk])).content.decode()
    entry = ModelLogEntry.objects.order_by("-timestamp").first()
    assert exact_time(entry.timestamp) in text
    assert f"/admin/history/keyfigure/{figure.pk}.csv" in text


def test_summer_time_is_said():
    moment = datetime.datetime(2026, 7, 1, 8, 30, 5, tzinfo=datetime.UTC)
    assert exact_time(moment) == "1 July 2026, 09:30:05 UK time"
    assert sortable_time(moment) == "2026-07-01 09:30:05 BST"


def test_nobody_rewrites_it(client, editor):
    page = make_standard_page(make_tree())
    page.save_revision(user=editor, log_action=True)
    entry = PageLogEntry.objects.latest("timestamp")
    entry.user = None
    with pytest.raises(PermissionDenied):
        entry.save()
    with pytest.raises(PermissionDenied), transaction.atomic():
        entry.delete()
    with pytest.raises(PermissionDenied), transaction.atomic():
        PageLogEntry.objects.all().delete()


def test_each_deed_is_a_line_of_the_log_without_a_title(
    client, editor, caplog, django_capture_on_commit_callbacks
):
    page = make_standard_page(make_tree(), title="Secret words")
    with caplog.at_level(logging.INFO), django_capture_on_commit_callbacks(execute=True):
        page.save_revision(user=editor, log_action=True)
    told = [one for one in caplog.records if one.name == "history"]
    line = json.loads(JsonLines().format(told[-1]))
    assert (line["event"], line["kind"]) == ("wagtail.edit", "home.standardpage")
    assert (line["key"], line["person"]) == (str(page.pk), editor.pk)
    assert "Secret" not in json.dumps(line)


def test_a_guest_reads_the_history_of_what_is_theirs(client, editor):
    pilot = make_pilot(make_tree(), [make_organisation(make_tree())])
    other = make_pilot(make_tree(), live=False)
    client.force_login(make_lead_of(pilot))
    assert rows(client, "page", pilot)
    for address in (f"page/{other.pk}", f"quote/{make_quote().pk}", "page/1", "user/1"):
        answer = client.get(f"/admin/history/{address}.csv", follow=True)
        assert "text/csv" not in answer.headers["Content-Type"]


def test_what_somebody_may_not_see_has_no_history_for_them(client, editor):
    client.force_login(make_person_in("Comms authors"))
    hidden = make_standard_page(make_tree(), live=False)
    assert client.get(f"/admin/history/page/{hidden.pk}.csv").status_code in (302, 403)
    assert client.get("/admin/history/page/99999.csv").status_code == 404
    assert client.get("/admin/history/nonsense/1.csv").status_code == 404
