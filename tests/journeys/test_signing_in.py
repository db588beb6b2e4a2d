"""Signing in as people do it: with an app, a recovery code, a passkey; and a form that outlives its session."""

import time
from urllib.parse import urlsplit

import pytest
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.contrib.sessions.models import Session
from django.urls import reverse
from playwright.sync_api import expect

from accounts.models import Counter
from roles.groups import make_groups
from tests.factories import make_pilot, make_standard_page, make_user
from tests.journeys.conftest import PATIENCE

PASSWORD = "correct horse"
PASSKEY = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


@pytest.fixture
def editor(tree, settings):
    """Somebody who can publish, on a site that asks for a second factor."""
    settings.REQUIRE_SECOND_FACTOR = True
    return make_user("edith", first_name="Edith")


@pytest.fixture
def with_passkeys(page):
    """A device that asks for a fingerprint and gets it."""
    device = page.context.new_cdp_session(page)
    device.send("WebAuthn.enable")
    device.send("WebAuthn.addVirtualAuthenticator", {"options": PASSKEY})
    return page


def sign_in(page, name="edith"):
    """Fills in the form that is shown."""
    page.get_by_label("User name or e-mail address").fill(name)
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Sign in", exact=True).click()


def sign_out(page):
    page.goto("/account/sign-out/")
    page.get_by_role("button", name="Sign out").click()
    expect(page.get_by_text("You have signed out.")).to_be_visible()


def code(secret):
    """What the app on the telephone shows now."""
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30))


def set_up_app(page):
    """Sets up an authenticator app; returns the key in the app and the recovery codes."""
    page.get_by_role("link", name="Set up an authenticator app").click()
    page.get_by_text("Or type the key into the app").click()
    secret = page.locator(".account__key").inner_text()
    page.get_by_label("Code").fill(code(secret))
    page.get_by_role("button", name="Finish").click()
    expect(page.get_by_role("heading", name="Your recovery codes")).to_be_visible()
    return secret, page.locator(".account__codes code").all_inner_texts()


def test_an_editor_sets_up_an_app_and_loses_the_telephone(page, editor, axe):
    page.goto("/admin/images/")
    axe(page)
    sign_in(page)
    expect(page.get_by_text("One thing before you go on")).to_be_visible()
    axe(page)
    _secret, codes = set_up_app(page)
    axe(page)
    with page.expect_download() as saved:
        page.get_by_role("button", name="Save as a file").click()
    assert saved.value.path().read_text().split() == codes
    page.get_by_role("link", name="I have kept them; go on").click()
    expect(page).to_have_url("/admin/")
    sign_out(page)
    sign_in(page)
    expect(page.get_by_label("Code")).to_be_visible()
    axe(page)
    page.get_by_label("Code").fill(codes[0])
    page.get_by_role("button", name="Go on").click()
    expect(page).to_have_url("/admin/")


def test_the_code_of_the_app_is_asked_for_and_a_wrong_one_refused(page, editor):
    page.goto("/account/")
    sign_in(page)
    secret, _codes = set_up_app(page)
    sign_out(page)
    sign_in(page)
    page.get_by_label("Code").fill("000000")
    page.get_by_role("button", name="Go on").click()
    expect(page.get_by_text("That code is not right")).to_be_visible()
    page.get_by_label("Code").fill(code(secret))
    page.get_by_role("button", name="Go on").click()
    expect(page).to_have_url("/admin/")


def test_a_passkey_takes_the_place_of_name_and_password(with_passkeys, editor, axe):
    page = with_passkeys
    page.goto("/admin/")
    sign_in(page)
    page.get_by_role("link", name="Add a passkey").click()
    page.get_by_label("Name of this passkey").fill("Work laptop")
    axe(page)
    page.get_by_role("button", name="Add this device").click()
    expect(page.get_by_role("heading", name="Your recovery codes")).to_be_visible()
    sign_out(page)
    page.get_by_role("button", name="Sign in with a passkey").click()
    expect(page).to_have_url("/admin/")
    page.goto("/account/")
    expect(page.get_by_role("link", name="Remove Work laptop")).to_be_visible()
    axe(page)


