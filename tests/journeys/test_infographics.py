"""An editor makes an infographic of each form from nothing, sees it while typing, and the public takes it along."""

import csv
import io
import re

import pytest
from PIL import Image
from playwright.sync_api import expect

from cms.models import Infographic
from home.demo import accounts
from tests.factories import make_image, make_infographic_page, make_roles
from tests.journeys.conftest import violations
from tests.journeys.test_editing import publish as press_publish
from tests.journeys.test_editing import type_words

TABLE = "Area\tSchools\nEaling\t£1,085\nSheffield\t180\nSurrey\t–"
POINTS = {"Heading": ["They learn", "They last"]}
#: Form as the editor finds it → what is typed into its fields, by their labels.
FORMS = {
    "Claim and reasons": {"Claim": ["Schools improve faster together"], **POINTS},
    "Numbered conditions": POINTS,
    "How it fits together": POINTS,
    "Timeline": {"When": ["2021", "2022"], "What": ["Chosen", "Begun"]},
    "Compare": {"Name": ["Inspection", "Peer review"], "Point": ["From outside", "Among colleagues"]},
    "Share of a whole": {"The whole": ["Owners"], "Part": ["Schools", "Council"], "Percent": ["80", "20"], "As at": ["2022"], "Source": ["LocalED"]},
    "Chart": {"Data": [TABLE], "Unit": ["schools"], "As at": ["2022"], "Source": ["LocalED"]},
}  # fmt: skip


@pytest.fixture
def editor(tree, signed_in, settings):
    """The demonstration's comms editor."""
    settings.DEMONSTRATION = True
    # This editor is quicker than any person: publishing would overtake a first draft that is just being saved.
    settings.WAGTAIL_AUTOSAVE_INTERVAL = 0
    make_roles()
    accounts.load()
    return signed_in("comms-editor")


def begin(editor, form):
    """A new infographic of a form."""
    editor.goto("/admin/library/infographics/add/")
    editor.get_by_role("textbox", name="Title").first.fill(f"{form}, made today")
    drawing = editor.get_by_role("region", name="Drawing")
    drawing.get_by_role("button", name="Insert a block").last.click()
    editor.get_by_role("option", name=form, exact=True).click()
    return drawing


def boxes(drawing, label):
    """The fields of a name."""
    named = drawing.get_by_label(re.compile(rf"^{label}\s*\*?$"))
    return named.and_(drawing.locator("input, textarea"))


def fill(drawing, fields):
    """Types into all fields of a name, with a further row where there are several."""
    rows = max(fields, key=lambda label: len(fields[label]))
    for there in range(1, len(fields[rows])):
        expect(boxes(drawing, rows)).to_have_count(there)
        drawing.locator("[data-streamfield-list-add]").last.click()
    for label, values in fields.items():
        expect(boxes(drawing, label)).to_have_count(len(values))
        for place, value in enumerate(values):
            boxes(drawing, label).nth(place).fill(value)


def fill_artwork(drawing):
    """Chooses a picture and says what is on it."""
    drawing.get_by_role("button", name="Choose an image").click()
    dialog = drawing.page.get_by_role("dialog")
    dialog.get_by_role("link", name="Nine areas").click()
    expect(dialog).to_be_hidden()
    drawing.get_by_label("Alternative text").fill("Nine areas on a map")
    drawing.page.get_by_role("region", name="Text version").locator(
        "[contenteditable=true]"
    ).click()
    type_words(drawing.page, "Nine areas take part. " * 6)


def publish(editor, form):
    """Publishes the infographic on the screen."""
    press_publish(editor)
    record = Infographic.objects.get(title=f"{form}, made today")
    assert record.live
    return record


def download(visitor, name):
    """Downloads what a link offers."""
    with visitor.expect_download() as found:
        visitor.get_by_role("link", name=re.compile(name)).click()
    return found.value


def test_an_editor_makes_each_form_from_nothing_and_the_public_takes_it(
    tree, editor, axe, new_context
):
    make_image(title="Nine areas")
    drawn = editor.frame_locator("[data-typed-drawing-page]")
    for form, fields in FORMS.items():
        fill(begin(editor, form), fields)
        for words in ["1,085"] if form == "Chart" else [v[-1] for v in fields.values()]:
            expect(drawn.get_by_text(words).first).to_be_visible()
        if form != "Chart":
            publish(editor, form)
    expect(editor.get_by_text("1 number is missing")).to_be_visible()
    assert violations(editor) == []
    record = publish(editor, "Chart")
    fill_artwork(begin(editor, "Artwork"))
    expect(drawn.get_by_role("img", name="Nine areas on a map")).to_be_visible()
    publish(editor, "Artwork")
    page = make_infographic_page(tree, infographic=record)
    read(new_context().new_page(), page, axe)


def read(visitor, page, axe):
    """The public copies the text and takes along picture and data."""
    visitor.context.grant_permissions(["clipboard-read", "clipboard-write"])
    visitor.goto(page.url)
    axe(visitor)
    visitor.get_by_role("button", name="Copy the text").click()
    expect(visitor.get_by_role("status").get_by_text("Copied")).to_be_attached()
    assert "Ealing: 1,085" in visitor.evaluate("navigator.clipboard.readText()")
    picture = download(visitor, r"PNG, 2400 × \d+ pixels, ")
    assert picture.suggested_filename == f"{page.slug}.png"
    with Image.open(picture.path()) as image:
        assert image.width == 2400
    data = download(visitor, "CSV, ").path().read_text()
    assert list(csv.reader(io.StringIO(data)))[1:] == [
        ["Ealing", "1085"],
        ["Sheffield", "180"],
        ["Surrey", ""],
    ]
