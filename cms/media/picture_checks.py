"""What comes in as a picture is looked at, and cleaned, before anything else touches it.

Wagtail has compared name, kind, weight and number of pixels by then, from the first bytes of the file alone. Here the
picture is really decoded, turned the right way up, and written again without what it said about camera and place.
"""

from io import BytesIO
from typing import Any

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _
from PIL import Image, ImageOps

from cms.media.drawing_checks import clean_drawing

DAMAGED = _("The picture is damaged or not complete. Save it again, or ask for another copy.")
MOVING = _(
    "The picture moves. Save one frame of it as a picture, or use the block for video instead."
)
TOO_LARGE_TO_CLEAN = _(
    "A %(kind)s picture of this size cannot be cleaned here. Make it smaller (%(limit)d million pixels), "
    "or save it as JPEG and try again."
)
#: These unfold to far more memory than others: WebP when it is read, AVIF when it is written again.
LARGEST = {"WEBP": 10_000_000, "AVIF": 6_000_000}
#: What may stay of the data beside the picture itself.
KEPT = {"transparency", "icc_profile", "dpi"}
#: What a PNG is made of, and what says how its colours are meant; everything else in it is words or hiding places.
PNG_PARTS = {
    b"IHDR",
    b"PLTE",
    b"IDAT",
    b"IEND",
    b"tRNS",
    b"iCCP",
    b"sRGB",
    b"gAMA",
    b"cHRM",
    b"pHYs",
}
#: Where a PNG says how many bits its colours have.
PNG_DEPTH = 24
#: The number under which a camera says how it was held.
ORIENTATION = 0x0112
#: Colours for print, and more than eight bits for each colour: browsers show them wrongly or not at all.
DEEP_MODES = {"I", "F", "I;16", "I;16B", "I;16L", "I;16N"}


def clean_picture(upload: UploadedFile, kind: str) -> None:
    """Cleans an uploaded picture in place.

    `kind` is the format found in its first bytes ("jpeg", "png", "svg" …). Raises `ValidationError` with a
    sentence for the person who uploaded it.
    """
    upload.seek(0)
    content = upload.read()
    replace_content(upload, clean_drawing(content) if kind == "svg" else clean_raster(content))


def replace_content(upload: UploadedFile, content: bytes) -> None:
    """Exchanges what an upload holds, wherever it is kept until it is saved."""
    file: Any = upload.file
    file.seek(0)
    file.truncate()
    file.write(content)
    file.seek(0)
    upload.size = len(content)


def clean_raster(content: bytes) -> bytes:
    """The same picture, upright, in screen colours, without a word about where and with what it was taken."""
    try:
        with Image.open(BytesIO(content)) as image:
            if getattr(image, "is_animated", False):
                raise ValidationError(MOVING, code="moving")
            plain = is_plain(image, content)
            check_memory(image, plain)
            image.load()
            if plain:
                return content
            return png_without_words(image, content) or rewritten(image)
    except ValidationError:
        raise
    # A broken file makes each decoder fail in its own way.
    except Exception as error:
        raise ValidationError(DAMAGED, code="damaged") from error


def check_memory(image: Image.Image, plain: bool) -> None:
    """Refuses what would fill the memory of the machine; only the header has been read so far."""
    kind = image.format or ""
    limit = LARGEST.get(kind)
    if limit is None or (kind == "AVIF" and plain) or image.width * image.height <= limit:
        return
    params = {"kind": kind, "limit": limit // 1_000_000}
    raise ValidationError(TOO_LARGE_TO_CLEAN, code="too_large_to_clean", params=params)


def is_plain(image: Image.Image, content: bytes) -> bool:
    """Whether a WebP or AVIF carries nothing but its picture; writing those again would cost quality for nothing."""
    if image.format not in {"WEBP", "AVIF"}:
        return False
    if image.format == "WEBP" and int.from_bytes(content[4:8], "little") + 8 != len(content):
        return False
    return not (image.getexif() or {"exif", "xmp"} & set(image.info))


def png_without_words(image: Image.Image, content: bytes) -> bytes:
    """The parts of a PNG that make the picture, as they are: packing 25 million pixels anew takes seconds.

    Nothing at all for other formats, for pictures that have to be turned or converted, and for odd files.
    """
    turned = image.getexif().get(ORIENTATION, 1) != 1
    if image.format != "PNG" or turned or content[PNG_DEPTH] > 8:
        return b""
    parts, place = [content[:8]], 8
    while place + 12 <= len(content):
        kind = content[place + 4 : place + 8]
        end = place + 12 + int.from_bytes(content[place : place + 4])
        if kind in PNG_PARTS:
            parts.append(content[place:end])
        if kind == b"IEND":
            return b"".join(parts)
        place = end
    return b""


def rewritten(image: Image.Image) -> bytes:
    """The picture as a new file of the same format."""
    kind = image.format or ""
    upright = screen_colours(ImageOps.exif_transpose(image))
    upright.info = {name: value for name, value in upright.info.items() if name in KEPT}
    buffer = BytesIO()
    upright.save(buffer, kind, **save_options(kind, untouched=upright is image))
    return buffer.getvalue()


def screen_colours(image: Image.Image) -> Image.Image:
    """Eight bits of red, green and blue, or of grey; anything else is converted."""
    if image.mode in DEEP_MODES:
        # Sixteen bits of grey become eight.
        return image.convert("I").point(lambda value: value * (1 / 256)).convert("L")
    if image.mode in {"CMYK", "YCbCr", "LAB", "HSV"}:
        converted = image.convert("RGB")
        # The profile described the old colours.
        converted.info.pop("icc_profile", None)
        return converted
    return image


def save_options(kind: str, untouched: bool) -> dict[str, object]:
    """How to write a format so that nobody sees a difference."""
    if kind == "JPEG":
        # “keep” writes the very tables of the original, which loses next to nothing.
        return {"quality": "keep" if untouched else 92, "optimize": False}
    if kind == "PNG":
        return {"compress_level": 4}
    if kind == "WEBP":
        return {"quality": 92, "method": 2}
    return {"quality": 88, "speed": 8} if kind == "AVIF" else {}
