"""A researcher looks at the pages of a file before downloading it."""

from playwright.sync_api import expect

from cms.media.texts.reading import read_files
from tests.factories import make_publication
from tests.factories.papers import ENGLISH, make_paper, pdf_of

PAGES = [("Our account", ENGLISH), ("The second page", "Schools"), ("The end", "Thanks")]


def make_record(tree, **fields):
    document = make_paper(pdf_of(*PAGES), title="The account")
    record = make_publication(tree, title="Our report", files=[document], **fields)
    read_files.func()
    return record


def test_pages_are_read_in_a_dialog_by_keyboard(page, tree, axe):
    pictures = []
    page.on("request", lambda sent: pictures.append(sent.url) if ".webp" in sent.url else None)
    page.goto(make_record(tree).url)
    link = page.get_by_role("link", name="Preview “The account”")
    expect(link).to_be_visible()
    assert pictures == []
    link.focus()
    page.keyboard.press("Enter")
    dialog = page.get_by_role("dialog", name="Preview of the file")
    expect(dialog.get_by_text("Page 1 of 3")).to_be_visible()
    page.keyboard.press("ArrowRight")
    expect(dialog.get_by_text("Schools")).to_be_visible()
    axe(page)
    page.keyboard.press("ArrowRight")
    expect(dialog.get_by_text("Page 3 of 3")).to_be_visible()
    page.keyboard.press("ArrowLeft")
    expect(dialog.get_by_text("Page 2 of 3")).to_be_visible()
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(link).to_be_focused()


def test_without_script_the_same_link_leads_to_a_page(new_context, tree, axe):
    record = make_record(tree)
    page = new_context(java_script_enabled=False).new_page()
    page.goto(record.url)
    page.get_by_role("link", name="Preview “The account”").click()
    expect(page.get_by_text("Page 1 of 3")).to_be_visible()
    page.get_by_role("link", name="Next page").click()
    expect(page.get_by_text("Schools")).to_be_visible()
    with_script = new_context().new_page()
    with_script.goto(page.url)
    axe(with_script)
