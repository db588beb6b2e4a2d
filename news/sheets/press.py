"""Sets sheets and cards with Typst."""

import json
import tempfile
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape, quoteattr

import typst
from PIL import Image

HERE = Path(__file__).parent
#: The picture is twice as wide as the sheet in points.
WIDTH, PPI, CARD_PPI = 2400, 144, 72
CARD_SIZE = (1200, 630)
ARTWORK = "artwork"
#: A drawing of words and bars has fewer colours, edges of letters included; a photograph has more.
MOST_FLAT_COLOURS = 6000


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
        whole, card = (compiler(room, name, sheet) for name in ("sheet", "card"))
        svg = described(whole.compile(format="svg"), sheet["title"]["s"], words)
        png = packed(whole.compile(format="png", ppi=PPI))
        return Prints(svg, png, packed(card.compile(format="png", ppi=CARD_PPI)))


def compiler(room: Path, name: str, sheet: dict[str, Any]) -> Any:
    """One document, to be set in several formats."""
    return typst.Compiler(
        room / f"{name}.typ",
        root=room,
        font_paths=fonts(),
        sys_inputs={"sheet": json.dumps(sheet)},
    )


@cache
def fonts() -> Any:
    """Our own fonts, and those of the machine for scripts that ours do not have; looked for once."""
    return typst.Fonts(font_paths=[HERE / "fonts"])


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
    """The same picture in a file of a third: flat colours and the edges of letters need no more than 256 of them."""
    with Image.open(BytesIO(png)) as image:
        flat = image.convert("RGB")
    if flat.getcolors(MOST_FLAT_COLOURS) is None:
        return png
    few = flat.quantize(256, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    # The quick method misses white by a hair.
    few.putpalette([255 if value >= 253 else value for value in few.getpalette() or ()])
    out = BytesIO()
    few.save(out, "PNG", compress_level=7)
    return out.getvalue()


def described(svg: bytes, title: str, words: str) -> bytes:
    """The drawing with its name and its text, which programs read out."""
    text = svg.decode()
    head, rest = text.split(">", 1)
    about = f"<title>{escape(title)}</title><desc>{escape(words)}</desc>"
    return f'{head} role="img" aria-label={quoteattr(title)}>{about}{rest}'.encode()
