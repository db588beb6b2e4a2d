"""What comes in as a file is what its name says, and nothing that harms whoever opens it."""

import codecs
import struct
import zipfile
from collections.abc import Callable
from typing import IO

import pypdfium2
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

#: An office file is a packed folder; a small one that unfolds to this size was made to harm.
LARGEST_UNPACKED = 300 * 1024 * 1024
STEEPEST = 200
MOST_PARTS = 10_000
#: The list of parts at the end of a packed folder; reading a longer one would fill the memory.
LONGEST_LIST = 2 * 1024 * 1024
BLOCK = 1024 * 1024
OFFICE_PARTS = {
    "docx": "word/document.xml",
    "xlsx": "xl/workbook.xml",
    "pptx": "ppt/presentation.xml",
}
OPEN_TYPES = {
    "odt": b"application/vnd.oasis.opendocument.text",
    "ods": b"application/vnd.oasis.opendocument.spreadsheet",
    "odp": b"application/vnd.oasis.opendocument.presentation",
}
#: How recordings begin: the place of the mark, and the mark.
RECORDINGS = {
    "mp4": [(4, b"ftyp")],
    "webm": [(0, b"\x1a\x45\xdf\xa3")],
    "mp3": [(0, b"ID3"), (0, b"\xff\xfb"), (0, b"\xff\xf3"), (0, b"\xff\xf2")],
}
NOT_THIS = _(
    "This is not a %(kind)s file, whatever its name says. Save it again as %(kind)s and try again."
)
LOCKED = _("The file asks for a password. Save it without one, so that everybody can read it.")
MACROS = _("The file holds macros (small programs). Save it without them.")
SWELLS = _("The file unfolds to far more than it seems to be, and may harm a reader’s computer.")
NOT_UTF8 = _(
    "The file’s letters are written in an old way. Save it as “UTF-8” (“CSV UTF-8” in Excel)."
)


def check_file(file: IO[bytes], kind: str) -> None:
    """Raises `ValidationError` with a sentence unless the open file is of `kind` (its ending, in small letters)."""
    file.seek(0)
    try:
        CHECKS[kind](file, kind)
    finally:
        file.seek(0)


def refuse(kind: str) -> ValidationError:
    """The error for a file that is something else."""
    return ValidationError(NOT_THIS, code="wrong_kind", params={"kind": kind.upper()})


def check_pdf(file: IO[bytes], kind: str) -> None:
    """A PDF that opens without a password and has a page."""
    content = file.read()
    if not content.startswith(b"%PDF-"):
        raise refuse(kind)
    try:
        count = count_pages(content)
    except pypdfium2.PdfiumError as error:
        # The library tells a missing password from damage by its words only.
        raise ValidationError(LOCKED) if "assword" in str(error) else refuse(kind) from error
    if not count:
        raise refuse(kind)


def count_pages(content: bytes) -> int:
    """The number of pages; raises `PdfiumError` for what cannot be read."""
    pdf = pypdfium2.PdfDocument(content)
    try:
        return len(pdf)
    finally:
        pdf.close()


def check_packed(file: IO[bytes], kind: str) -> None:
    """A Word, Excel, PowerPoint or OpenDocument file: a packed folder with the right parts and no macros."""
    check_list(file, kind)
    try:
        with zipfile.ZipFile(file) as folder:
            check_sizes(folder)
            names = set(folder.namelist())
            if any(name.lower().endswith(("vbaproject.bin", ".exe", ".js")) for name in names):
                raise ValidationError(MACROS, code="macros")
            if not has_parts(folder, names, kind):
                raise refuse(kind)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError) as error:
        raise refuse(kind) from error


def check_list(file: IO[bytes], kind: str) -> None:
    """Reads from the end of the file how long its list of parts is, before anything reads the list."""
    size = file.seek(0, 2)
    file.seek(max(0, size - 65_557))
    end = file.read()
    place = end.rfind(b"PK\x05\x06")
    if end[-22:-18] == b"PK\x05\x06":
        place = len(end) - 22
    if place < 0 or len(end) < place + 22:
        raise refuse(kind)
    parts, length = struct.unpack_from("<HI", end, place + 10)
    if parts > MOST_PARTS or length > LONGEST_LIST:
        raise ValidationError(SWELLS, code="swells")
    file.seek(0)


def check_sizes(folder: zipfile.ZipFile) -> None:
    """Compares what the parts weigh packed and unpacked; nothing is unpacked for that."""
    parts = folder.infolist()
    unpacked = sum(part.file_size for part in parts)
    packed = sum(part.compress_size for part in parts) or 1
    # A few kilobytes of spaces pack very well and hurt nobody.
    steep = unpacked > 10 * 1024 * 1024 and unpacked / packed > STEEPEST
    if len(parts) > MOST_PARTS or unpacked > LARGEST_UNPACKED or steep:
        raise ValidationError(SWELLS, code="swells")


def has_parts(folder: zipfile.ZipFile, names: set[str], kind: str) -> bool:
    """Whether the parts are there that make the kind."""
    if kind in OFFICE_PARTS:
        return {"[Content_Types].xml", OFFICE_PARTS[kind]} <= names
    if "mimetype" not in names:
        return False
    with folder.open("mimetype") as part:
        return part.read(100).strip() == OPEN_TYPES[kind]


def check_text(file: IO[bytes], kind: str) -> None:
    """Plain text in UTF-8."""
    if file.read(1000).lstrip().lower().startswith((b"<!doctype", b"<html", b"<script")):
        raise refuse(kind)
    file.seek(0)
    # Piece by piece: a long text as one string takes up to four times its size.
    decoder = codecs.getincrementaldecoder("utf-8-sig")()
    try:
        while block := file.read(BLOCK):
            if "\0" in decoder.decode(block):
                raise refuse(kind)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError as error:
        raise ValidationError(NOT_UTF8, code="not_utf8") from error


def check_subtitles(file: IO[bytes], kind: str) -> None:
    """Subtitles begin with their name."""
    check_text(file, kind)
    file.seek(0)
    if not file.read(9).removeprefix(b"\xef\xbb\xbf").startswith(b"WEBVTT"):
        raise refuse(kind)


def check_recording(file: IO[bytes], kind: str) -> None:
    """Sound and film are known by how they begin."""
    head = file.read(16)
    if not any(head[place:].startswith(mark) for place, mark in RECORDINGS[kind]):
        raise refuse(kind)


CHECKS: dict[str, Callable[[IO[bytes], str], None]] = {
    "pdf": check_pdf,
    **dict.fromkeys([*OFFICE_PARTS, *OPEN_TYPES], check_packed),
    **dict.fromkeys(["csv", "txt"], check_text),
    "vtt": check_subtitles,
    **dict.fromkeys(RECORDINGS, check_recording),
}