def test_a_passkey_is_the_second_step_too(with_passkeys, editor):
    page = with_passkeys
    page.goto("/account/passkeys/add/")
    sign_in(page)
    page.get_by_role("button", name="Add this device").click()
    expect(page.get_by_role("heading", name="Your recovery codes")).to_be_visible()
    sign_out(page)
    sign_in(page)
    page.get_by_role("button", name="Use your passkey").click()
    expect(page).to_have_url("/admin/")


def test_a_form_that_is_open_when_the_session_ends_loses_nothing(page, tree):
    make_user("edith")
    about = make_standard_page(tree, live=False)
    about.save_revision()
    page.goto(reverse("wagtailadmin_pages:edit", args=[about.pk]))
    sign_in(page)
    title = page.locator("[name=title]")
    expect(page.get_by_text("of 70 characters")).to_be_visible()
    page.wait_for_load_state("networkidle")
    Session.objects.all().delete()
    title.fill("About us, at length")
    dialog = page.get_by_role("dialog", name="Your session")
    expect(dialog.get_by_role("heading", name="You have been signed out")).to_be_visible(
        timeout=PATIENCE
    )
    back = dialog.get_by_role("button", name="Back to the form")
    back.click(trial=True)
    with page.context.expect_page() as opened:
        dialog.get_by_role("link", name="Sign in in a new tab").click()
    sign_in(opened.value)
    expect(opened.value.get_by_text("Close this tab")).to_be_visible()
    opened.value.close()
    # Some browsers notice that somebody has come back, and have closed it by now.
    page.locator("[data-session-close]").dispatch_event("click")
    expect(dialog).to_be_hidden()
    expect(title).to_have_value("About us, at length")
    page.get_by_role("button", name="Save draft").first.click()
    expect(page.get_by_role("status").get_by_text("has been updated")).to_be_visible()
    about.refresh_from_db()
    assert about.get_latest_revision_as_object().title == "About us, at length"


def test_an_administrator_adds_a_lead_who_then_works(signed_in, new_context, tree, axe):
    make_groups()
    make_pilot(tree, [], title="Sector-led improvement")
    page = signed_in("boss")
    page.goto("/admin/users/new/")
    axe(page)
    page.get_by_label("First name").fill("Zoe")
    page.get_by_label("Last name").fill("Ash")
    page.get_by_label("E-mail address").fill("zoe@example.org")
    page.get_by_label("Pilot: Sector-led improvement").check()
    page.get_by_role("button", name="Add and mail the link").click()
    link = page.get_by_label("Link for choosing a password").input_value()
    axe(page)
    lead = new_context().new_page()
    lead.goto(urlsplit(link).path)
    axe(lead)
    for label in ("New password", "New password again"):
        lead.get_by_label(label, exact=True).fill("three quiet words")
    lead.get_by_role("button", name="Save the password").click()
    expect(lead).to_have_url("/admin/")
    expect(lead.get_by_text("Sector-led improvement").first).to_be_visible()


def test_too_many_attempts_say_when_to_come_back(page, editor, axe):
    page.goto("/account/sign-in/")
    for _ in range(6):
        page.get_by_label("User name or e-mail address").fill("edith")
        page.get_by_label("Password", exact=True).fill("a wrong guess")
        # The fields of the page that goes would take the next guess, too.
        with page.expect_navigation():
            page.get_by_role("button", name="Sign in", exact=True).click()
    expect(page.get_by_text("You can try again at")).to_be_visible()
    axe(page)
    assert Counter.objects.exists()


@pytest.mark.parametrize(
    "path",
    ["forgotten/", "forgotten/sent/", "new/1-abc/"],
)
def test_the_screens_around_passwords_are_accessible(page, tree, axe, path):
    page.goto(f"/account/password/{path}")
    axe(page)
