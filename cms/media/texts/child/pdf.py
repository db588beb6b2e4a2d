"""Reads and draws PDF files with PDFium."""

import ctypes
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from cms.media.texts.child.bounds import (
    LONGEST_PAGE,
    LONGEST_TEXT,
    MOST_PAGES,
    Refusal,
    Refused,
)

#: The longest side of a page picture in pixels, for pages of strange shapes.
LONGEST_SIDE = 2600
#: Letters that are looked at for the largest type on a page, and how much smaller a line may be that belongs to it.
LOOKED_AT, ALIKE = 1500, 0.96
LONGEST_TITLE = 300


def opened(name: str) -> pypdfium2.PdfDocument:
    """The file. Raises `Refused`."""
    try:
        pdf = pypdfium2.PdfDocument(name)
    except (pypdfium2.PdfiumError, OSError) as error:
        # The library tells a missing password from damage by its words only.
        locked = "assword" in str(error)
        raise Refused(Refusal.LOCKED if locked else Refusal.BROKEN) from error
    if not len(pdf):
        raise Refused(Refusal.BROKEN)
    return pdf


def read_pdf(name: str) -> dict[str, Any]:
    """Text by page, and what the file says about itself."""
    pdf = opened(name)
    marks = bookmarks(pdf)
    about = pdf.get_metadata_dict(skip_empty=True)
    about["Language"] = language(pdf)
    pages: list[dict[str, Any]] = []
    length, wide = 0, 0
    for number in range(1, min(len(pdf), MOST_PAGES) + 1):
        text, largest = read_page(pdf, number)
        width, height = pdf.get_page_size(number - 1)
        wide += width > height
        length += len(text)
        if length > LONGEST_TEXT:
            break
        if number == 1:
            about["Largest"] = largest
        pages.append({"number": number, "title": marks.get(number, largest), "text": text})
    about["Wide"] = "yes" if wide * 2 > len(pages) else "no"
    return {"pages": pages, "page_count": len(pdf), "about": about}


def read_page(pdf: pypdfium2.PdfDocument, number: int) -> tuple[str, str]:
    """The text of a page, and its largest line if it is the first page or a slide; a broken page is an empty one."""
    try:
        page = pdf[number - 1]
        words = page.get_textpage()
        text = words.get_text_range(0, min(words.count_chars(), LONGEST_PAGE))
        is_slide = page.get_width() > page.get_height()
        largest = largest_line(words) if number == 1 or is_slide else ""
        words.close()
        page.close()
    except pypdfium2.PdfiumError:
        return "", ""
    # A word that was divided at the end of a line is one word again.
    text = text.replace("\r\n", "\n").replace("\ufffe\n", "").replace("\ufffe", "-")
    return text.strip(), largest


def largest_line(words: Any) -> str:
    """What stands on the page in the largest type; nothing if all of it has the same size."""
    signs = list(sized(words))
    sizes = [size for sign, size in signs if sign.strip()]
    if not sizes or max(sizes) * ALIKE < min(sizes):
        return ""
    least = max(sizes) * ALIKE
    line, is_open = "", False
    for sign, size in signs:
        if sign.strip() and size < least:
            if is_open and len(line) > 2:
                break
            line, is_open = "", False
        else:
            line, is_open = line + sign, True
    return " ".join(line.split())[:LONGEST_TITLE]


def sized(words: Any) -> Iterator[tuple[str, float]]:
    """The first letters of a page with their heights."""
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    box = pdfium.FS_RECTF(left, top, right, bottom)
    for place in range(min(words.count_chars(), LOOKED_AT)):
        found = pdfium.FPDFText_GetLooseCharBox(words, place, box)
        sign = chr(pdfium.FPDFText_GetUnicode(words, place))
        yield sign, round(abs(box.top - box.bottom), 1) if found else 0.0


def bookmarks(pdf: pypdfium2.PdfDocument) -> dict[int, str]:
    """The first bookmark of each page, by the page’s number."""
    marks: dict[int, str] = {}
    for count, mark in enumerate(pdf.get_toc(max_depth=4)):
        if count > MOST_PAGES:
            break
        place = mark.get_dest()
        at = place.get_index() if place else None
        if at is not None:
            marks.setdefault(at + 1, " ".join(mark.get_title().split())[:LONGEST_TITLE])
    return marks


def language(pdf: pypdfium2.PdfDocument) -> str:
    """The language that the file names, such as “en-GB”."""
    room = ctypes.create_string_buffer(64)
    pointer = ctypes.cast(room, ctypes.POINTER(pdfium.FPDF_WCHAR))
    length = pdfium.FPDFCatalog_GetLanguage(pdf, pointer, 64)
    return room.raw[: max(0, min(length, 64) - 2)].decode("utf-16-le", errors="ignore")


def draw_pdf(name: str, out: Path, first: int, last: int, width: int) -> None:
    """Draws pages as `1.webp`, `2.webp` …, `width` pixels wide. A page that cannot be drawn is left out."""
    pdf = opened(name)
    for number in range(first, min(last, len(pdf)) + 1):
        try:
            page = pdf[number - 1]
            wide, high = page.get_size()
            scale = min(width / wide, LONGEST_SIDE / high)
            picture = page.render(scale=scale, may_draw_forms=False).to_pil()
            page.close()
        except (pypdfium2.PdfiumError, ZeroDivisionError, ValueError):
            continue
        picture.convert("RGB").save(out / f"{number}.webp", quality=72, method=4)
