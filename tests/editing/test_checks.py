"""What the checks find in a draft; nothing here is saved."""

import pytest

from cms.blocks import BodyBlock, SectionBlock
from editing.checks import kinds
from editing.checks.house_words import house_word_findings
from editing.checks.pieces import Walk, stream_pieces
from editing.checks.prose import paragraphs_of
from editing.checks.rules import (
    heading_findings,
    initials_findings,
    link_findings,
    picture_findings,
    sentence_findings,
    serious_findings,
)
from editing.models import HouseWord
from tests.factories import make_image

BODY, SECTION = BodyBlock(), SectionBlock()


def draft(*blocks, of=BODY, level=1):
    """The pieces of a body that nobody has saved."""
    raw = [
        {"type": kind, "value": value, "id": f"key-{place}"}
        for place, (kind, value) in enumerate(blocks)
    ]
    return list(stream_pieces(of, of.to_python(raw), Walk(("body",), ("Text",), 1, level)))


def text(html):
    return draft(("prose", html))


@pytest.mark.parametrize(
    "said", ["here", "Click here!", "read more →", "", "Click here for it", "More information…"]
)
def test_a_link_that_says_nothing_is_found(said):
    (one,) = link_findings(text(f'<p>See <a href="/x">{said}</a> now.</p>'), "en")
    assert one.kind is kinds.VAGUE_LINK
    assert one.path == ("body", "key-0")


@pytest.mark.parametrize(
    "said", ["Read more about peer review", "here and there", "GOV.UK", "a@example.org", "Yma"]
)
def test_a_link_that_makes_sense_is_left_alone(said):
    assert not list(link_findings(text(f'<p><a href="/x">{said}</a></p>'), "en"))


@pytest.mark.parametrize(
    "said", ["https://example.org/a", "www.example.org", "example.org.uk/page"]
)
def test_an_address_is_no_name_for_a_link(said):
    (one,) = link_findings(text(f'<p><a href="/x">{said}</a></p>'), "en")
    assert one.kind is kinds.ADDRESS_AS_LINK


@pytest.mark.django_db
def test_a_button_is_a_link_too():
    action = {"text": "Here", "page": None, "link": "https://example.org/"}
    pieces = draft(("call_to_action", {"heading": "Join", "text": "", "action": action}))
    (one,) = link_findings(pieces, "en")
    assert one.path == ("body", "key-0", "action", "text")


def test_welsh_is_read_with_welsh_words_and_other_languages_not_at_all():
    welsh, english = (
        text('<p><a href="/x">cliciwch yma</a></p>'),
        text('<p><a href="/x">here</a></p>'),
    )
    assert [len(list(link_findings(welsh, code))) for code in ("cy", "en", "fr")] == [1, 0, 0]
    assert not list(link_findings(english, "cy"))


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ("<h2>A</h2><h3>B</h3><h4>C</h4><h2>D</h2>", []),
        ("<h2>A</h2><h4>B</h4>", ["B"]),
        ("<h3>A</h3><h3>B</h3>", ["A"]),
        ("<h2></h2><p>x</p><h3>B</h3>", ["B"]),
    ],
)  # fmt: skip
def test_a_skipped_level_of_headings_is_found(html, found):
    assert [one.words for one in heading_findings(text(html))] == found


def test_the_heading_of_a_block_counts():
    callout = {"heading": "Dates", "text": "<p>Soon.</p>"}
    assert not list(heading_findings(draft(("callout", callout), ("prose", "<h3>B</h3>"))))


@pytest.mark.django_db
def test_a_picture_without_alternative_text_is_found_unless_it_is_decorative():
    image = make_image()
    said = [("", False), ("A school", False), ("", True)]
    blocks = [
        ("picture", {"image": {"image": image.pk, "alt_text": alt, "decorative": only}, "caption": "", "credit": ""})
        for alt, only in said
    ]  # fmt: skip
    assert [one.path[1] for one in picture_findings(draft(*blocks))] == ["key-0"]


def test_a_long_sentence_is_found_but_not_in_a_quote():
    long = f"Short one. Then {'word ' * 31}end. Short again."
    (one,) = sentence_findings(text(f"<p>{long}</p>"), "en")
    assert "33 words" in str(one.advice)
    said = ("proposed_quote", {"words": long, "speaker": "Headteacher", "role": ""})
    assert not list(sentence_findings(draft(said, of=SECTION), "en"))


def test_a_section_of_an_update_begins_one_level_lower():
    below = draft(("prose", "<h3>A</h3>"), of=SECTION, level=2)
    assert not list(heading_findings(below))


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("The FSM grew. FSM fell.", ["FSM"]),
        ("Free school meals (FSM) grew. FSM fell.", []),
        ("FSM (free school meals) grew.", []),
        ("The FSM grew; free school meals (FSM) fell.", ["FSM"]),
        ("LAs, MATs and the UK in KS2 at A&E, LocalED.", ["MATs"]),
    ],
)
def test_initials_are_found_where_they_are_first_used_unexplained(said, found):
    pieces = text(f"<p>{said}</p>")
    known = {"LAs"}.__contains__
    assert [one.words for one in initials_findings(pieces, "en", known)] == found


def test_only_what_is_serious_stops():
    page = text('<h4>Deep</h4><p>FSM <a href="/x">here</a> <a href="/x">www.example.org</a></p>')
    assert {one.kind for one in serious_findings(page, "en")} == {
        kinds.VAGUE_LINK,
        kinds.SKIPPED_HEADING,
    }
    assert all(one.kind.stops for one in serious_findings(page, "en"))


HOSTILE = ["<" * 250_000, "<a href=" * 60_000, "<a>" * 160_000, "A" * 500_000, "a@" * 250_000, "x." * 250_000,
           "." + " " * 400_000, "(((AB" * 100_000, "&" * 500_000, "<!--" * 125_000, "!)" * 250_000]  # fmt: skip


@pytest.mark.parametrize("place", range(len(HOSTILE)))
def test_hostile_text_is_read_to_its_end(place):
    """Half a megabyte takes a fraction of a second; what grows with its square would never end."""
    pieces = text(HOSTILE[place])
    slip = [
        HouseWord(slip="pilot  area", instead="area"),
        HouseWord(slip="Localed", instead="LocalED"),
    ]
    rules = [
        link_findings(pieces, "en"),
        heading_findings(pieces),
        sentence_findings(pieces, "en"),
        initials_findings(pieces, "en", lambda letters: False),
        house_word_findings(pieces, slip),
    ]
    assert [list(rule) for rule in rules]


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("Localed, LOCALED and LocalED", ["Localed", "LOCALED"]),
        ("pilot\u00a0Area; pilot areas", ["pilot Area"]),
        ("hello@localed.org, https://localed.org, localed.org, #localed", ["localed"]),
        ("(a+)+", ["(a+)+"]),
    ],
)
def test_slips_are_found_however_they_are_written(said, found):
    listed = [
        HouseWord(slip="pilot area", instead="area"),
        HouseWord(slip="Localed", instead="LocalED"),
        HouseWord(slip="(a+)+", instead="x"),
    ]
    assert [one.words for one in house_word_findings(text(f"<p>{said}</p>"), listed)] == found


def test_paragraphs_lists_and_line_breaks_stand_apart():
    read = paragraphs_of("<p>One<br/>two</p><ul><li>three</li></ul><h2>Four &amp; five</h2>")
    assert [one.words for one in read] == ["One", "two", "three", "Four & five"]
