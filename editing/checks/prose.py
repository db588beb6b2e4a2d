"""Reads running text as the editor keeps it: paragraphs, headings and links, without their tags.

Python's own parser takes minutes for some texts that nobody writes but somebody could send. The editor's tags are few and
plain, so they are simply cut out, in a time that grows with the text.
"""

import re
from dataclasses import dataclass, field
from html import unescape

HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
#: Tags that begin a paragraph of their own.
PARAGRAPHS = {"p", "li", "ul", "ol", "blockquote", "hr", "br", *HEADINGS}

TAG = re.compile(r"(<[^<>]*>)")
NAME = re.compile(r"<(/?)([a-z][a-z0-9]*)", re.IGNORECASE)
LINK_TO_PAGE = re.compile(r'\blinktype="page"')
KEY = re.compile(r'\bid="(\d{1,9})"')


@dataclass
class Link:
    """A link: its words, the key of the page of this site that it leads to, if it does, or the key of a file."""

    words: str = ""
    page: int | None = None


@dataclass
class Paragraph:
    """A paragraph, an entry of a list or a heading (`level` is then 1 to 6, otherwise 0)."""

    level: int = 0
    words: str = ""
    links: list[Link] = field(default_factory=list)


class Reader:
    """Collects the paragraphs of a text."""

    def __init__(self) -> None:
        self.paragraphs: list[Paragraph] = []
        self.words: list[str] = []
        self.link_words: list[str] = []
        self.links: list[Link] = []
        self.level = 0
        self.in_link = False

    def read(self, html: str) -> None:
        """Takes the text in, tag by tag."""
        for part in TAG.split(html):
            if name := NAME.match(part) if part.endswith(">") else None:
                self.tag(name[2].lower(), part, closing=bool(name[1]))
            elif part and not TAG.fullmatch(part):
                self.take(unescape(part))
        self.finish()

    def tag(self, name: str, whole: str, closing: bool) -> None:
        """Begins or ends a paragraph or a link."""
        if name in PARAGRAPHS:
            self.finish()
            self.level = 0 if closing else HEADINGS.get(name, 0)
        elif name == "a":
            self.finish_link()
            self.in_link = not closing
            if self.in_link:
                self.links.append(Link(page=page_key(whole)))

    def take(self, words: str) -> None:
        """Takes words in."""
        self.words.append(words)
        if self.in_link:
            self.link_words.append(words)

    def finish_link(self) -> None:
        """Gives the link its words."""
        if self.in_link:
            self.links[-1].words = plain("".join(self.link_words))
        self.link_words, self.in_link = [], False

    def finish(self) -> None:
        """Puts the paragraph away, unless it is empty."""
        self.finish_link()
        words = plain("".join(self.words))
        if words or self.links:
            self.paragraphs.append(Paragraph(self.level, words, self.links))
        self.words, self.links, self.level = [], [], 0


def page_key(tag: str) -> int | None:
    """The key of the page to which a link leads; `None` for other links."""
    key = KEY.search(tag) if LINK_TO_PAGE.search(tag) else None
    return int(key[1]) if key else None


def plain(words: str) -> str:
    """Words with single spaces."""
    return " ".join(words.split())


def paragraphs_of(html: str) -> list[Paragraph]:
    """The paragraphs of running text in their order."""
    reader = Reader()
    reader.read(html)
    return reader.paragraphs
