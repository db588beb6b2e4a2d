"""The template tag that draws a picture."""

from typing import Any

from django import template
from django.templatetags.static import static
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from wagtail.images.models import Filter, SourceImageIOError

from cms.blocks.walk import read_sizes
from cms.media.images import CustomImage
from cms.media.renditions import FORMATS, USES, Use

register = template.Library()

#: What stands for a picture in previews of blocks.
SAMPLE = "icons/sample-picture.svg"


@register.simple_tag(takes_context=True)
def picture(
    context: template.Context,
    image: CustomImage,
    use: str,
    alt: str | None = None,
    is_lead: bool = False,
) -> SafeString:
    """Draws `image` in the sizes of one kind of place (see cms.media.renditions.USES).

    `alt` replaces the alternative text that goes with the picture; the lead picture of a page loads at once, all
    others when they come near. Draws nothing when the picture's file is missing.
    """
    words = alternative_text(image) if alt is None else alt
    loading = 'fetchpriority="high"' if is_lead else 'loading="lazy"'
    if not image.pk or image.is_svg():
        address = image.file.url if image.pk else static(SAMPLE)
        return draw(address, image.width, image.height, words, loading)
    place = USES[use]
    known = sizes_of(image, use, context)
    try:
        plain = known.get(place.plain) or image.get_rendition(place.plain)
    except (SourceImageIOError, OSError):
        return SafeString()
    drawn = draw(plain.url, plain.width, plain.height, words, loading)
    modern = modern_files(image, place, known)
    if not modern:  # They are being made: whoever draws this picture next looks again.
        image._prefetched_objects_cache.pop("renditions", None)
        return drawn
    rows = format_html_join("", '<source type="{}" srcset="{}" sizes="{}">', modern)
    return format_html("<picture>{}{}</picture>", rows, drawn)


def modern_files(image: CustomImage, place: Use, known: dict[str, Any]) -> list[tuple[str, ...]]:
    """What browsers choose from, as (type, files with their widths, sizes): only what has been made already."""
    sources: dict[str, list[str]] = {name: [] for name in FORMATS}
    for name, _width, spec in place.specs(image.width):
        if made := known.get(spec):
            sources[name].append(f"{made.url} {made.width}w")
    return [
        (f"image/{name}", ", ".join(files), place.sizes) for name, files in sources.items() if files
    ]


def draw(address: str, width: int, height: int, words: str, loading: str) -> SafeString:
    """The `img` itself, with its measures, so that nothing moves when it arrives."""
    return format_html(
        '<img src="{}" width="{}" height="{}" alt="{}" {} decoding="async">',
        address,
        width,
        height,
        words,
        SafeString(loading),
    )


def alternative_text(image: CustomImage) -> str:
    """What is said about the picture in this place: nothing for decoration."""
    if getattr(image, "decorative", False):
        return ""
    return getattr(image, "contextual_alt_text", None) or image.default_alt_text


def sizes_of(image: CustomImage, use: str, context: template.Context) -> dict[str, Any]:
    """The sizes that exist, by name, cut around today's focal point.

    The first picture of a page fetches those of all others with its own.
    """
    read_sizes(image, context.get("page"), *(context.get("sections") or ()))
    key = Filter(USES[use].plain).get_cache_key(image)
    return {
        made.filter_spec: made for made in image.renditions.all() if made.focal_point_key == key
    }
