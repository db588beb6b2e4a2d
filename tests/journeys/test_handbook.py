"""Every step of the handbook, as the person does it for whom it is written; the pictures are taken on the way."""

import re

import pytest
from allauth.mfa.models import Authenticator
from playwright.sync_api import expect
from wagtail.models import Workflow

from roles.handbook import GUIDES, PICTURES
from tests.factories import (
    make_image,
    make_lead_of,
    make_organisation,
    make_person_in,
    make_pilot,
    make_post,
    make_roles,
    make_standard_page,
    make_update,
    make_user,
)
from tests.factories.launch_sets import make_set
from tests.journeys.album import FOLDER, take
from tests.journeys.test_editing import save_draft


class Office:
    """A pilot with two areas, its lead, the lead of one of the areas, an editor and an administrator."""

    def __init__(self, tree):
        make_roles()
        self.tree = tree
        self.surrey = make_organisation(tree, "Schools Alliance for Excellence")
        self.areas = [self.surrey, make_organisation(tree, "Ealing Learning Partnership")]
        names = {"title": "Professional accountability", "short_name": "Accountability"}
        self.pilot = make_pilot(tree, self.areas, number=3, **names)
        make_update(self.pilot, self.areas, title="The first six months")
        self.lead = named(make_lead_of(self.pilot, username="pilot3-lead"), "Leila Whitworth")
        self.writer = named(make_lead_of(self.surrey, username="safe-lead"), "Sarah Fenn")
        self.editor = named(make_person_in("Comms editors", "comms-editor"), "Edith Lambert")
        self.admin = named(make_user("admin"), "Asha Morgan")

    def ask_for_sections(self):
        """An update in which nobody has written anything yet."""
        update = make_update(self.pilot, self.areas, live=False, title="The next six months")
        rows = list(update.sections.all())
        for row in rows:
            row.body = [("prose", "")]
        update.sections = rows
        update.save_revision()

    def hand_in(self, page, user):
        """Starts the comms check."""
        page.save_revision(user=user)
        return Workflow.objects.get().start(page, user)


def named(user, name):
    """Gives somebody a first and a last name."""
    user.first_name, user.last_name = name.split()
    user.save()
    return user


@pytest.fixture
def office(tree):
    return Office(tree)


@pytest.fixture
def signed_in(signed_in):
    """On a screen so long that nothing has to be scrolled, and narrow enough to be read in the handbook."""

    def sign_in(username):
        page = signed_in(username)
        page.set_viewport_size({"width": 1000, "height": 2400})
        return page

    return sign_in


def field(page, name):
    """The part of a form in which a field lies."""
    return page.locator(f"section:has(> .w-panel__header):has([name={name}])").last


def take_menu(name, page):
    """The button of a form with the menu beside it, opened."""
    page.get_by_role("button", name="More actions").click()
    menu = page.locator("[data-tippy-root]:visible")
    take(name, page.locator("footer .w-dropdown-button, footer nav").first, menu)


def test_signing_in(page, office):
    page.goto("/account/sign-in/")
    take("sign-in", page.locator("main form").first, page.get_by_role("heading", level=1))


def test_a_lead_starts_an_update_and_asks_for_the_sections(office, signed_in):
    lead = signed_in("pilot3-lead")
    lead.goto("/admin/")
    due = lead.get_by_role("region", name="Your progress update")
    take(
        "lead-first-screen",
        lead.get_by_role("heading", level=1),
        due,
        lead.locator("#your-pages-section"),
    )
    take("update-due", due)
    due.get_by_role("link", name="Start the update").click()
    take("update-form", field(lead, "title"), field(lead, "summary"))
    save_draft(lead)
    lead.goto("/admin/")
    lead.get_by_role("link", name="Whose section is in").click()
    expect(lead.get_by_role("link", name="Open the update")).to_be_visible()
    take("sections", lead.locator(".desk-screen"))


def test_an_organisation_writes_its_section(office, signed_in):
    office.ask_for_sections()
    writer = signed_in("safe-lead")
    writer.goto("/admin/")
    wanted = writer.get_by_role("region", name="Your sections in progress updates")
    take("section-wanted", wanted)
    wanted.get_by_role("link", name="Write your section").click()
    take(
        "section-form",
        writer.get_by_role("heading", level=1),
        writer.locator("form [data-contentpath]").first,
    )


def test_a_lead_hands_in_and_follows(office, signed_in):
    lead = signed_in("pilot3-lead")
    lead.goto(f"/admin/pages/{office.pilot.pk}/edit/")
    take_menu("submit", lead)
    with lead.expect_navigation():
        lead.get_by_role("button", name="Submit for review").click()
    lead.goto("/admin/")
    take("in-review", lead.get_by_role("region", name="Handed in"))
    step = office.pilot.current_workflow_state.current_task_state
    step.task.specific.on_action(step, office.editor, "reject", comment="In which year was this?")
    lead.reload()
    take("sent-back", lead.get_by_role("region", name="Sent back to you"))


