"""The desks of the comms team: a post from an empty form to its reviewer, a release from there to its sign-off.

And the journalist who quotes it.
"""

import re

import pytest
from playwright.sync_api import expect

from cms.planting import planted_page
from home.demo import accounts
from home.tree import build_tree
from news.models import BlogPostPage, PressReleasePage
from tests.factories import (
    make_boilerplate,
    make_contact,
    make_figure,
    make_person,
    make_quote,
    make_release,
    png_bytes,
)
from tests.factories.tree import Tree, clear_tree
from tests.journeys.conftest import PATIENCE
from tests.journeys.test_editing import add_block, type_words


@pytest.fixture
def site(_whole_site, settings):
    """A new site with its groups and accounts, somebody who writes, and records to choose from."""
    settings.DEMONSTRATION = True
    clear_tree()
    home = build_tree()
    accounts.load()
    names = ("pilots", "partners", "people", "topics")
    tree = Tree(home, *[planted_page(f"/{name}/") for name in names])
    make_person(tree, title="Ada Field")
    make_quote(words="We learn together.", speaker="Headteacher", organisation="A school")
    make_figure(value="85", unit="schools", label="work together in Ealing")
    make_contact(name="Press desk")
    make_boilerplate(name="About us")
    return tree


def part(page, name):
    """A panel of the form by its heading."""
    return page.locator("section.w-panel").filter(
        has=page.locator("h2", has_text=re.compile(rf"^\s*{name}"))
    )


def choose(section, button, row):
    """Presses a chooser's button and takes the first row with these words."""
    section.get_by_role("button", name=re.compile(button, re.IGNORECASE)).last.click()
    dialog = section.page.get_by_role("dialog")
    dialog.get_by_role("link", name=re.compile(row)).first.click()
    expect(dialog).to_be_hidden()


def upload_picture(section):
    """Adds a picture block and uploads a picture for it."""
    add_block(section, "Picture")
    section.get_by_role("button", name="Choose an image").click()
    dialog = section.page.get_by_role("dialog")
    dialog.get_by_role("tab", name="Upload").click()
    picture = {"name": "visit.png", "mimeType": "image/png", "buffer": png_bytes()}
    dialog.get_by_label("File").set_input_files(picture)
    dialog.get_by_label("Title").fill("A visit")
    dialog.get_by_label("Description (alternative text)").fill("Four people look at a map")
    dialog.get_by_label("No", exact=True).check()
    dialog.get_by_role("button", name="Upload").click()
    expect(dialog).to_be_hidden()


def submit(page):
    """Hands in what has saved itself by now: the buttons of a new page are others from then on."""
    page.wait_for_url(re.compile("/edit/"))
    expect(page.locator("#w-autosave-indicator").get_by_text("Saved")).to_be_visible(
        timeout=PATIENCE
    )
    page.get_by_role("button", name="More actions").click()
    page.get_by_role("button", name=re.compile("^Submit ")).click()
    expect(page.get_by_text("sent for review")).to_be_visible(timeout=PATIENCE)


def test_a_comms_author_writes_a_post_and_hands_it_in(site, signed_in):
    page = signed_in("comms-author")
    page.goto("/admin/")
    page.get_by_role("link", name="Blog posts", exact=True).click()
    page.get_by_role("link", name="Add blog post").click()
    page.locator("#id_title").fill("What a visit is worth")
    page.locator("#id_summary").fill("Heads visit one another with one question.")
    authors = part(page, "Authors")
    authors.get_by_role("button", name=re.compile("Add author", re.IGNORECASE)).click()
    choose(authors, "Choose a page", "Ada Field")
    text = part(page, "Text")
    add_block(text, "Text")
    text.locator("[contenteditable=true]").last.click()
    type_words(page, "A visit takes a morning.")
    upload_picture(text)
    add_block(text, "Quote")
    choose(text, "Choose (a )?quote", "We learn together")
    add_block(text, "Key figures")
    choose(text, "Choose (a )?key figure", "85")
    page.get_by_role("tab", name="Cards, search and sharing").click()
    page.locator("textarea[data-social-limit='280']").fill("New: what a visit is worth.")
    expect(page.get_by_text("51 of 280 characters for X (Twitter), with the link")).to_be_visible()
    submit(page)
    post = BlogPostPage.objects.get()
    kinds = [block.block_type for block in post.get_latest_revision_as_object().body]
    assert kinds == ["prose", "picture", "quote", "key_figures"]
    assert post.current_workflow_state is not None


def write_release(page):
    """The first tab of a release: everything that is printed above the contacts."""
    page.locator("#id_title").fill("Nine areas begin")
    expect(page.get_by_text("16 of 65 characters")).to_be_visible()
    page.locator("#id_summary").fill("Three pilots have begun.")
    page.locator("#id_dateline_place").fill("London")
    page.locator("#id_embargo").fill("16 May 2040 09:00")
    text = part(page, "Text")
    add_block(text, "Text")
    text.locator("[contenteditable=true]").last.click()
    type_words(page, "Nine areas of England begin.")
    quotes = part(page, "Quotes")
    quotes.get_by_role("button", name="Insert a block").last.click()
    choose(quotes, "Choose (a )?quote", "We learn together")
    notes = part(page, "Notes to editors")
    notes.get_by_role("button", name="Insert a block").last.click()
    notes.locator("[contenteditable=true]").last.click()
    type_words(page, "LocalED began in April 2022.")


def choose_who_answers(page):
    """The second tab: whom the press asks, and the standing text."""
    page.get_by_role("tab", name="Contacts, pictures, files").click()
    contacts = part(page, "Media contacts")
    contacts.get_by_role("button", name="Insert a block").last.click()
    choose(contacts, "Choose (a )?contact", "Press desk")
    choose(part(page, "Standing text"), "Choose (a )?standing text", "About us")


def test_a_press_officer_prepares_a_release_and_an_editor_signs_it_off(site, signed_in):
    page = signed_in("press-officer")
    page.goto("/admin/")
    page.get_by_role("link", name="Press releases", exact=True).click()
    page.get_by_role("link", name="Add press release").click()
    write_release(page)
    choose_who_answers(page)
    submit(page)
    release = PressReleasePage.objects.get()
    page.goto(f"/admin/pages/{release.pk}/view_draft/")
    expect(page.get_by_text("EMBARGOED until 16 May 2040, 09:00 UK time")).to_be_visible()
    editor = signed_in("comms-editor")
    editor.goto("/admin/")
    editor.get_by_role("link", name=re.compile("^Check")).click()
    editor.get_by_role("button", name="More actions").click()
    editor.get_by_role("button", name="Approve", exact=True).click()
    expect(editor.get_by_text("Approved").first).to_be_visible(timeout=PATIENCE)


def test_a_journalist_copies_a_quote(tree, new_context):
    quote = make_quote(words="We learn together.", speaker="Headteacher")
    release = make_release(tree, quotes=[("quote", quote)])
    context = new_context()
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(release.url)
    page.get_by_role("button", name="Copy quote").click()
    expect(page.locator(".quote [role=status]")).to_have_text("Copied")
    words = page.evaluate("navigator.clipboard.readText()")
    assert words.startswith("“We learn together.”\nHeadteacher")
    assert words.endswith(release.url)
