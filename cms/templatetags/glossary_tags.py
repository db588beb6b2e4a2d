"""The tag for rich text in which glossary terms are explained."""

from typing import Any

from django import template
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language
from wagtail.rich_text import RichText

from cms.glossary import Reader

register = template.Library()


@register.simple_tag(name="explained", takes_context=True)
def explained_tag(context: template.Context, value: Any) -> SafeString:
    """Rich text (of a block, or of a page's field) with a note at each term's first use on the page.

    What was explained before is remembered with the request; without one, the text stays as it is.
    """
    html = value if isinstance(value, RichText) else RichText(value)
    request = context.get("request")
    if request is None:
        return mark_safe(str(html))
    return mark_safe(reader_of(request).explain(html))


def reader_of(request: Any) -> Reader:
    """Who reads the page: one for each request, so that each term is explained once."""
    if not hasattr(request, "glossary_reader"):
        request.glossary_reader = Reader(get_language() or "")
    reader: Reader = request.glossary_reader
    return reader
