"""The journey that the site is made for: an editor changes a pilot and reports its progress; the public reads it."""

import re

import pytest
from django.conf import settings
from playwright.sync_api import expect

from cms.planting import planted_page
from home.demo import accounts
from home.tree import build_tree
from tests.factories import make_figure, make_organisation, make_pilot, pdf_bytes
from tests.factories.tree import Tree, clear_tree

AREAS = ["Schools Alliance for Excellence", "Ealing Learning Partnership", "Learn Sheffield"]
LEFT_OUT = "Milton Keynes"


@pytest.fixture
def pilot(_whole_site, settings):
    """A new site with its groups, the demonstration's accounts, and Pilot 3 with four participants."""
    settings.DEMONSTRATION = True
    clear_tree()
    home = build_tree()
    accounts.load()
    names = ("pilots", "partners", "people", "topics")
    tree = Tree(home, *[planted_page(f"/{name}/") for name in names])
    organisations = [make_organisation(tree, name) for name in [*AREAS, LEFT_OUT]]
    make_figure(value="85", unit="schools", label="work together in Ealing")
    body = [("prose", "<p>Nobody knows yet what will work.</p>")]
    return make_pilot(tree, organisations, number=3, title="Professional accountability", body=body)


@pytest.fixture
def editor(page, pilot):
    """Signs in as the demonstration's comms editor."""
    page.goto("/admin/")
    page.get_by_label("User name or e-mail address").fill("comms-editor")
    page.get_by_label("Password", exact=True).fill(settings.DEMONSTRATION_PASSWORD)
    page.get_by_role("button", name="Sign in", exact=True).click()
    expect(page).to_have_url("/admin/")
    return page


def publish(page):
    """Publishes what is on the screen and waits for the answer."""
    page.get_by_role("button", name="More actions").click()
    page.get_by_role("button", name="Publish", exact=True).click()
    expect(page.get_by_role("status").get_by_text("published")).to_be_visible()


def save_draft(page):
    """Saves what is on the screen and waits for the answer; a new page may have saved itself before."""
    page.get_by_role("button", name="Save draft").click()
    expect(page.get_by_role("status").get_by_text(re.compile("created|updated"))).to_be_visible()


def type_words(page, words):
    """Types where the cursor is; the editor takes over what was typed after a moment of rest."""
    page.keyboard.type(words)
    taken = (
        "words => [...document.querySelectorAll('form [name]')].some(f => f.value?.includes(words))"
    )
    page.wait_for_function(taken, arg=words.strip())


def add_block(section, name):
    """Adds a block at the end of a section's text."""
    section.get_by_role("button", name="Insert a block").last.click()
    section.page.get_by_role("option", name=name, exact=True).click()


def write(section, words):
    """Types into the text that a section opens with."""
    section.locator("[contenteditable=true]").first.click()
    type_words(section.page, words)


def add_figure(section):
    """Adds the one key figure that there is."""
    add_block(section, "Key figures")
    section.get_by_role("button", name=re.compile("Choose (a )?key figure", re.IGNORECASE)).click()
    dialog = section.page.get_by_role("dialog")
    dialog.get_by_role("link", name=re.compile("85")).click()
    expect(dialog).to_be_hidden()


def add_file(section):
    """Uploads a PDF and offers it for download."""
    add_block(section, "Download")
    section.get_by_role("button", name="Choose a document").click()
    dialog = section.page.get_by_role("dialog")
    dialog.get_by_role("tab", name="Upload").click()
    dialog.get_by_label("Title").fill("The Surrey summary")
    file = {"name": "surrey.pdf", "mimeType": "application/pdf", "buffer": pdf_bytes()}
    dialog.get_by_label("File").set_input_files(file)
    dialog.get_by_role("button", name="Upload").click()
    expect(section.get_by_text("The Surrey summary")).to_be_visible()
    expect(dialog).to_be_hidden()


def leave_out(page, section):
    """Takes an organisation out of the sections and says why it is not covered."""
    section.get_by_role("button", name="Delete", exact=True).first.click()
    missing = page.get_by_role("region", name="Not covered this time")
    missing.get_by_role("button", name="Add organisation").click()
    missing.get_by_role("button", name=re.compile("Choose a page")).click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("link", name=LEFT_OUT).click()
    expect(dialog).to_be_hidden()
    missing.get_by_label("Why").fill("It joins in the spring.")


def test_an_editor_changes_a_paragraph_of_a_pilot(editor, pilot):
    editor.get_by_role("link", name="Pilots", exact=True).click()
    editor.get_by_role("link", name=pilot.title).click()
    text = editor.locator("[contenteditable=true]").get_by_text("Nobody knows yet")
    text.click()
    editor.keyboard.press("End")
    type_words(editor, " We shall see in the autumn.")
    publish(editor)
    editor.goto(pilot.url)
    expect(editor.get_by_text("We shall see in the autumn.")).to_be_visible()


def test_an_editor_reports_progress_and_the_public_reads_it(editor, pilot, new_context):
    editor.get_by_role("link", name="Progress updates", exact=True).click()
    editor.get_by_role("link", name="Add progress update").first.click()
    editor.get_by_role("textbox", name="Title").fill("The first six months")
    editor.get_by_role("textbox", name="Summary").fill("What three areas tried.")
    sections = [editor.get_by_role("region", name=f"Section {n}", exact=True) for n in (1, 2, 3, 4)]
    for name, section in zip(AREAS, sections, strict=False):
        write(section, f"Work in {name} has begun.")
    add_file(sections[0])
    add_figure(sections[1])
    leave_out(editor, sections[3])
    publish(editor)

    visitor = new_context().new_page()
    visitor.goto(pilot.url)
    visitor.get_by_role("link", name="The first six months").click()
    for name in AREAS:
        expect(visitor.get_by_text(f"Work in {name} has begun.")).to_be_visible()
    expect(visitor.get_by_text("It joins in the spring.")).to_be_visible()
    expect(visitor.get_by_text("work together in Ealing")).to_be_visible()
    address = visitor.get_by_role("link", name=re.compile("The Surrey summary")).get_attribute(
        "href"
    )
    assert visitor.request.get(address).headers["content-type"] == "application/pdf"
    for row in pilot.participants.select_related("organisation"):
        visitor.goto(row.organisation.url)
        shown = visitor.get_by_role("link", name=re.compile("first six months"))
        expect(shown).to_have_count(0 if row.organisation.title == LEFT_OUT else 1)
