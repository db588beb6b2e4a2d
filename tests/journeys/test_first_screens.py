"""A lead's day, back after six months: sign in, see what is due, hand it in, take it back. And what axe says."""

import re

import pytest
from playwright.sync_api import expect
from wagtail.models import Workflow

from tests.factories import (
    make_lead_of,
    make_organisation,
    make_person,
    make_person_in,
    make_pilot,
    make_post,
    make_quote,
    make_roles,
    make_standard_page,
    make_update,
)
from tests.journeys.test_editing import save_draft, type_words


@pytest.fixture
def pilot(tree):
    """A pilot with a lead, an update that is due, and something of somebody else."""
    make_roles()
    area = make_organisation(tree, "Surrey")
    pilot = make_pilot(tree, [area], title="Accountability", short_name="Accountability")
    make_update(pilot, [area], title="The first six months")
    make_pilot(tree, title="Zebra", live=False)
    leila = make_person(tree, title="Leila Whitworth")
    make_lead_of(pilot, leila, username="pilot3-lead")
    return pilot


@pytest.fixture
def first_screen(page, pilot):
    """Where the lead lands who signs in."""
    page.goto("/account/sign-in/")
    page.get_by_label("User name or e-mail address").fill("pilot3-lead")
    page.get_by_label("Password", exact=True).fill("correct horse")
    page.get_by_role("button", name="Sign in", exact=True).click()
    expect(page.get_by_role("heading", name="Hello,")).to_be_visible()
    return page


def test_a_lead_comes_back_and_finds_what_to_do(first_screen):
    page = first_screen
    expect(page.get_by_text("It was due on 31 March 2023")).to_be_visible()
    page.get_by_role("link", name="Start the update").click()
    save_draft(page)
    page.get_by_role("link", name="Home", exact=True).first.click()
    expect(page.get_by_role("link", name="Go on writing")).to_be_visible()
    page.get_by_role("link", name=re.compile("^Edit.*Accountability$")).click()
    page.get_by_role("button", name="More actions").click()
    with page.expect_navigation():
        page.get_by_role("button", name="Submit for review").click()
    page.get_by_role("link", name="Home", exact=True).first.click()
    expect(page.get_by_role("region", name="Handed in")).to_be_visible()
    page.get_by_role("link", name="Take it back").click()
    page.get_by_role("button", name="Yes, take it back").click()
    expect(page).to_have_url("/admin/")
    expect(page.get_by_role("region", name="Handed in")).to_have_count(0)
    page.get_by_role("link", name="Everything of yours", exact=True).first.click()
    expect(page.get_by_role("row", name=re.compile("The first six months"))).to_be_visible()
    expect(page.get_by_text("Zebra")).to_have_count(0)


def test_a_lead_writes_a_post_and_submits_it_and_no_other_lead_finds_it(pilot, tree, signed_in):
    make_post(tree, title="Zebra", live=False)
    lead = signed_in("pilot3-lead")
    lead.goto("/admin/")
    lead.get_by_role("link", name="Write a post").click()
    lead.get_by_label("Title").fill("What two visits taught us")
    lead.get_by_label("Summary").fill("Four schools looked at each other’s lessons.")
    lead.get_by_role("button", name="Make the draft").click()
    expect(lead.get_by_text("is a draft now")).to_be_visible()
    address = lead.url
    expect(lead.get_by_text("Leila Whitworth")).to_be_visible()
    lead.locator("[contenteditable=true]").first.click()
    type_words(lead, "They wrote it down.")
    lead.get_by_role("button", name="More actions").click()
    with lead.expect_navigation():
        lead.get_by_role("button", name="Submit for review").click()
    lead.goto("/admin/")
    handed_in = lead.get_by_role("region", name="Handed in")
    expect(handed_in.get_by_role("heading", name="What two visits taught us")).to_be_visible()
    make_lead_of(make_pilot(tree), username="pilot1-lead")
    other = signed_in("pilot1-lead")
    other.goto(address)
    expect(other.get_by_text("you do not have permission")).to_be_visible()


def test_the_screens_of_leads_pass_axe(pilot, tree, signed_in, axe):
    lead = signed_in("pilot3-lead")
    make_quote(folder=pilot.desk.folder, live=False)
    Workflow.objects.get().start(pilot, pilot.desk.group.user_set.get())
    make_post(tree)
    for address in (
        "",
        "yours/",
        "write/post/",
        f"take-back/page/{pilot.pk}/",
        "drafts/",
        f"drafts/{pilot.pk}/",
    ):
        lead.goto(f"/admin/{address}")
        axe(lead)


def test_the_screens_of_the_office_pass_axe(pilot, tree, signed_in, axe):
    make_quote(approval="proposed", live=False)
    Workflow.objects.get().start(
        make_standard_page(tree, live=False), make_person_in("Comms authors")
    )
    make_person_in("Comms editors", "comms-editor")
    make_person_in("Translators", "translator")
    for name, address in (("comms-editor", ""), ("translator", ""), ("admin", "roles/")):
        somebody = signed_in(name)
        somebody.goto(f"/admin/{address}")
        axe(somebody)
