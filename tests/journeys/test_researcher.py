"""A researcher's day: half remembered, found, looked at, taken along, and followed to what goes with it."""

import re

import pytest
from playwright.sync_api import expect

from cms.media.texts.reading import read_files
from news.models import NamedPublication
from publications.models import PublicationRelation
from search.vocabulary import count_anew
from tests.factories import make_post, make_publication
from tests.factories.directory import make_person
from tests.factories.papers import ENGLISH, make_paper, pdf_of

pytestmark = pytest.mark.usefixtures("searchable")


@pytest.fixture
def works(tree):
    """A think-piece with its file, a deck that goes with it, and a post that discusses it."""
    author = make_person(tree, title="Christine Gilbert")
    paper = make_paper(pdf_of(("Optimism", ENGLISH), ("The end", "Thanks")), title="Optimism")
    piece = make_publication(
        tree, author, title="Optimism of the will", kind="think-piece", files=[paper]
    )
    slides = [("slide", {"title": "An independent chair", "text": "<p>One who has no school.</p>"})]
    deck = make_publication(tree, author, title="Lessons", kind="slides", outline=slides)
    piece.relations = [PublicationRelation(kind="related", other=deck)]
    piece.save_revision().publish()
    row = NamedPublication(publication=piece)
    make_post(tree, author, title="Why accountability", publications=[row])
    read_files.func()
    count_anew()
    return piece


def test_half_remembered_it_is_found_previewed_cited_and_followed(page, works):
    page.goto("/search/?q=christine+gilbet+think+piece")
    expect(page.get_by_text("Showing results for")).to_be_visible()
    page.get_by_role("heading", level=2).first.get_by_role("link").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile("Optimism of the will"))
    page.get_by_role("link", name="Preview “Optimism”").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog").get_by_text("Page 1 of 2")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()
    with page.expect_download() as taken:
        page.get_by_role("link", name="RIS", exact=True).click()
    assert "TI  - Optimism of the will" in taken.value.path().read_text()
    page.get_by_role("link", name="Why accountability").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Why accountability")
    page.goto(works.url)
    page.get_by_role("link", name="Lessons", exact=True).click()
    expect(page.get_by_role("heading", name="An independent chair")).to_be_visible()
