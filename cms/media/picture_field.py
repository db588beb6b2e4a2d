"""The form field for a picture: every question is asked before the one that costs more.

Wagtail's own field unfolds a picture before it counts its pixels; a file of a few kilobytes can then fill the
memory of the machine. So this one reads name and weight, the first bytes, the size in the header, and only then
the picture.
"""

from io import BytesIO
from typing import Any

import willow
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.forms import FileField
from django.utils.translation import gettext_lazy as _
from PIL import Image
from wagtail.images.fields import WagtailImageField

from cms.media import drawing_checks
from cms.media.picture_checks import DAMAGED, clean_picture


class PictureField(WagtailImageField):
    """Accepts an uploaded picture as it may be stored: checked, cleaned, upright."""

    def to_python(self, data: Any) -> UploadedFile | None:
        """The cleaned upload; raises `ValidationError` with a sentence for whoever sent it."""
        # Django and Wagtail hang the opened picture on the upload; types know nothing of that.
        upload: Any = FileField.to_python(self, data)
        if upload is None:
            return None
        self.check_weight(upload)
        upload.seek(0)
        self.look_into(upload, upload.read())
        clean_picture(upload, upload.image.format_name)
        upload.seek(0)
        # Wagtail reads the format from here.
        upload.image = willow.Image.open(BytesIO(upload.read()))
        upload.seek(0)
        return upload

    def check_weight(self, upload: UploadedFile) -> None:
        """Refuses what is heavier than allowed for its kind."""
        self.check_image_file_size(upload)
        if (
            str(upload.name).lower().endswith(".svg")
            and (upload.size or 0) > drawing_checks.HEAVIEST
        ):
            raise ValidationError(drawing_checks.TOO_HEAVY, code="too_heavy")

    def look_into(self, upload: Any, content: bytes) -> None:
        """Compares the first bytes with the name, and the size in the header with the limit."""
        try:
            upload.image = willow.Image.open(BytesIO(content))
        # Whatever is not a picture fails in its own way.
        except Exception as error:
            raise ValidationError(
                self.error_messages["invalid_image"], code="invalid_image"
            ) from error
        upload.content_type = upload.image.mime_type
        self.check_image_file_format(upload)
        if upload.image.format_name != "svg":
            check_pixels(content, self.max_image_pixels)


def check_pixels(content: bytes, limit: int) -> None:
    """Counts the pixels from the header alone."""
    try:
        with Image.open(BytesIO(content)) as image:
            pixels = image.width * image.height
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        pixels = limit + 1
    except Exception as error:
        raise ValidationError(DAMAGED, code="damaged") from error
    if pixels > limit:
        message = _(
            "The picture has too many pixels: at most %(limit)d million, for example 6000 × 4000. "
            "Make it smaller and try again."
        )
        raise ValidationError(message, "too_many_pixels", {"limit": limit // 1_000_000})
