"""The template tag that draws a picture."""

from typing import Any

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

register = template.Library()


@register.simple_tag
def picture(image: Any, use: str, alt: str | None = None) -> SafeString:
    """Draws `image`."""
    rendition = image.get_rendition("width-960")
    words = rendition.alt if alt is None else alt
    return format_html(
        '<img src="{}" width="{}" height="{}" alt="{}" loading="lazy">',
        rendition.url, rendition.width, rendition.height, words,
    )
