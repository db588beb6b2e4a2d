"""Texts that come with the site are written with a few plain signs."""

import re
from typing import Any

import pytest

from cms import prose


def rich_text(text: str, **more: Any) -> str:
    """The text without the names of its paragraphs."""
    return re.sub(r' data-block-key="\w+"', "", prose.rich_text(text, **more))


def test_paragraphs_and_headings() -> None:
    assert rich_text("## Why\n\nBecause\nof this.\n") == "<h2>Why</h2><p>Because of this.</p>"


def test_indented_lists_keep_each_entry() -> None:
    text = """
        Before:

        - one,
        which goes on
        - **two**
    """
    assert (
        rich_text(text) == "<p>Before:</p><ul><li>one, which goes on</li><li><b>two</b></li></ul>"
    )


def test_numbered_lists_and_italics() -> None:
    assert rich_text("1. *a*\n1. b") == "<ol><li><i>a</i></li><li>b</li></ol>"


def test_signs_of_html_stay_words() -> None:
    assert rich_text("a < b & c") == "<p>a &lt; b &amp; c</p>"


def test_links_follow_pages_of_the_site_and_lead_to_other_sites() -> None:
    text = "[here](/about/) and [there](https://example.org/)"
    assert rich_text(text, find_page={"/about/": 7}.get) == (
        '<p><a linktype="page" id="7">here</a> and <a href="https://example.org/">there</a></p>'
    )


def test_a_link_to_nowhere_is_refused() -> None:
    with pytest.raises(LookupError, match="/nowhere/"):
        rich_text("[x](/nowhere/)")


def test_paragraphs_have_names_that_stay_the_same() -> None:
    once = prose.rich_text("one\n\ntwo")
    assert once == prose.rich_text("one\n\ntwo")
    assert len(set(re.findall(r'data-block-key="(\w+)"', once))) == 2
