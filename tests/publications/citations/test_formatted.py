"""Citations as people print them: four styles, safe in a page, correct as text."""

import pytest
from citeproc import CitationStylesStyle
from django.utils.translation import override

from publications.citations import text
from publications.citations.formatted import FOLDER, STYLES, cite
from publications.templatetags.citation_tags import citations
from tests.factories import make_publication, make_tree
from tests.publications.citations.nasty import ISOS, NASTY, item

THINK_PIECE = item(
    title="Optimism of the will", genre="Think-piece", DOI="", version="", collection_title="", collection_number="",
    URL="https://www.example.org/o/",
)  # fmt: skip
CENTRE = "London Centre for Leadership in Learning"


@pytest.mark.parametrize(
    ("style", "citation"),
    [
        ("apa", f"Gilbert, C. (2017). <i>Optimism of the will</i> [Think-piece]. {CENTRE}. https://www.example.org/o/"),
        ("harvard", f"Gilbert, C. (2017) <i>Optimism of the will</i> [Think-piece]. London: {CENTRE}. Available at: https://www.example.org/o/"),
        ("chicago", f"Gilbert, Christine. 2017. <i>Optimism of the will</i>. Think-piece. London: {CENTRE}. https://www.example.org/o/."),
        ("vancouver", f"Gilbert C. Optimism of the will [Think-piece]. London: {CENTRE}; 2017. Available from: https://www.example.org/o/"),
    ],
)  # fmt: skip
def test_a_think_piece_is_cited_by_the_rules_of_each_style(style, citation):
    assert cite(THINK_PIECE, style).html == citation
    assert cite(THINK_PIECE, style).text == citation.replace("<i>", "").replace("</i>", "")


@pytest.mark.parametrize("style", STYLES)
def test_nothing_of_a_record_becomes_markup(style):
    nasty = item(
        title="<script>alert(1)</script> R&D \ue000x “ŵ”", author=[{"literal": "<b>A</b> & B"}]
    )
    html = cite(nasty, style).html
    assert "&lt;script&gt;alert(1)&lt;/script&gt; R&amp;D x “ŵ”" in html
    assert "&lt;b&gt;A&lt;/b&gt; &amp; B" in html
    assert html.replace("<i>", "").replace("</i>", "").count("<") == 0


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("it", NASTY.values(), ids=NASTY.keys())
def test_every_record_can_be_cited_in_every_style(it, style):
    text = cite(it, style).text
    assert it["title"].strip().rstrip("?") in text
    assert not {"\ue000", "\ue001", ".."} & {text[i : i + 2] for i in range(len(text))}


def test_five_creators_are_named_or_cut_short_as_the_style_wants():
    five = NASTY["five creators"]
    assert cite(five, "apa").text.startswith("Gilbert, C., Day, S., ap Siôn, M., Rea, S., Jr, &")
    assert cite(five, "harvard").text.startswith("Gilbert, C. et al. (2017)")
    assert cite(five, "vancouver").text.startswith("Gilbert C, Day S, ap Siôn M, Rea S Jr, ")


def test_an_organisation_that_publishes_its_own_work_is_named_in_full():
    own = item(author=[ISOS], publisher="Isos Partnership", issued=None)
    assert cite(own, "apa").text.startswith("Isos Partnership. (n.d.). ")


@pytest.mark.parametrize("style", STYLES)
def test_our_styles_are_what_the_standard_calls_a_style(style):
    CitationStylesStyle(str(FOLDER / f"{style}.csl"), locale="en-GB", validate=True)


def test_the_plain_text_names_every_style_and_every_fact():
    written = text.write([item()])
    assert all(name in written for name in STYLES.values())
    assert "Creator: Christine Gilbert" in written
    assert "DOI: 10.1234/abc_(def)" in written


@pytest.mark.django_db
def test_styles_are_called_in_the_language_of_the_page():
    with override("cy"):
        names = [one["name"] for one in citations(make_publication(make_tree(), "Ada Example"))]
    assert names == ["APA", "Harvard", "Chicago (awdur a dyddiad)", "Vancouver"]
