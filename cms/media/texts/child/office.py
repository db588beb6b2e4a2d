"""Reads Word and PowerPoint files: packed folders of XML.

Each part is unpacked up to a bound only, whatever the folder says about its size, and XML that declares anything
(entities, other files) is refused. Notes of speakers are left out: they are not meant for readers.
"""

import posixpath
import zipfile
from typing import Any
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from cms.media.texts.child.bounds import (
    LONGEST_PAGE,
    LONGEST_TEXT,
    MEGABYTE,
    MOST_PAGES,
    Refusal,
    Refused,
)

#: Of one part, and of all that is looked at.
LARGEST_PART, LARGEST_WHOLE = 12 * MEGABYTE, 120 * MEGABYTE
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
SLIDES = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
#: What properties are called in the file, and with us.
PROPERTIES = {
    "title": "Title",
    "creator": "Author",
    "created": "CreationDate",
    "modified": "ModDate",
    "language": "Language",
}
#: Words on a page of a Word file, which has no pages before it is laid out.
PAGE_OF_WORDS = 3000
TITLES = {"title", "ctrTitle"}
Page = dict[str, Any]


class Folder(zipfile.ZipFile):
    """The packed folder; knows how much of it was unpacked."""

    unpacked = 0


def read_office(name: str, kind: str) -> dict[str, Any]:
    """Pages (slides, or pieces of a text) and properties. Raises `Refused`."""
    try:
        with Folder(name) as folder:
            pages = slides(folder) if kind == "pptx" else pieces(folder)
            return {
                "pages": bounded(pages),
                "page_count": len(pages) if kind == "pptx" else None,
                "about": properties(folder),
            }
    except (
        zipfile.BadZipFile, ParseError, DefusedXmlException, KeyError, NotImplementedError, RuntimeError, EOFError,
        OSError, ValueError,
    ) as error:  # fmt: skip
        raise Refused(Refusal.BROKEN) from error


def part(folder: Folder, name: str) -> Element:
    """One part as XML. Raises `Refused` when it, or all parts together, unfold beyond the bound."""
    with folder.open(name) as file:
        content = file.read(LARGEST_PART + 1)
    folder.unpacked += len(content)
    if len(content) > LARGEST_PART or folder.unpacked > LARGEST_WHOLE:
        raise Refused(Refusal.TOO_LARGE)
    return fromstring(content, forbid_dtd=True)


def properties(folder: Folder) -> dict[str, str]:
    """What the file says about itself; nothing if it does not."""
    try:
        root = part(folder, "docProps/core.xml")
    except KeyError:
        return {}
    found = {node.tag.rpartition("}")[2]: (node.text or "").strip() for node in root}
    return {ours: found[theirs][:500] for theirs, ours in PROPERTIES.items() if found.get(theirs)}


def slides(folder: Folder) -> list[Page]:
    """The slides in the order in which they are shown; hidden ones stay out."""
    order = part(folder, "ppt/presentation.xml")
    places = {
        relation.get("Id"): relation.get("Target", "")
        for relation in part(folder, "ppt/_rels/presentation.xml.rels")
    }
    pages: list[Page] = []
    for one in list(order.iter(f"{SLIDES}sldId"))[:MOST_PAGES]:
        target = places[one.get(f"{{{OFFICE}}}id")]
        slide = part(folder, posixpath.normpath(posixpath.join("ppt", target)).lstrip("/"))
        if slide.get("show") not in {"0", "false"}:
            pages.append(slide_page(slide, len(pages) + 1))
    return pages


def slide_page(slide: Element, number: int) -> Page:
    """Title and text of one slide, in the order of its shapes."""
    title, texts = "", []
    for shape in slide.iter():
        if shape.tag == f"{SLIDES}sp":
            text = paragraphs(shape)
            if is_title(shape) and not title:
                title = " ".join(text.split())
            elif text and not is_furniture(shape):
                texts.append(text)
        elif shape.tag == f"{DRAWING}tbl":
            texts.append(table(shape))
    return {"number": number, "title": title, "text": "\n".join([title, *texts]).strip()}


def place_of(shape: Element) -> str | None:
    """What a shape is for on its slide: “title”, “body”, “sldNum” …; none for a box of its own."""
    mark = shape.find(f"{SLIDES}nvSpPr/{SLIDES}nvPr/{SLIDES}ph")
    return None if mark is None else mark.get("type", "body")


def is_title(shape: Element) -> bool:
    """Whether it is the slide’s title."""
    return place_of(shape) in TITLES


def is_furniture(shape: Element) -> bool:
    """Whether it says the same on each slide: number, date, foot."""
    return place_of(shape) in {"sldNum", "dt", "ftr"}


def paragraphs(shape: Element) -> str:
    """The text of a shape, one paragraph a line."""
    lines = []
    for paragraph in shape.iter(f"{DRAWING}p"):
        runs = [
            " " if node.tag == f"{DRAWING}br" else node.text or ""
            for node in paragraph.iter()
            if node.tag in {f"{DRAWING}t", f"{DRAWING}br"}
        ]
        lines.append("".join(runs).strip())
    return "\n".join(line for line in lines if line)


def table(shape: Element) -> str:
    """A table, one row a line."""
    rows = shape.iter(f"{DRAWING}tr")
    cells = [[paragraphs(cell) for cell in row.iter(f"{DRAWING}tc")] for row in rows]
    return "\n".join(" · ".join(cell.replace("\n", " ") for cell in row if cell) for row in cells)


def pieces(folder: Folder) -> list[Page]:
    """A Word file in pieces, each under the heading it stands below."""
    pages: list[Page] = []
    heading, lines, length = "", list[str](), 0
    for paragraph in part(folder, "word/document.xml").iter(f"{WORD}p"):
        text = word_text(paragraph)
        if not text:
            continue
        is_heading = style(paragraph).startswith(("heading", "title"))
        if lines and (is_heading or length > PAGE_OF_WORDS):
            pages.append({"title": heading, "text": "\n".join(lines)})
            lines, length = [], 0
        if is_heading:
            heading = text[:300]
        lines.append(text)
        length += len(text)
    if lines:
        pages.append({"title": heading, "text": "\n".join(lines)})
    return [{"number": number, **page} for number, page in enumerate(pages[:MOST_PAGES], 1)]


def style(paragraph: Element) -> str:
    """The name of its style, in small letters; names of headings are English in every Word."""
    found = paragraph.find(f"{WORD}pPr/{WORD}pStyle")
    return "" if found is None else found.get(f"{WORD}val", "").lower()


def word_text(paragraph: Element) -> str:
    """Its words without what was struck out."""
    signs = {f"{WORD}tab": " ", f"{WORD}br": " "}
    runs = [
        signs.get(node.tag) or node.text or ""
        for node in paragraph.iter()
        if node.tag in {f"{WORD}t", *signs}
    ]
    return "".join(runs).strip()


def bounded(pages: list[Page]) -> list[Page]:
    """As many pages and letters as we keep."""
    kept, length = [], 0
    for page in pages:
        page["text"] = page["text"][:LONGEST_PAGE]
        length += len(page["text"])
        if length > LONGEST_TEXT:
            break
        kept.append(page)
    return kept
