"""The tag for the blocks of a body, which are most of the work of a page."""

from dataclasses import dataclass
from typing import Any

from django import template
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from cms.page_cache import seconds_to_keep
from cms.page_links import learn_links
from cms.templatetags.glossary_tags import reader_of

register = template.Library()


@dataclass(frozen=True)
class Drawn:
    """A body as HTML, the glossary terms it explains, and how long time leaves it as it is."""

    html: SafeString
    terms: frozenset[int]
    until: float


@register.simple_tag(takes_context=True)
def body(context: template.Context, value: Any, level: int = 2) -> SafeString:
    """Draws the blocks of a body (or of a part of one); `level` is the level of their headings.

    What belongs to a kept page (see cms.kept) stays drawn for as long as the page cache would keep the whole page:
    until something published changes, or time alone changes what the public may see. The first time it is only
    drawn: most addresses are asked once, and then the page cache has them.
    """
    page, request = context.get("page"), context.get("request")
    if request is None or getattr(page, "shelf", None) is None:
        return draw(context, value, level)
    reader = reader_of(request)
    before = reader.explained
    key = (get_language(), level, before)
    known = value.__dict__.setdefault("drawn", {})
    found = known.get(key)
    now = timezone.now().timestamp()
    if found is None or found.until <= now:
        until = now + seconds_to_keep() if key in known else now
        html = draw(context, value, level)
        found = known[key] = Drawn(html, reader.explained - before, until)
    reader.explained |= found.terms
    return found.html


def draw(context: template.Context, value: Any, level: int) -> SafeString:
    """The HTML of the blocks."""
    learn_links(value)
    above: Any = context.flatten()
    shown = {**above, "value": value, "level": level}
    return render_to_string("cms/blocks/body.html", shown)
