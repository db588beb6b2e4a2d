"""The first thing that anybody sees."""

from playwright.sync_api import expect

from tests.factories import make_pilot


def test_a_visitor_opens_the_front_page(page, tree, axe):
    make_pilot(tree, title="Support for vulnerable pupils")
    page.goto("/")
    assert page.title().startswith("LocalED")
    assert page.get_by_role("heading", level=1).count() == 1
    axe(page)


def test_a_visitor_finds_a_pilot_on_a_phone(phone, tree):
    pilot = make_pilot(tree, title="Support for vulnerable pupils")
    phone.goto("/pilots/")
    phone.get_by_role("link", name=pilot.title).first.click()
    expect(phone.get_by_role("heading", level=1)).to_contain_text(pilot.title)


def test_an_editor_sees_the_dashboard(signed_in, tree):
    page = signed_in("comms-editor")
    page.goto("/admin/")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
