"""Pictures and files, made in memory."""

from io import BytesIO
from typing import Any

from django.core.files.base import ContentFile
from PIL import Image

from cms.models import CustomDocument, CustomImage

#: The smallest file that PDF readers accept: one empty page.
ONE_PAGE_PDF = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
    b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\n"
    b"trailer<</Root 1 0 R>>\n%%EOF\n"
)


def png_bytes(width: int = 640, height: int = 400) -> bytes:
    """A plain picture as PNG."""
    buffer = BytesIO()
    Image.new("RGB", (width, height), "#456").save(buffer, "PNG")
    return buffer.getvalue()


def pdf_bytes() -> bytes:
    """A PDF of one page."""
    return ONE_PAGE_PDF


def make_image(title: str = "Four people at a table", **fields: Any) -> CustomImage:
    """A picture with its description."""
    fields.setdefault("description", "Four people look at a map on a table")
    image = CustomImage(title=title, **fields)
    image.file = ContentFile(png_bytes(), name="picture.png")
    image.save()
    return image


def make_document(title: str = "Detailed summary", **fields: Any) -> CustomDocument:
    """A PDF of one page."""
    document = CustomDocument(title=title, **fields)
    document.file = ContentFile(pdf_bytes(), name="summary.pdf")
    document.save()
    return document
