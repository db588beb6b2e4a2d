"""The calendar by keyboard alone, and a draft that somebody without an account reads by a link."""

import datetime
import re
from urllib.parse import urlsplit

from django.utils import timezone
from playwright.sync_api import expect
from wagtail.models import Revision

from tests.factories import make_standard_page

#: Nobody presses a key more often to come to the next thing on a screen.
MOST = 80


def tab_to(page, wanted):
    """Presses the tab key until it is there."""
    for _time in range(MOST):
        page.keyboard.press("Tab")
        if wanted.evaluate("(element) => element === document.activeElement"):
            return
    raise AssertionError(f"{wanted} is not reached by keyboard")


def midday(days):
    """Noon in so many days, UK time."""
    day = timezone.localtime() + datetime.timedelta(days=days)
    return day.replace(hour=12, minute=0, second=0, microsecond=0)


def test_a_scheduled_page_is_found_and_moved_by_keyboard(tree, signed_in, axe):
    later = make_standard_page(tree, title="Our summer", live=False)
    later.go_live_at = midday(40)
    later.save_revision().publish()
    editor = signed_in("boss")
    editor.goto(f"/admin/calendar/?month={midday(40):%Y-%m}")
    move = editor.get_by_role("link", name=re.compile("^Reschedule ?: Our summer")).first
    tab_to(editor, move)
    editor.keyboard.press("Enter")
    expect(editor.get_by_role("heading", name="Reschedule: Our summer")).to_be_visible()
    tab_to(editor, editor.get_by_label("Goes live"))
    editor.keyboard.press("Control+a")
    editor.keyboard.type(f"{midday(41):%d/%m/%Y %H:%M}")
    tab_to(editor, editor.get_by_role("button", name="Reschedule"))
    editor.keyboard.press("Enter")
    expect(editor.get_by_role("heading", name=f"{midday(41):%B %Y}")).to_be_visible()
    assert Revision.objects.get(approved_go_live_at__isnull=False).approved_go_live_at == midday(41)
    axe(editor)
    editor.goto(f"/admin/calendar/page/{later.pk}/reschedule/")
    axe(editor)


def test_a_draft_is_read_by_link_until_it_is_revoked(tree, signed_in, page, axe):
    draft = make_standard_page(tree, title="Our summer", live=False)
    other = make_standard_page(tree, title="Another draft", live=False)
    editor = signed_in("boss")
    editor.goto(f"/admin/review-links/page/{draft.pk}/")
    editor.get_by_label("Name").fill("Ada")
    editor.get_by_label("E-mail address").fill("ada@example.org")
    editor.get_by_role("button", name="Make the link").click()
    fresh = editor.get_by_label("Copy this address now")
    expect(fresh).to_be_visible()
    axe(editor)
    address = urlsplit(fresh.input_value()).path
    assert page.goto(address).status == 200
    expect(page.get_by_role("heading", name="Our summer", level=1)).to_be_visible()
    expect(page.get_by_text("Draft, for Ada")).to_be_visible()
    axe(page)
    elsewhere = [draft.url, other.url, f"{address}1/", f"/admin/drafts/page/{draft.pk}/"]
    assert [page.goto(one).status for one in elsewhere[:3]] == [404, 404, 404]
    page.goto(elsewhere[3])
    expect(page.get_by_role("heading", name="Sign in")).to_be_visible()
    editor.get_by_role("button", name=re.compile("^Revoke ?: Ada")).click()
    expect(editor.get_by_text("opens nothing any more")).to_be_visible()
    assert page.goto(address).status == 404
