"""What holds for every kind of page, as browsers show it."""

import re

import pytest
from playwright.sync_api import expect

from cms.models import SiteSettings
from tests.factories import make_organisation, make_pilot
from tests.factories.everything import make_everything

#: A screen magnified four times: 1280 pixels become 320.
MAGNIFIED = {"width": 320, "height": 640}
#: What reaches beyond the right edge, to say in the message.
TOO_WIDE = """
() => document.documentElement.scrollWidth <= innerWidth ? [] :
  [...document.querySelectorAll("body *")].filter(e => e.getBoundingClientRect().right > innerWidth + 1)
    .map(e => e.outerHTML.slice(0, 120))
"""
#: Where the facts of a pilot end, in pixels from the top.
END_OF_FACTS = '() => document.querySelector(".quick-facts").getBoundingClientRect().bottom'


@pytest.fixture
def menu(tree):
    """A site whose menu leads to the pilots and to the topics."""
    settings = SiteSettings.load()
    settings.main_menu = [
        ("entry", {"text": "", "page": page, "link": ""}) for page in (tree.pilots, tree.topics)
    ]
    settings.save()


def test_every_page_is_accessible_and_fits_when_magnified(page, axe):
    sideways = {}
    for kind, address in make_everything().items():
        page.goto(address)
        axe(page)
        page.set_viewport_size(MAGNIFIED)
        sideways[kind] = page.evaluate(TOO_WIDE)
    assert not any(sideways.values()), sideways


def test_a_head_reads_the_facts_of_a_pilot_on_the_first_screen(phone, tree):
    areas = [make_organisation(tree), make_organisation(tree)]
    phone.set_viewport_size({"width": 360, "height": 640})
    phone.goto(make_pilot(tree, areas, summary="What several areas try together.").url)
    assert phone.evaluate(END_OF_FACTS) < 640


def test_without_script_the_menu_opens_and_leads_on(new_context, menu):
    page = new_context(java_script_enabled=False).new_page()
    page.set_viewport_size(MAGNIFIED)
    page.goto("/topics/")
    page.get_by_text("Menu", exact=True).click()
    page.get_by_role("navigation", name="Menu").get_by_role("link").first.click()
    expect(page).to_have_url(re.compile("/pilots/$"))


def test_the_keyboard_skips_to_the_content_and_leaves_the_menu(phone, menu):
    phone.goto("/topics/")
    phone.keyboard.press("Tab")
    assert phone.evaluate("document.activeElement.hash") == "#main"
    phone.get_by_text("Menu", exact=True).click()
    menu = phone.get_by_role("navigation", name="Menu")
    expect(menu).to_be_visible()
    phone.keyboard.press("Escape")
    expect(menu).to_be_hidden()
