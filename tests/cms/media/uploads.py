"""Files as people send them: good ones, broken ones, and some that pretend."""

import struct
import zlib
from io import BytesIO

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

SQUARE = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><rect width="5" height="5"/></svg>'
#: The answers every picture needs beside the file.
ANSWERS = {"title": "A table", "description": "Four people at a table", "shows_people": "no"}


def upload(name: str, content: bytes) -> SimpleUploadedFile:
    """A file under a name, as it arrives from a form."""
    return SimpleUploadedFile(name, content)


def picture(kind: str = "PNG", mode: str = "RGB", size=(60, 40), **options) -> bytes:
    """A plain picture in any format and colour mode."""
    buffer = BytesIO()
    Image.new(mode, size, 1).save(buffer, kind, **options)
    return buffer.getvalue()


def moving_picture() -> bytes:
    """A GIF of three frames."""
    frames = [Image.new("RGB", (20, 20), colour) for colour in ("red", "green", "blue")]
    buffer = BytesIO()
    frames[0].save(buffer, "GIF", save_all=True, append_images=frames[1:])
    return buffer.getvalue()


def photograph(**tags) -> bytes:
    """A JPEG lying on its side that says where it was taken."""
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x0110] = "A camera"
    exif.get_ifd(0x8825)[1] = "N"
    return picture("JPEG", exif=exif, comment=b"taken at home")


def chunk(kind: bytes, data: bytes) -> bytes:
    """One part of a PNG."""
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def bomb(side: int = 11_000) -> bytes:
    """A PNG of a few kilobytes that unfolds to `side` × `side` pixels."""
    row = b"\0" + b"\0" * (side // 8 + 1)
    packer = zlib.compressobj(9)
    data = b"".join(packer.compress(row) for _ in range(side)) + packer.flush()
    head = struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0)
    parts = [chunk(b"IHDR", head), chunk(b"IDAT", data), chunk(b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)