def test_a_lead_writes_a_post(office, signed_in):
    make_post(office.tree)
    lead = signed_in("pilot3-lead")
    lead.goto("/admin/")
    lead.get_by_role("link", name="Write a post").click()
    lead.get_by_label("Title").fill("What two visits taught us")
    lead.get_by_label("Summary").fill("Four schools looked at each other’s lessons.")
    take("write-post", lead.locator(".desk-screen"))
    lead.get_by_role("button", name="Make the draft").click()
    expect(lead.get_by_text("is a draft now")).to_be_visible()
    take("post-form", field(lead, "title"), field(lead, "summary"))


def test_a_lead_adds_a_quote_and_a_picture(office, signed_in):
    lead = signed_in("pilot3-lead")
    lead.goto("/admin/")
    lead.get_by_role("link", name="New quote").click()
    take("quote-form", field(lead, "words"), field(lead, "speaker"))
    make_image("Four people at a table", collection=office.pilot.desk.folder)
    lead.set_viewport_size({"width": 1280, "height": 1200})
    lead.goto("/admin/images/")
    take("pictures", lead.locator("main header").first, lead.locator("#listing-results"))


def test_an_editor_checks_and_publishes(office, signed_in):
    office.hand_in(office.pilot, office.lead)
    editor = signed_in("comms-editor")
    editor.goto("/admin/")
    take("queue", editor.get_by_role("region", name="Waiting for your check"))
    editor.get_by_role("link", name=re.compile("^Check")).click()
    take_menu("approve", editor)
    update = make_update(office.pilot, office.areas, live=False, title="The next six months")
    editor.goto(f"/admin/pages/{update.pk}/edit/")
    take_menu("publish", editor)


def test_an_editor_lets_several_things_go_live_together(office, signed_in):
    names = ("Four schools, one question", "What two visits taught us")
    posts = [make_post(office.tree, live=False, title=name) for name in names]
    about = make_standard_page(office.tree, title="How to take part", live=False)
    launch = make_set(*posts, about, name="Spring launch", owner=office.editor)
    editor = signed_in("comms-editor")
    editor.goto(f"/admin/launch-sets/{launch.pk}/")
    take("launch-set", editor.get_by_role("heading", level=1), editor.locator(".set-list"))
    editor.get_by_role("link", name="Pre-flight").click()
    take(
        "launch-set-check",
        editor.get_by_role("region", name="Pre-flight"),
        editor.locator(".set-list"),
    )
    editor.get_by_role("link", name="Arm …").click()
    expect(editor.get_by_role("button", name="Arm it")).to_be_visible()
    take(
        "launch-set-arm",
        editor.get_by_role("heading", level=1),
        editor.locator(".set-names, form").last,
    )


def test_an_editor_finds_what_was_deleted(office, signed_in):
    about = make_standard_page(office.tree)
    editor = signed_in("comms-editor")
    editor.goto(f"/admin/pages/{about.pk}/delete/")
    editor.get_by_role("button", name="Move to the Bin").click()
    expect(editor.get_by_text("is in the Bin now")).to_be_visible()
    editor.goto("/admin/bin/")
    take("bin", editor.get_by_role("heading", level=1), editor.locator(".bin-list"))


def test_somebody_reads_drafts(office, signed_in):
    make_person_in("Comms authors", "comms-author")
    make_standard_page(office.tree, title="How to take part", live=False)
    author = signed_in("comms-author")
    author.goto("/admin/drafts/")
    take("drafts", author.locator(".desk-screen"))
    author.get_by_role("link", name="How to take part").click()
    expect(author.get_by_text("Draft – not public")).to_be_visible()


def test_an_administrator_looks_after_people(office, signed_in):
    Authenticator.objects.create(
        user=office.lead, type=Authenticator.Type.TOTP, data={"secret": ""}
    )
    admin = signed_in("admin")
    admin.goto("/admin/users/new/")
    take("add-person", admin.locator("main form").last)
    admin.goto(f"/admin/users/edit/{office.lead.pk}/")
    take("hand-over", admin.get_by_role("region", name="Handing over"))
    take("second-step", admin.get_by_role("region", name="Signing in"))


def test_the_handbook_is_small_and_passes_axe(office, signed_in, axe):
    known = PICTURES.read_text()
    assert all(f'"{path.stem}"' in known for path in FOLDER.glob("*.webp"))
    assert sum(path.stat().st_size for path in FOLDER.glob("*.webp")) <= 1024 * 1024
    admin = signed_in("admin")
    for name in ("", "start-an-update/", f"{GUIDES[-1].name}/"):
        admin.goto(f"/admin/handbook/{name}")
        axe(admin)
