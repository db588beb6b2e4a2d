"""The checks beside the form: what was just typed is found, the way leads there, and what is mended disappears."""

from django.urls import reverse
from playwright.sync_api import expect

from tests.factories import make_standard_page

ACTION = {"text": "Sign up for the bulletin", "page": None, "link": "https://example.org/"}
BODY = [("call_to_action", {"heading": "Follow us", "text": "", "action": ACTION})]


def test_a_vague_link_is_found_gone_to_and_mended(tree, signed_in):
    edited = make_standard_page(tree, live=False, body=BODY)
    page = signed_in("comms-editor")
    page.goto(reverse("wagtailadmin_pages:edit", args=[edited.pk]))
    page.get_by_role("button", name="Toggle checks").click()
    expect(page.get_by_text("Nothing found.")).to_be_visible()
    words = page.get_by_label("Words of the link")
    words.fill("click here")
    finding = page.get_by_role("listitem").filter(has_text="“click here”")
    expect(finding).to_be_visible()
    page.get_by_role("button", name="Collapse all").click()
    expect(words).to_be_hidden()
    finding.get_by_role("button", name="Go to").click()
    expect(words).to_be_focused()
    words.fill("Sign up for news")
    expect(finding).to_have_count(0)
    words.fill("more")
    page.set_viewport_size({"width": 360, "height": 740})
    page.get_by_role("button", name="Go to “more”").click()
    expect(words).to_be_in_viewport()
    expect(page.get_by_role("heading", name="While you write")).to_be_hidden()
