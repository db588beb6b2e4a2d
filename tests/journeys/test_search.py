"""Searching as people do it: with the keyboard, without script, and what the comms team makes of it."""

import re

import pytest
from playwright.sync_api import expect

from roles.names import COMMS_EDITORS
from search.asked.counting import count_waiting
from tests.factories import make_person_in, make_roles, make_standard_page

pytestmark = pytest.mark.usefixtures("searchable")


@pytest.fixture
def zebras(tree):
    for name in ("Zebra crossing", "Zebra finch"):
        make_standard_page(tree, name, summary="All about zebras.")
    return tree


def type_and_wait(field, words):
    """Types, and waits for what is suggested for all of it: suggestions for its beginning may come before."""
    with field.page.expect_response(lambda answer: answer.url.endswith(f"/suggest/?q={words}")):
        field.press_sequentially(words)


def test_the_keyboard_chooses_a_suggestion_and_changes_no_word(page, zebras, axe):
    page.goto("/search/")
    field = page.get_by_role("combobox", name="Search for")
    options = page.get_by_role("listbox", name="Suggestions").get_by_role("option")
    type_and_wait(field, "zeb")
    expect(options).to_have_count(2)
    expect(page.get_by_role("status").get_by_text("2 suggestions")).to_be_attached()
    field.press("ArrowDown")
    expect(options.nth(0)).to_have_attribute("aria-selected", "true")
    axe(page)
    field.press("ArrowUp")
    expect(options.nth(0)).to_have_attribute("aria-selected", "false")
    field.press("Escape")
    expect(options).to_have_count(0)
    expect(field).to_have_value("zeb")
    field.press("ArrowDown")
    expect(field).to_have_attribute("aria-activedescendant", re.compile("-0$"))
    title = options.nth(0).locator("span").first.inner_text()
    field.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text(title)


def test_enter_without_a_mark_searches_for_what_was_typed(page, zebras):
    page.goto("/")
    field = page.get_by_role("combobox", name="Search the site")
    type_and_wait(field, "zebra")
    expect(page.get_by_role("option")).to_have_count(2)
    field.press("ArrowDown")
    field.press("Home")
    field.press("Enter")
    expect(page).to_have_title(re.compile("^2 results for “zebra”"))


def test_without_script_results_are_narrowed_and_widened(new_context, zebras):
    page = new_context(java_script_enabled=False).new_page()
    page.goto("/")
    page.get_by_role("searchbox", name="Search the site").fill("zebra")
    page.get_by_role("button", name="Search").click()
    expect(page.get_by_role("heading", level=2)).to_have_count(2)
    narrow = page.get_by_role("form", name="Narrow the results")
    narrow.get_by_label("Type").select_option(index=1)
    narrow.get_by_role("button", name="Show").click()
    page.get_by_role("link", name="Remove Type").click()
    expect(page.get_by_role("link", name="Remove Type")).to_have_count(0)
    expect(page.get_by_role("heading", level=2)).to_have_count(2)


@pytest.fixture
def editor(zebras, signed_in):
    make_roles()
    make_person_in(COMMS_EDITORS, username="comms-editor")
    return signed_in("comms-editor")


def test_an_editor_teaches_the_search_what_people_mean(page, editor, axe):
    page.goto("/search/?q=stripes")
    expect(page.get_by_text("Nothing found for “stripes”")).to_be_visible()
    count_waiting()
    editor.goto("/admin/search/report/?show=empty")
    axe(editor)
    editor.get_by_role("link", name="Add a synonym for “stripes”").click()
    field = editor.get_by_role("textbox", name="Words that mean the same")
    expect(field).to_have_value("stripes, ")
    axe(editor)
    field.fill("stripes, zebra")
    editor.get_by_role("button", name="Create").click()
    expect(editor.get_by_text("Synonym 'stripes, zebra' created.")).to_be_visible()
    axe(editor)
    page.goto("/search/?q=stripes")
    expect(page.get_by_role("heading", level=2)).to_have_count(2)


def test_an_editor_says_which_page_stands_first(page, editor, axe):
    page.goto("/search/?q=zebra")
    expect(page.get_by_role("heading", level=2).first).to_have_text("Zebra crossing")
    count_waiting()
    editor.goto("/admin/search/report/")
    editor.get_by_role("link", name="Put a page first for “zebra”").click()
    expect(editor.get_by_role("textbox", name="What people type")).to_have_value("zebra")
    editor.get_by_role("button", name="Choose a page").click()
    dialog = editor.get_by_role("dialog")
    with editor.expect_response(lambda answer: "q=finch" in answer.url):
        dialog.locator("[name=q]").fill("finch")
    expect(dialog.get_by_role("link", name="Zebra crossing")).to_have_count(0)
    dialog.get_by_role("link", name="Zebra finch").click()
    expect(dialog).to_have_count(0)
    expect(editor.locator("[data-chooser-title]")).to_have_text("Zebra finch")
    axe(editor)
    editor.get_by_role("button", name="Create").click()
    expect(editor.get_by_text("Promoted result 'zebra → Zebra finch' created.")).to_be_visible()
    axe(editor)
    page.goto("/search/?q=zebra")
    expect(page.get_by_role("heading", level=2).first).to_have_text("Zebra finch")
    expect(page.get_by_text("Chosen by our team")).to_be_visible()
