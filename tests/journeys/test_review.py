"""From an author's first words to a post that goes live by itself, with everything that can be said about it between."""

import datetime
import re

import pytest
from django.contrib.auth import get_user_model
from django.utils import timezone
from playwright.sync_api import expect

from cms.planting import key_of
from news.models import BlogIndexPage, BlogPostPage
from publishing.clock import Clock
from tests.factories import (
    make_person_in,
    make_post,
    make_release,
    make_roles,
)


@pytest.fixture
def author(tree, signed_in):
    make_roles()
    make_person_in("Comms authors", "comms-author")
    return signed_in("comms-author")


@pytest.fixture
def editor(author, signed_in):
    make_person_in("Comms editors", "comms-editor")
    return signed_in("comms-editor")


@pytest.fixture
def post(author, tree):
    """A live post that its author is about to change."""
    post = make_post(tree, title="Ten schools")
    BlogPostPage.objects.update(owner=get_user_model().objects.get(username="comms-author"))
    # The rights of authors belong to the branch that is planted there.
    BlogIndexPage.objects.update(translation_key=key_of("page /news/blog/"))
    make_roles()
    return post


def press(page, name):
    """One of the buttons behind the arrow at the bottom of the form."""
    page.get_by_role("button", name="More actions").click()
    page.get_by_role("button", name=name, exact=True).click()


def change_and_hand_in(page, post, title, button):
    page.goto(f"/admin/pages/{post.pk}/edit/")
    page.locator("[name=title]").fill(title)
    with page.expect_navigation():
        press(page, button)


def live_title(client, post):
    """What readers have."""
    found = re.search("<h1[^>]*>(.*?)</h1>", client.get(post.url).content.decode(), re.DOTALL)
    return re.sub("<[^>]+>", "", found[1]).strip()


def send_back(editor, words):
    """Asks for changes by keyboard; nothing is sent without saying which."""
    editor.goto("/admin/")
    editor.get_by_role("link", name=re.compile("^Check")).click()
    press(editor, "Ask for changes")
    dialog = editor.get_by_role("dialog", name="Ask for changes")
    # It takes the focus once it has faded in, and hears the keyboard from then on.
    expect(dialog).to_be_focused()
    editor.keyboard.press("Escape")
    expect(editor.get_by_role("button", name="More actions")).to_be_focused()
    press(editor, "Ask for changes")
    dialog.get_by_role("button", name="Ask for changes").click()
    expect(dialog.get_by_text("Say what should be changed")).to_be_visible()
    dialog.get_by_label("What should be changed").fill(words)
    with editor.expect_navigation():
        dialog.get_by_role("button", name="Ask for changes").click()


def approve_for_later(editor, post):
    """Approves it, to go live in two hours."""
    editor.goto(f"/admin/pages/{post.pk}/edit/")
    press(editor, "Approve and schedule")
    dialog = editor.get_by_role("dialog", name="Approve and schedule")
    expect(dialog.get_by_text("UK time", exact=True)).to_be_visible()
    soon = timezone.localtime() + datetime.timedelta(hours=2)
    dialog.get_by_label("Goes live").fill(soon.strftime("%d/%m/%Y %H:%M"))
    editor.keyboard.press("Tab")
    with editor.expect_navigation():
        dialog.get_by_role("button", name="Approve and schedule").click()
    editor.goto(f"/admin/pages/{post.pk}/edit/")
    expect(editor.get_by_text("Scheduled for").first).to_be_visible()


def test_a_change_is_compared_sent_back_mended_approved_and_goes_live_on_time(
    client, author, editor, post, monkeypatch
):
    change_and_hand_in(author, post, "Tne schools", "Submit for review")
    editor.goto("/admin/")
    editor.get_by_role("link", name=re.compile("^Compare with live")).click()
    expect(editor.locator("ins, .addition").first).to_be_visible()
    send_back(editor, "Is it “ten”?")
    author.goto("/admin/")
    expect(author.get_by_text("Is it “ten”?")).to_be_visible()
    change_and_hand_in(author, post, "Ten good schools", "Submit again")
    approve_for_later(editor, post)
    Clock().run_due()
    assert live_title(client, post) == "Ten schools"
    real = timezone.now
    monkeypatch.setattr("django.utils.timezone.now", lambda: real() + datetime.timedelta(hours=3))
    Clock().run_due()
    assert live_title(client, post) == "Ten good schools"


def test_a_remark_at_one_spot_reaches_the_author(author, editor, post):
    change_and_hand_in(author, post, "Ten schools more", "Submit for review")
    editor.goto(f"/admin/pages/{post.pk}/edit/")
    editor.get_by_role("button", name=re.compile("comments", re.I)).first.click()
    summary = editor.locator("section:has(> .w-panel__header):has([name=summary])").last
    summary.hover()
    summary.get_by_role("button", name=re.compile("comment", re.I)).first.click()
    editor.locator(".comment textarea, [data-focus-target] textarea").first.fill("Which ones?")
    editor.get_by_role("button", name="Comment", exact=True).click()
    with editor.expect_navigation():
        editor.get_by_role("button", name="Save draft").click()
    assert post.wagtail_admin_comments.get().text == "Which ones?"


def test_what_is_approved_is_released_by_keyboard_and_the_screens_pass_axe(
    author, editor, tree, signed_in, axe
):
    release = make_release(tree, live=False)
    boss = signed_in("boss")
    boss.goto(f"/admin/go-live/page/{release.pk}/")
    axe(boss)
    boss.get_by_label("Why nobody else can sign it off").fill("Everybody is ill")
    boss.keyboard.press("Tab")
    boss.keyboard.press("Enter")
    expect(boss.get_by_text("is signed off")).to_be_visible()
    boss.get_by_role("link", name="Go live or schedule").click()
    expect(boss.get_by_role("button", name="Go live now")).to_be_visible()
    axe(boss)
    boss.get_by_role("button", name="Go live now").focus()
    with boss.expect_navigation():
        boss.keyboard.press("Enter")
    expect(boss.get_by_text("is live, as it was approved")).to_be_visible()
    boss.goto(f"/admin/pages/{release.pk}/history/")
    expect(boss.get_by_text("because: Everybody is ill")).to_be_visible()
    axe(boss)
