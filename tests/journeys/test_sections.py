"""A progress update by several hands, from the first click to what the public reads."""

import re

import pytest
from django.contrib.auth import get_user_model
from playwright.sync_api import expect

from cms.models import Quote
from home.demo import accounts
from pilots.models import ProgressUpdatePage
from roles import own
from tests.factories import make_organisation, make_pilot, make_roles, pdf_bytes
from tests.journeys.conftest import DESKTOP
from tests.journeys.test_editing import save_draft, type_words

SURREY, EALING = "Schools Alliance for Excellence", "Ealing Learning Partnership"
WORDS = "Eighty-five schools in Surrey now review each other."


@pytest.fixture
def pilot(tree, settings):
    """A site with the demonstration's accounts, and Pilot 3 with two participants."""
    settings.DEMONSTRATION = True
    make_roles()
    accounts.load()
    areas = [make_organisation(tree, name) for name in (SURREY, EALING)]
    pilot = make_pilot(tree, areas, number=3, title="Professional accountability")
    for name, page in (("pilot3-lead", pilot), ("safe-lead", areas[0])):
        own.seat(get_user_model().objects.get(username=name), own.make_desk(page))
    return pilot


def start(lead):
    """The pilot lead starts the update and asks for the section; gives the address of the list of sections."""
    lead.goto("/admin/")
    lead.get_by_role("link", name=re.compile("Start the update")).click()
    lead.get_by_role("textbox", name="Summary").fill("What two areas tried.")
    save_draft(lead)
    lead.get_by_role("link", name="Ask for sections, or leave one out").click()
    row = lead.get_by_role("row", name=re.compile(SURREY))
    row.get_by_role("button", name=re.compile("Ask for it")).click()
    expect(lead.get_by_text(f"{SURREY}: asked")).to_be_visible()
    return lead.url


def add_figure(writer):
    """A number with unit, day and source."""
    writer.get_by_role("button", name="Add a figure").last.click()
    figure = writer.locator("[data-section-add='Add a figure']")
    typed = {
        "Number": "85",
        "Unit": "schools",
        "What it counts": "review each other",
        "As at": "31/03/2023",
        "Source": "SAfE membership list",
    }
    for label, words in typed.items():
        figure.get_by_label(re.compile(rf"^{label}\W*$")).fill(words)
    expect(writer.locator(".xdsoft_datetimepicker").locator("visible=true").first).to_be_visible()
    # Puts the calendar away.
    writer.get_by_role("heading", level=1).click()


def add_file(writer):
    """A PDF from the writer's own machine."""
    writer.get_by_role("button", name="Add a file").last.click()
    writer.get_by_role("button", name="Choose a document").click()
    dialog = writer.get_by_role("dialog")
    dialog.get_by_role("tab", name="Upload").click()
    dialog.get_by_label("Title").fill("The Surrey report")
    file = {"name": "surrey.pdf", "mimeType": "application/pdf", "buffer": pdf_bytes()}
    dialog.get_by_label("File").set_input_files(file)
    dialog.get_by_role("button", name="Upload").click()
    expect(writer.get_by_text("The Surrey report")).to_be_visible()
    expect(dialog).to_be_hidden()


def write(writer, axe):
    """The organisation lead writes the section in one form and sends it."""
    writer.goto("/admin/")
    writer.get_by_role("link", name="Sections", exact=True).click()
    writer.get_by_role("link", name=re.compile("Write the section")).click()
    text = writer.locator("[contenteditable=true]").first
    expect(text).to_be_visible()
    axe(writer)
    writer.set_viewport_size(DESKTOP)
    text.click()
    type_words(writer, WORDS)
    add_figure(writer)
    writer.get_by_label("Words", exact=True).fill("We learn from each other.")
    writer.get_by_label("Who said it").fill("Headteacher")
    add_file(writer)
    writer.get_by_role("button", name="Save and go on later").click()
    expect(writer.get_by_text("Send it to the pilot lead when it is ready")).to_be_visible()
    writer.get_by_role("button", name="Send to the pilot lead").click()
    expect(writer.get_by_text("The pilot lead has your section.")).to_be_visible()
    # Without the message that fades in.
    writer.reload()
    axe(writer)


