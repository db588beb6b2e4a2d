"""Launch day: several items go live at one moment. And the day on which something breaks at the last minute."""

import datetime
import re

import pytest
from django.core import mail
from django.utils import timezone
from playwright.sync_api import expect

from cms.models import KeyFigure
from publishing.clock import Clock
from publishing.models import LaunchSet
from tests.factories import make_figure, make_standard_page, make_user
from tests.factories.directory import make_person
from tests.factories.news import make_post

ADDRESSES = ["/news/blog/first-post/", "/news/blog/second-post/", "/how-we-work/"]


@pytest.fixture
def items(tree):
    """Two posts, one of which shows a figure, and a plain page; nobody has seen them yet."""
    author = make_person(tree, title="Ada Author")
    body = [("key_figures", {"heading": "", "figures": [make_figure()]})]
    return [
        make_post(tree, author, live=False, title="First post", body=body),
        make_post(tree, author, live=False, title="Second post"),
        make_standard_page(tree, title="How we work", live=False),
    ]


@pytest.fixture
def editor(items, signed_in):
    """Somebody who has made a launch set for tomorrow in the browser, and put everything into it."""
    make_user("comms-editor")
    editor = signed_in("comms-editor")
    editor.goto("/admin/launch-sets/")
    editor.get_by_role("link", name="Make a launch set").click()
    expect(editor.get_by_label("Go live (UK time)")).to_be_visible()
    tomorrow = timezone.localtime() + datetime.timedelta(days=1)
    editor.get_by_label("Go live (UK time)").fill(f"{tomorrow:%d/%m/%Y} 09:30")
    # Without the mouse: a calendar lies open over the button.
    editor.get_by_label("Name").fill("Launch")
    editor.get_by_label("Name").press("Enter")
    expect(editor.get_by_role("heading", name="Launch", exact=True)).to_be_visible()
    for item in items:
        editor.get_by_role("link", name="Add items").click()
        expect(editor.get_by_role("heading", name="Add to “Launch”")).to_be_visible()
        editor.get_by_role("button", name=re.compile(f"^Add ?: {item.title}")).click()
        expect(editor.get_by_text(f"“{item.title}” is in the set now.")).to_be_visible()
    return editor


def expect_order(editor, *titles):
    """The items of the set stand in this order."""
    expect(editor.locator(".set-list .title > a")).to_have_text(titles)


def put_in_order(editor):
    """The last item is dragged to the top, and brought back with the arrow keys."""
    grips = editor.get_by_role("button", name=re.compile("^Move “"))
    with editor.expect_response(re.compile("/place/")):
        grips.nth(2).drag_to(grips.nth(0))
    expect_order(editor, "How we work", "First post", "Second post")
    grips.nth(0).focus()
    editor.keyboard.press("ArrowDown")
    editor.keyboard.press("ArrowDown")
    with editor.expect_response(re.compile("/place/")):
        editor.keyboard.press("Enter")
    editor.reload()
    expect_order(editor, "First post", "Second post", "How we work")


def arm(editor):
    """Pre-flight, then armed; and the moment comes at once."""
    editor.get_by_role("link", name="Pre-flight").click()
    expect(editor.get_by_text("Nothing is in the way.")).to_be_visible()
    editor.get_by_role("link", name="Arm …").click()
    expect(editor.get_by_role("button", name="Arm it")).to_be_visible()
    editor.get_by_role("button", name="Arm it").click()
    expect(editor.get_by_text("Armed for").first).to_be_visible()


def let_the_moment_come():
    LaunchSet.objects.update(go_live_at=timezone.now())
    Clock().run_due()


def seen_by(reader):
    """What the public gets at the addresses of the set."""
    return [reader.goto(address).status for address in ADDRESSES]


def test_all_of_it_is_live_at_its_moment(editor, page, axe):
    put_in_order(editor)
    arm(editor)
    assert seen_by(page) == [404, 404, 404]
    editor.get_by_role("link", name="Preview as if live").click()
    expect(editor.get_by_role("link", name="First post").first).to_be_visible()
    editor.get_by_text("Go to", exact=True).click()
    editor.get_by_role("complementary").get_by_role("link", name="Second post").click()
    expect(editor.get_by_role("heading", name="Second post", level=1)).to_be_visible()
    let_the_moment_come()
    assert seen_by(page) == [200, 200, 200]
    page.goto("/news/")
    titles = page.get_by_role("main").get_by_role("link", name=re.compile("post$"))
    assert titles.all_inner_texts()[:2] == ["First post", "Second post"]
    editor.goto("/admin/launch-sets/")
    editor.get_by_role("link", name="Launch", exact=True).click()
    expect(editor.get_by_text(re.compile("^Live since .*:..:.. UK time$"))).to_be_visible()
    axe(editor)


def test_something_breaks_at_the_last_minute(editor, page):
    arm(editor)
    KeyFigure.objects.get().unpublish()
    let_the_moment_come()
    assert seen_by(page) == [404, 404, 404]
    assert mail.outbox[-1].subject == "Nothing went out: launch set “Launch”"
    editor.goto("/admin/")
    editor.get_by_role("link", name="Launch", exact=True).click()
    expect(editor.get_by_role("heading", name="Nothing went out")).to_be_visible()
    expect(editor.get_by_text("is not live yet").first).to_be_visible()
    KeyFigure.objects.get().get_latest_revision().publish()
    editor.get_by_role("link", name="Go live now …").click()
    expect(editor.get_by_role("heading", name="Go live now: Launch")).to_be_visible()
    editor.get_by_role("button", name="Go live now").click()
    expect(editor.get_by_text("All of it is live.")).to_be_visible()
    assert seen_by(page) == [200, 200, 200]


def test_the_screens_of_a_set_pass_axe(editor, axe):
    launch = LaunchSet.objects.get()
    for question in ("?check=1", "add/", "edit/", "arm/sure/"):
        editor.goto(f"/admin/launch-sets/{launch.pk}/{question}")
        axe(editor)
