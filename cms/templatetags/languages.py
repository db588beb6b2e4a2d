"""What is still in the site's first language on pages of another one says so, for those who have pages read out."""

import re
from typing import Any

from django import template
from django.conf import settings
from django.db.models import F
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from wagtail.models import Page

from cms.addresses.head import html_language
from cms.addresses.locate import front_of, path_of
from cms.kept import kept, locale_key
from cms.querysets import public_q

register = template.Library()
#: The path of a page, below the front page of its language.
PATH = re.compile(r"(?:[\w-]{1,255}/){1,20}")


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
    """The same for a page or a record: ` lang="en-GB"` on a Welsh page if it is not translated yet, otherwise empty.

    A Welsh page may also be no more than another place of an English one.
    """
    attribute, locale = first_language(), getattr(thing, "locale_id", None)
    if not attribute or locale is None:
        return SafeString()
    is_read = locale == locale_key()
    repeated = is_read and getattr(thing, "alias_of_id", None) and thing.pk in repeated_pages()
    return attribute if repeated or not is_read else SafeString()


def repeated_pages() -> set[int]:
    """The keys of the pages that repeat one of another language."""
    pages = Page.objects.filter(alias_of__isnull=False).exclude(alias_of__locale=F("locale"))
    return kept("repeated pages", lambda: set(pages.values_list("pk", flat=True)))


@register.simple_tag(takes_context=True)
def same_in_first_language(context: Any) -> str:
    """For an address at which there is nothing: that of the same public page in the first language; empty if none."""
    request, front = context.get("request"), front_of(get_language() or settings.LANGUAGE_CODE)
    path = getattr(request, "path_info", "")
    if not first_language() or not path.startswith(front) or not PATH.fullmatch(path, len(front)):
        return ""
    first = (
        root
        for root in Page()._get_site_root_paths(request)
        if root.language_code == settings.LANGUAGE_CODE
    )
    places = [f"{root.root_path}{path[len(front) :]}" for root in first]
    page = Page.objects.filter(public_q(), url_path__in=places).first()
    return path_of(page, request) if page else ""
