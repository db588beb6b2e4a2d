"""Text from Word and Google Docs, pasted into the editor: what carries meaning stays, styling goes."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.factories import make_organisation, make_pilot, make_standard_page, make_update

SAMPLES = Path(__file__).parent / "samples"
OLD_WORDS = re.compile("Words about the project|News from")
PASTE = """(field, html) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/html", html);
    clipboardData.setData("text/plain", "plain text");
    field.dispatchEvent(new ClipboardEvent("paste", {clipboardData, bubbles: true, cancelable: true}));
}"""
EXPECTED = [
    ("header-two", 0, "What we learned"),
    ("unstyled", 0, "The first half year was busy. See the report."),
    ("header-three", 0, "In the areas"),
    ("unordered-list-item", 0, "One agenda"),
    ("unordered-list-item", 1, "Shared by all"),
    ("unordered-list-item", 0, "One set of figures"),
    ("ordered-list-item", 0, "Agree the question"),
    ("ordered-list-item", 0, "Visit"),
    ("unstyled", 0, "After the table."),
]


def paste(page: Page, html: str, editor: int = 0) -> None:
    """Replaces the text of one rich text field by what is on the clipboard."""
    field = page.locator(".public-DraftEditor-content").nth(editor)
    field.click()
    page.keyboard.press("Control+A")
    field.evaluate(PASTE, html)


def written(page: Page, name: str = "body-0-value") -> dict[str, Any]:
    """What the field will send when the form is saved."""
    field = page.locator(f"[name={name}]")
    expect(field).not_to_have_value(OLD_WORDS)  # the editor writes it a moment later
    content: dict[str, Any] = json.loads(field.input_value())
    return content


@pytest.fixture
def editor(tree, signed_in) -> Page:
    """The editor of a plain page."""
    page = signed_in("comms-editor")
    page.goto(f"/admin/pages/{make_standard_page(tree).pk}/edit/")
    page.locator(".public-DraftEditor-content").first.wait_for()
    return page


@pytest.mark.parametrize("source", ["word.html", "google-docs.html"])
def test_what_carries_meaning_stays(editor, source):
    paste(editor, (SAMPLES / source).read_text())
    editor.get_by_text("A picture was left out.").wait_for()
    content = written(editor)
    blocks = content["blocks"]
    assert [(one["type"], one["depth"], one["text"]) for one in blocks] == EXPECTED
    styles = {one["style"] for one in blocks[1]["inlineStyleRanges"]}
    assert styles == {"BOLD", "ITALIC"}
    assert content["entityMap"]["0"]["data"]["url"] == "https://example.org/report"


@pytest.mark.parametrize("source", ["word.html", "google-docs.html"])
def test_a_table_becomes_a_table_of_its_own_below_the_text(editor, source):
    paste(editor, (SAMPLES / source).read_text())
    editor.get_by_text("The table stands below this text").wait_for()
    assert editor.locator("[name=body-1-type]").input_value() == "table"
    cells = editor.locator(
        "[data-typed-table-tbody] input[type=text], .typed-table-block input[type=text]"
    )
    values = [cell.input_value() for cell in cells.all()]
    assert {"Area", "Schools", "Surrey", "41", "Wakefield", "19"} <= set(values)


def test_headings_start_at_the_level_that_the_field_allows(tree, signed_in):
    organisation = make_organisation(tree)
    update = make_update(make_pilot(tree, [organisation]), [organisation])
    page = signed_in("comms-editor")
    page.goto(f"/admin/pages/{update.pk}/edit/")
    box = page.locator(
        "[id^=inline_child_sections] .public-DraftEditor-content, #inline_child_sections-0 .public-DraftEditor-content"
    ).first
    box.wait_for()
    box.click()
    page.keyboard.press("Control+A")
    box.evaluate(PASTE, (SAMPLES / "word.html").read_text())
    page.get_by_text("A picture was left out.").wait_for()
    kinds = [one["type"] for one in written(page, "sections-0-body-0-value")["blocks"]]
    assert kinds[:3] == ["header-three", "unstyled", "header-four"]


def test_plain_words_go_where_the_cursor_is(editor):
    paste(editor, '<p style="color:red">Just <span style="font-size:30px">words</span></p>')
    assert [one["text"] for one in written(editor)["blocks"]] == ["Just words"]
