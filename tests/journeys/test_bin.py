"""Delete, regret, put back: as an editor in a real browser."""

from playwright.sync_api import expect

from tests.factories import make_standard_page


def test_a_deleted_page_is_put_back(tree, signed_in, page):
    about = make_standard_page(tree)
    editor = signed_in("comms-editor")
    editor.goto(f"/admin/pages/{about.pk}/delete/")
    editor.get_by_role("button", name="Move to the Bin").click()
    expect(editor.get_by_role("link", name="Open the Bin").first).to_be_visible()
    assert page.goto("/about/").status == 404
    editor.get_by_role("link", name="Open the Bin").first.click()
    editor.get_by_role("link", name="Put back: About").click()
    editor.get_by_role("button", name="Put back").click()
    expect(editor.get_by_text("is back as it was")).to_be_visible()
    assert page.goto("/about/").status == 200


def test_the_screens_of_the_bin_pass_axe(tree, signed_in, axe):
    editor = signed_in("comms-editor")
    about = make_standard_page(tree)
    editor.goto(f"/admin/pages/{about.pk}/delete/")
    editor.get_by_role("button", name="Move to the Bin").click()
    editor.get_by_role("link", name="Open the Bin").first.click()
    expect(editor.get_by_role("link", name="Put back: About")).to_be_visible()
    axe(editor)
