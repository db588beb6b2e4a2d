"""Rules of HTML that browsers forgive and readers with other programs do not."""

from collections.abc import Iterator
from html.parser import HTMLParser
from itertools import pairwise
from typing import Any

from bs4 import BeautifulSoup

VOID = {"br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"}
#: What may not stand inside a paragraph, a heading, or a link.
BLOCKS = {
    "article", "aside", "blockquote", "details", "div", "dl", "figure", "footer", "form", "h1", "h2", "h3", "h4",
    "header", "main", "nav", "ol", "p", "section", "table", "ul",
}  # fmt: skip
PHRASING_ONLY = {
    "p",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "span",
    "button",
    "label",
    "summary",
    "dt",
}
CHILDREN = {
    "ul": {"li"},
    "ol": {"li"},
    "dl": {"div", "dt", "dd"},
    "tr": {"th", "td"},
    "select": {"option", "optgroup"},
}


class NestingCheck(HTMLParser):
    """Collects tags that do not close what is open, and elements where they may not stand."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.problems: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        parent = self.open[-1] if self.open else ""
        outer = PHRASING_ONLY & set(self.open)
        # Headings may stand in a summary.
        if tag in BLOCKS and outer and not (tag.startswith("h") and outer == {"summary"}):
            self.problems.append(f"<{tag}> inside <{sorted(outer)[0]}> at {self.getpos()}")
        if parent in CHILDREN and tag not in CHILDREN[parent]:
            self.problems.append(f"<{tag}> directly inside <{parent}> at {self.getpos()}")
        if tag in {"a", "button"} and {"a", "button"} & set(self.open):
            self.problems.append(f"<{tag}> inside a link or button at {self.getpos()}")
        if len({name for name, _value in attrs}) != len(attrs):
            self.problems.append(f"an attribute twice on <{tag}> at {self.getpos()}")
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Drawings close their elements at once."""
        if "svg" not in self.open and tag not in VOID:
            self.problems.append(f"<{tag}/> closes nothing at {self.getpos()}")

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.problems.append(f"</{tag}> closes something else at {self.getpos()}")


def problems_of(html: str) -> list[str]:
    """Everything that breaks a rule in a page, in words."""
    check = NestingCheck()
    check.feed(html)
    soup = BeautifulSoup(html, "html.parser")
    rest = [f"<{tag}> is never closed" for tag in check.open]
    return [*check.problems, *rest, *references(soup), *headings(soup), *names(soup), *inline(soup)]


def references(soup: Any) -> Iterator[str]:
    """Ids that occur twice, and references to ids that do not exist."""
    ids = [element["id"] for element in soup.find_all(id=True)]
    yield from (
        f"the id {one} occurs twice" for one in sorted({i for i in ids if ids.count(i) > 1})
    )
    for attribute in ("for", "aria-labelledby", "aria-describedby", "popovertarget"):
        for element in soup.find_all(attrs={attribute: True}):
            for one in element[attribute].split():
                if one not in ids:
                    yield f"{attribute} names {one}, which does not exist"
    for link in soup.select('a[href^="#"]'):
        if link["href"][1:] not in ids:
            yield f"a link to {link['href']}, which does not exist"


def headings(soup: Any) -> Iterator[str]:
    """One main heading, first in the content, and no level left out."""
    levels = [int(h.name[1]) for h in soup.find_all(["h1", "h2", "h3", "h4", "h5", "h6"])]
    if levels.count(1) != 1 or levels[0] != 1:
        yield f"not one main heading, first: {levels}"
    for before, after in pairwise(levels):
        if after > before + 1:
            yield f"a level of headings is left out: {levels}"
    yield from (
        f"an empty {h.name}"
        for h in soup.find_all(["h1", "h2", "h3"])
        if not h.get_text(strip=True)
    )


def names(soup: Any) -> Iterator[str]:
    """Pictures, links, buttons and inputs without words."""
    yield from (
        f"no alternative text: {img}" for img in soup.find_all("img") if img.get("alt") is None
    )
    for element in soup.find_all(["a", "button", "summary"]):
        pictures = [img["alt"] for img in element.find_all("img", alt=True)]
        if not (element.get_text(strip=True) or any(pictures) or element.get("aria-label")):
            yield f"no words: {element}"
    labels = {label.get("for") for label in soup.find_all("label")}
    for field in soup.find_all(["input", "select", "textarea"]):
        if field.get("type") != "hidden" and field.get("id") not in labels:
            yield f"no label: {field}"


def inline(soup: Any) -> Iterator[str]:
    """Scripts and styles that the content policy would refuse."""
    for script in soup.find_all("script"):
        is_data = script.get("type") in {"application/ld+json", "application/json"}
        if not script.get("src") and not is_data:
            yield "an inline script"
    yield from ("an inline style sheet" for _style in soup.find_all("style"))
    yield from (f"an inline style: {element.name}" for element in soup.find_all(style=True))
