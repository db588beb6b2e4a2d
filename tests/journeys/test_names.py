"""Every field of a form says what it is, also to people who hear the form."""

from playwright.sync_api import expect

from tests.factories import make_pilot

#: The names of the texts that can be edited as they are written, as a screen reader says them.
NAMES = """
() => [...document.querySelectorAll("[contenteditable=true], [id^=key_questions-][type=text]")]
    .filter(field => field.offsetParent).map(field => field.getAttribute("aria-label"))
"""


def test_rich_texts_and_single_values_have_names(tree, signed_in):
    pilot = make_pilot(tree, key_questions=[("question", "Who decides?")])
    page = signed_in("comms-editor")
    page.goto(f"/admin/pages/{pilot.pk}/edit/")
    for name in ("Aim", "Question"):
        expect(page.get_by_role("textbox", name=name, exact=True)).to_be_visible()
    assert page.evaluate(NAMES) == ["Aim", "Question"]
