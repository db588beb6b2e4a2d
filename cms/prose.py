"""Writes running text for the rich text fields from a few plain signs.

Texts that come with the site (legal pages, demonstration) are kept as plain lines, so that they can be read and
corrected like a letter. Paragraphs stand apart by an empty line; `## ` and `### ` begin headings, `- ` and `1. `
list entries, `**…**` is bold, `*…*` italic, `[words](address)` a link.
"""

import hashlib
import re
from collections.abc import Callable
from html import escape
from inspect import cleandoc

HEADINGS = {"## ": "h2", "### ": "h3", "#### ": "h4"}
LISTS = {"- ": "ul", "1. ": "ol"}
LINK = re.compile(r"\[([^\]]+)\]\(([^)\s]+)\)")
BOLD = re.compile(r"\*\*([^*]+)\*\*")
ITALIC = re.compile(r"\*([^*]+)\*")
BLOCK_TAG = re.compile(r"<(p|h2|h3|h4|li)>")

#: Gives the key of the page at an address of this site, or `None`.
PageFinder = Callable[[str], int | None]


def rich_text(text: str, find_page: PageFinder = lambda address: None) -> str:
    """The text as the editor stores it.

    `find_page` turns addresses of this site (`/about/`) into links that follow the page when it moves. Raises
    `LookupError` for an address of this site that it does not know.
    """
    parts = [part.strip() for part in re.split(r"\n\s*\n", cleandoc(text))]
    html = "".join(block(part, find_page) for part in parts if part)
    return BLOCK_TAG.sub(lambda tag: f'<{tag[1]} data-block-key="{block_key(tag)}">', html)


def block_key(tag: re.Match[str]) -> str:
    """A name for a paragraph, the same at every run. The editor gives one to each paragraph that has none, and would
    keep that as a change that nobody made."""
    rest = f"{tag.start()} {tag.string[tag.end() : tag.end() + 40]}"
    return hashlib.sha256(rest.encode()).hexdigest()[:5]


def block(part: str, find_page: PageFinder) -> str:
    """One paragraph, heading or list."""
    for sign, tag in HEADINGS.items():
        if part.startswith(sign):
            return f"<{tag}>{inline(part.removeprefix(sign), find_page)}</{tag}>"
    for sign, tag in LISTS.items():
        if part.startswith(sign):
            entries = re.split(rf"^{re.escape(sign)}", part, flags=re.MULTILINE)
            rows = (f"<li>{inline(entry, find_page)}</li>" for entry in entries if entry.strip())
            return f"<{tag}>{''.join(rows)}</{tag}>"
    return f"<p>{inline(part, find_page)}</p>"


def inline(words: str, find_page: PageFinder) -> str:
    """Words within a line: bold, italic and links; everything else is escaped."""
    html = escape(" ".join(words.split()), quote=False)
    html = BOLD.sub(r"<b>\1</b>", html)
    html = ITALIC.sub(r"<i>\1</i>", html)
    return LINK.sub(lambda match: link(match[1], match[2], find_page), html)


def link(words: str, address: str, find_page: PageFinder) -> str:
    """A link; one to a page of the site is kept by the page's key."""
    if not address.startswith("/"):
        return f'<a href="{escape(address)}">{words}</a>'
    page = find_page(address)
    if page is None:
        raise LookupError(f"No page has the address {address}.")
    return f'<a linktype="page" id="{page}">{words}</a>'
