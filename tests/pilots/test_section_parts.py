"""A section as a form with fixed parts, and back: what the form does not know keeps its place."""

import pytest

from cms.blocks import SectionBlock
from pilots.comparing import mark_of
from pilots.sections.parts import others_in, parts_of, put_together, words_in

pytestmark = pytest.mark.django_db
BLOCK = SectionBlock()
BLOCK.set_name("body")


def body(*kinds):
    values = {
        "prose": "<p>words</p>",
        "strand": {"label": "A", "title": "T", "text": ""},
        "callout": {"heading": "", "text": "<p>Look.</p>"},
        "typed_figures": {"figures": [{"type": "item", "value": {"value": "1"}, "id": "f"}]},
        "proposed_quote": {"words": "w", "speaker": "s", "role": ""},
        "download": {"document": None, "about": ""},
    }
    return BLOCK.to_python(
        [
            {"type": kind, "value": values[kind], "id": f"{kind}{place}"}
            for place, kind in enumerate(kinds)
        ]
    )


def kinds_of(value):
    return [block.block_type for block in value]


EVERYTHING = ["prose", "strand", "typed_figures", "proposed_quote", "download"]


@pytest.mark.parametrize(
    "kinds",
    [
        EVERYTHING,
        ["download", "prose", "callout", "strand", "prose", "strand"],
        ["proposed_quote", "prose", "proposed_quote", "typed_figures", "typed_figures"],
        [],
    ],
)
def test_taken_apart_and_put_together_it_is_the_same(kinds):
    before = body(*kinds)
    after = put_together(before, parts_of(before))
    assert kinds_of(after) == kinds
    assert mark_of(after) == mark_of(before)


def test_something_new_goes_where_it_usually_stands():
    before = body("prose", "callout")
    parts = parts_of(body(*EVERYTHING))
    assert kinds_of(put_together(before, parts)) == [
        "prose", "strand", "typed_figures", "proposed_quote", "download", "callout",
    ]  # fmt: skip


def test_what_was_emptied_leaves_and_the_rest_stays():
    before = body("strand", "callout", "prose", "download")
    parts = parts_of(before)
    parts.strands, parts.texts[0]["value"] = [], "<p></p>"
    assert kinds_of(put_together(before, parts)) == ["callout", "download"]


def test_what_the_form_does_not_know_is_named():
    found = others_in(body("prose", "callout", "typed_figures", "typed_figures"))
    assert [one.id for one in found] == ["callout1", "typed_figures3"]


def test_words_are_counted():
    assert words_in(body("prose", "prose")) == 2


def test_a_mark_knows_the_text_and_not_the_names_of_blocks():
    one = BLOCK.to_python(
        [{"type": "prose", "value": '<p data-block-key="a">Hello</p>', "id": "1"}]
    )
    same = BLOCK.to_python(
        [{"type": "prose", "value": '<p data-block-key="b">Hello</p>', "id": "2"}]
    )
    other = BLOCK.to_python([{"type": "prose", "value": "<p>Hallo</p>", "id": "1"}])
    assert mark_of(one) == mark_of(same) != mark_of(other)
