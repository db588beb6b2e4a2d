"""The first thing that anybody sees."""

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
    assert pilot.title in phone.get_by_role("heading", level=1).inner_text()


def test_an_editor_sees_the_dashboard(signed_in, tree):
    page = signed_in("comms-editor")
    page.goto("/admin/")
    assert page.get_by_role("heading", level=1).is_visible()
