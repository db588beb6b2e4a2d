"""A new page saves itself for the first time while somebody presses a button: it is made once."""

import time

from playwright.sync_api import expect

from cms.models.approvals import approved_revision
from home.models import StandardPage
from tests.factories import make_release, make_roles, make_standard_page
from tests.journeys.conftest import PATIENCE

#: The editor watches a form from the third second on.
WATCHED = "addEventListener('w-unsaved:watch-edits', () => (document.documentElement.dataset.watched = ''))"


def slow_down(page):
    """Lets a page that saves itself wait, as a bad line does; gives the list of how those requests ended."""
    answers = []

    def wait(route):
        if "json" in route.request.headers.get("accept", ""):
            time.sleep(1)
        route.continue_()

    page.route("**/admin/pages/add/**", wait)
    page.on("response", lambda answer: answers.append(answer.status))
    return answers


def test_a_button_waits_for_what_saves_itself(tree, signed_in):
    page = signed_in("admin")
    page.add_init_script(WATCHED)
    page.goto(f"/admin/pages/add/home/standardpage/{tree.home.pk}/")
    answers = slow_down(page)
    page.wait_for_selector("[data-watched]")
    page.locator("#id_title").fill("How we work")
    page.locator("#id_summary").fill("Together.")
    expect(page.get_by_text("Saving…").first).to_be_visible()
    page.keyboard.press("Control+s")
    expect(page.get_by_text("Page 'How we work' has been updated")).to_be_visible(timeout=PATIENCE)
    assert StandardPage.objects.filter(title="How we work").count() == 1
    assert max(answers) < 400


def test_a_date_stays_as_it_was_typed(tree, signed_in):
    page = signed_in("admin")
    page.goto(f"/admin/pages/{make_release(tree, live=False).pk}/edit/")
    embargo = page.locator("#id_embargo")
    for written in ("16 May 2040 09:00", "2040-05-16 09:00", "next Tuesday"):
        embargo.fill(written)
        page.locator("#id_summary").click()
        expect(embargo).to_have_value(written)
    page.keyboard.press("Control+s")
    expect(page.get_by_text("Write day, month, year and time")).to_be_visible(timeout=PATIENCE)
    expect(embargo).to_have_value("next Tuesday")


def hold_saves(page):
    """Keeps the requests with which a page saves itself until somebody lets them go on; gives the list of them."""
    held = []

    def keep(route):
        if "json" in route.request.headers.get("accept", ""):
            held.append(route)
        else:
            route.continue_()

    page.route("**/admin/pages/*/edit/", keep)
    return held


def test_a_decision_in_a_dialog_waits_too(tree, signed_in):
    make_roles()
    draft = make_standard_page(tree, title="How we work", live=False)
    draft.get_workflow().start(draft, None)
    page = signed_in("boss")
    page.add_init_script(WATCHED)
    page.goto(f"/admin/pages/{draft.pk}/edit/")
    held = hold_saves(page)
    page.wait_for_selector("[data-watched]")
    with page.expect_request(lambda one: one.method == "POST" and one.url.endswith("/edit/")):
        page.locator("#id_title").press("End")
        page.locator("#id_title").press_sequentially(" together", delay=100)
    page.get_by_role("button", name="More actions").click()
    page.get_by_role("button", name="Approve with a word").click()
    page.get_by_role("dialog").get_by_label("A word").fill("Good.")
    with page.expect_response(lambda one: "collect_action_data" in one.url):
        page.get_by_role("dialog").get_by_role("button", name="Approve with a word").click()
    with page.expect_navigation():
        held[0].continue_()
    assert approved_revision(StandardPage.objects.get()).content["title"] == "How we work together"
    assert len(held) == 1


#: What a slow machine does: the form is built on after the editor has begun to watch it; then says whether that was saved.
BUILT_LATE = """
let late;
addEventListener("w-unsaved:watch-edits", () => {
  // It begins twice, the second time soon after the first.
  late ??= setTimeout(() => (document.querySelector("#id_summary").value += " "), 1000);
});
addEventListener("w-autosave:save", (event) => setTimeout(
  () => (document.documentElement.dataset.saved = event.defaultPrevented ? "no" : "yes")), { capture: true });
"""


def test_whoever_only_opens_a_form_saves_nothing(tree, signed_in):
    draft = make_standard_page(tree, title="How we work", live=False)
    page = signed_in("admin")
    page.add_init_script(BUILT_LATE)
    page.goto(f"/admin/pages/{draft.pk}/edit/")
    expect(page.locator("html[data-saved='no']")).to_be_attached(timeout=PATIENCE)
    expect(page.get_by_text("Saving…").first).to_be_hidden()
    page.locator("#id_summary").click()
    page.keyboard.type("Together.")
    expect(page.locator("html[data-saved='yes']")).to_be_attached(timeout=PATIENCE)
