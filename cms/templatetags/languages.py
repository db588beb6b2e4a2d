"""What is still in the site's first language on pages of another one says so, for those who have pages read out."""

from typing import Any

from django import template
from django.conf import settings
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from cms.addresses.head import html_language
from cms.kept import locale_key

register = template.Library()


@register.simple_tag
def first_language() -> SafeString:
    """The attribute for words that exist in the first language only, such as the site's settings; empty where it is read."""
    if get_language() in {None, settings.LANGUAGE_CODE}:
        return SafeString()
    return format_html(' lang="{}"', html_language(settings.LANGUAGE_CODE))


@register.simple_tag
def own_language() -> SafeString:
    """The attribute for words of the interface inside of what is not translated: ` lang="cy"`."""
    return format_html(' lang="{}"', get_language()) if first_language() else SafeString()


@register.filter
def lang_of(thing: Any) -> SafeString:
    """The same for a page or a record: ` lang="en-GB"` on a Welsh page if it is not translated yet, otherwise empty."""
    attribute = first_language()
    if not attribute or getattr(thing, "locale_id", None) in {None, locale_key()}:
        return SafeString()
    return attribute