def hand_in(lead, sections, axe):
    """The pilot lead sees that it is in, leaves the other organisation out, and submits."""
    lead.goto(sections)
    expect(lead.get_by_role("row", name=re.compile(SURREY)).get_by_text("Received")).to_be_visible()
    axe(lead)
    row = lead.get_by_role("row", name=re.compile(EALING))
    row.get_by_text("Leave it out this time").click()
    row.get_by_label("Why, in one sentence for readers").fill("It reports next time.")
    row.get_by_role("button", name="Leave it out").click()
    expect(lead.get_by_text("is left out this time")).to_be_visible()
    lead.get_by_role("link", name="Open the update").click()
    expect(lead.get_by_role("textbox", name="Text").get_by_text(WORDS)).to_be_visible()
    lead.get_by_role("button", name="More actions").click()
    lead.get_by_role("button", name=re.compile("Submit")).click()
    expect(lead.get_by_role("status").get_by_text("sent for review")).to_be_visible()


def make_quote(comms, sections):
    """Communications make a quote of the proposal, and record that they may use it."""
    comms.goto(sections)
    comms.get_by_role("button", name=re.compile("Make it a shared figure")).click()
    expect(comms.get_by_text("is a shared figure now")).to_be_visible()
    comms.get_by_role("button", name=re.compile("Make it a quote")).click()
    expect(comms.get_by_text("It is a quote of the library now")).to_be_visible()
    comms.get_by_role("link", name="Open it").click()
    comms.get_by_role("combobox", name="Permission").select_option("approved")
    comms.get_by_label("Approved by").fill("The headteacher")
    comms.get_by_label("Approved on").fill("05/04/2023")
    comms.get_by_role("button", name="More actions").click()
    comms.get_by_role("button", name="Publish", exact=True).click()
    expect(comms.get_by_role("status").get_by_text("published")).to_be_visible()


def approve_and_publish(comms, update):
    """Communications compare, approve and publish."""
    comms.goto(f"/admin/pages/{update.pk}/revisions/compare/earliest...latest/")
    expect(comms.get_by_text(WORDS).first).to_be_visible()
    comms.goto(f"/admin/pages/{update.pk}/edit/")
    comms.get_by_role("button", name="More actions").click()
    comms.get_by_role("button", name="Approve", exact=True).click()
    expect(comms.get_by_role("status").get_by_text(re.compile("updated|approved"))).to_be_visible()
    comms.goto(f"/admin/pages/{update.pk}/edit/")
    comms.get_by_role("button", name="More actions").click()
    comms.get_by_role("button", name="Publish", exact=True).click()
    expect(comms.get_by_role("status").get_by_text("published")).to_be_visible()


def test_several_hands_write_an_update_and_the_public_reads_it(pilot, signed_in, page, axe):
    lead, writer, comms = [signed_in(n) for n in ("pilot3-lead", "safe-lead", "comms-editor")]
    sections = start(lead)
    write(writer, axe)
    hand_in(lead, sections, axe)
    make_quote(comms, sections)
    update = ProgressUpdatePage.objects.get()
    approve_and_publish(comms, update)
    update.refresh_from_db()
    page.goto(update.url)
    for words in (WORDS, "review each other", "31 March 2023", "It reports next time."):
        expect(page.get_by_text(words).first).to_be_visible()
    expect(page.get_by_text(Quote.objects.get().words)).to_be_visible()
    address = page.get_by_role("link", name=re.compile("The Surrey report")).get_attribute("href")
    assert page.request.get(address).headers["content-type"] == "application/pdf"
