"""Reads running text as the editor keeps it: paragraphs, headings and links, without their tags."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
#: Tags that begin a paragraph of their own.
PARAGRAPHS = {"p", "li", "ul", "ol", "blockquote", "hr", "br", *HEADINGS}


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


class Reader(HTMLParser):
    """Collects the paragraphs of a text."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.paragraphs: list[Paragraph] = []
        self.words: list[str] = []
        self.link_words: list[str] = []
        self.links: list[Link] = []
        self.level = 0
        self.in_link = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begins a paragraph or a link."""
        if tag in PARAGRAPHS:
            self.finish()
            self.level = HEADINGS.get(tag, 0)
        elif tag == "a":
            self.finish_link()
            self.links.append(Link(page=page_key(dict(attrs))))
            self.in_link = True

    def handle_endtag(self, tag: str) -> None:
        """Ends a paragraph or a link."""
        if tag in PARAGRAPHS:
            self.finish()
        elif tag == "a":
            self.finish_link()

    def handle_data(self, data: str) -> None:
        """Takes words in."""
        self.words.append(data)
        if self.in_link:
            self.link_words.append(data)

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


def page_key(attributes: dict[str, str | None]) -> int | None:
    """The key of the page to which a link leads; `None` for other links."""
    key = attributes.get("id") or ""
    return int(key) if attributes.get("linktype") == "page" and key.isdecimal() else None


def plain(words: str) -> str:
    """Words with single spaces."""
    return " ".join(words.split())


def paragraphs_of(html: str) -> list[Paragraph]:
    """The paragraphs of running text in their order."""
    reader = Reader()
    reader.feed(html)
    reader.close()
    reader.finish()
    return reader.paragraphs
