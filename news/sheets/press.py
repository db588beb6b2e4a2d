"""Sets sheets and cards with Typst."""

import json
import tempfile
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape, quoteattr

import typst
from PIL import Image

HERE = Path(__file__).parent
#: The picture is twice as wide as the sheet in points.
WIDTH, PPI, CARD_PPI = 2400, 144, 72
#: A picture that is put on a sheet is never wider.
ARTWORK = "artwork"


@dataclass(frozen=True)
class Prints:
    """The files of one sheet."""

    svg: bytes
    png: bytes
    card: bytes


def print_sheet(sheet: dict[str, Any], words: str, artwork: Any = None) -> Prints:
    """Draws a sheet as SVG and PNG, and its card.

    `words` is its text, for those who do not see the drawing; `artwork` an open file with the picture of the form
    that shows one. Raises `RuntimeError` if Typst cannot set it.
    """
    with tempfile.TemporaryDirectory() as folder:
        room = Path(folder)
        for source in (HERE / "typst").iterdir():
            (room / source.name).write_bytes(source.read_bytes())
        if artwork is not None:
            sheet = {**sheet, "drawing": {"file": put_picture(artwork, room)}}
        svg = described(compile_in(room, "sheet", sheet, "svg"), sheet["title"]["s"], words)
        png = packed(compile_in(room, "sheet", sheet, "png", PPI))
        card = packed(compile_in(room, "card", sheet, "png", CARD_PPI))
        return Prints(svg, png, card)


def compile_in(
    room: Path, name: str, sheet: dict[str, Any], kind: Any, ppi: float | None = None
) -> bytes:
    """One file."""
    return typst.compile(
        room / f"{name}.typ",
        root=room,
        format=kind,
        ppi=ppi,
        sys_inputs={"sheet": json.dumps(sheet)},
        font_paths=[HERE / "fonts"],
    )


def put_picture(file: Any, room: Path) -> str:
    """Writes a picture beside the sources, in a format that Typst reads; gives its name."""
    content = file.read()
    if content.lstrip()[:5] in {b"<?xml", b"<svg "}:
        name = f"{ARTWORK}.svg"
        (room / name).write_bytes(content)
        return name
    with Image.open(BytesIO(content)) as image:
        image.thumbnail((WIDTH, WIDTH * 2))
        name = f"{ARTWORK}.png"
        image.convert("RGBA").save(room / name)
    return name


def packed(png: bytes) -> bytes:
    """The same picture in a smaller file: flat colours need no more than 256 of them."""
    with Image.open(BytesIO(png)) as image:
        flat = image.convert("RGB")
        if len(flat.getcolors(maxcolors=1 << 24) or ()) > LIMIT_OF_FLAT:
            return png
        out = BytesIO()
        flat.quantize(256, dither=Image.Dither.NONE).save(out, "PNG", optimize=True)
        return min(out.getvalue(), png, key=len)


#: A drawing of words and bars has fewer colours, edges of letters included; a photograph has more.
LIMIT_OF_FLAT = 6000


def described(svg: bytes, title: str, words: str) -> bytes:
    """The drawing with its name and its text, which programs read out."""
    text = svg.decode()
    head, rest = text.split(">", 1)
    about = f"<title>{escape(title)}</title><desc>{escape(words)}</desc>"
    return f'{head} role="img" aria-label={quoteattr(title)}>{about}{rest}'.encode()
