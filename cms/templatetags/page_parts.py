"""Template tags for what stands around and between the parts of every page."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from django import template
from django.conf import settings
from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language
from wagtail.models import Page

from cms.addresses.locate import address_of
from cms.kept import kept
from cms.models import SiteSettings
from cms.page_links import in_language, public_links
from cms.querysets import CARD_FIELDS, cards_of_types, is_public, public_q
from cms.templatetags.languages import first_language, lang_of

register = template.Library()


@dataclass(frozen=True)
class Link:
    """One entry of a menu as it is kept: its words, its address, and the page it leads to, if it is one of ours."""

    words: str
    href: str
    page: Page | None
    #: The attribute for words that are not in the reader's language.
    lang: str = ""


@dataclass(frozen=True)
class Entry:
    """The same as one page shows it; `is_current` on the page itself and everywhere below it."""

    words: str
    href: str
    is_current: bool = False
    is_here: bool = False
    lang: str = ""


@dataclass
class Frame:
    """What surrounds every page: the menus, the settings, the banner of the demonstration."""

    settings: SiteSettings
    main_menu: list[Entry] = field(default_factory=list)
    footer_menu: list[Entry] = field(default_factory=list)
    is_demonstration: bool = False


@register.simple_tag(takes_context=True)
def site_frame(context: template.Context) -> Frame:
    """Menus and settings, for base.html; pages that are not public are left out."""
    request = context.get("request")
    chosen = SiteSettings.load(request_or_site=request)
    menus = kept(
        f"menus {get_language()}", lambda: read_menus(chosen.main_menu, chosen.footer_menu)
    )
    here = getattr(request, "path", "")
    main, footer = (entries(menu, here) for menu in menus)
    return Frame(chosen, main, footer, settings.DEMONSTRATION)


@register.simple_tag
def site_header(frame: Frame) -> SafeString:
    """The header, drawn once for each state that its menu can be in."""
    return kept_part("site_header", frame, frame.main_menu)


@register.simple_tag
def site_footer_links(frame: Frame) -> SafeString:
    """The same for what the footers of all pages share."""
    return kept_part("site_footer_links", frame, frame.footer_menu)


def kept_part(name: str, frame: Frame, menu: list[Entry]) -> SafeString:
    """Draws a component that depends on the language, the settings and a menu alone."""
    language = get_language()
    shown = {"frame": frame, "LANGUAGE_CODE": language}
    template_name = f"cms/components/{name}.html"
    return kept(f"{name} {language} {menu}", lambda: render_to_string(template_name, shown))


def read_menus(*menus: Any) -> list[list[Link]]:
    """The entries of several menus that lead somewhere: to a page in the reader's language where there is one."""
    # What is stored names the pages by their keys, so that one question is enough for all.
    stored = [[item["value"] for item in menu.raw_data] for menu in menus]
    keys = {entry["page"] for menu in stored for entry in menu if entry.get("page")}
    pages = list(public_links(pk__in=keys)) if keys else []
    shown = in_language(pages)
    return [[link for entry in menu if (link := link_of(entry, shown))] for menu in stored]


def link_of(entry: dict[str, Any], pages: dict[int, Page]) -> Link | None:
    """One entry as it is stored, if it leads somewhere."""
    page = pages.get(entry.get("page") or 0)
    href = address_of(page) if page else entry.get("link") or ""
    if page and page.pk != entry["page"]:
        # A translation says itself what it is called; the words of the settings are in the first language.
        return Link(page.title, href, page) if href else None
    words = entry.get("text") or (page.title if page else "")
    lang = lang_of(page) if page else first_language()
    return Link(words, href, page, lang) if href else None


def entries(menu: list[Link], here: str) -> list[Entry]:
    """The entries as the page at the address `here` shows them; a page whose time is over leaves the menu."""
    return [
        Entry(
            link.words,
            link.href,
            link.href != "/" and here.startswith(link.href),
            here == link.href,
            link.lang,
        )
        for link in menu
        if link.page is None or is_public(link.page)
    ]


@register.simple_tag(takes_context=True)
def address(context: template.Context, page: Page | None) -> str:
    """The address of a page; empty for no page at all."""
    return address_of(page, context.get("request")) if page else ""


@register.simple_tag
def live_topics(page: Any) -> list[Page]:
    """The topics of a page that the public may see, by title; one query."""
    return [topic for topic in page.shelved("topics", lambda: topics_of(page)) if is_public(topic)]


def topics_of(page: Any) -> list[Page]:
    """Reads what `live_topics` answers with."""
    return list(page.topics.filter(public_q()).only(*CARD_FIELDS).order_by("title"))


@register.filter
def public(record: Any) -> Any:
    """The record if the public may see it now, otherwise nothing."""
    # A block whose chooser was never opened has an empty text here.
    return record if record and is_public(record) else None


@register.filter
def public_records(records: Any) -> list[Any]:
    """Those of several shared records that pages may show now."""
    return [record for record in records if record and record.is_public]


@register.filter
def public_pages(pages: Any) -> list[Page]:
    """Those of several pages that the public may see now, as specific pages, in the same order.

    Pages that were never saved are samples, and stay.
    """
    saved = [(page.pk, page.content_type_id) for page in pages if page and page.pk]
    # What hangs on a kept page is read once (see cms.kept).
    known = getattr(pages, "known_cards", None)
    if known is None:
        known = {page.pk: page for page in cards_of_types(saved)}
        with suppress(AttributeError):
            pages.known_cards = known
    shown = [known.get(page.pk, page) for page in pages if page and page.pk in {None, *known}]
    return [page for page in shown if is_public(page)]


@register.filter
def with_columns(row: Any, table: Any) -> Iterator[tuple[Any, Any]]:
    """Pairs of a column and its cell, for one row of a table: on a phone each cell names its column."""
    return zip(table.columns, row, strict=False)


@register.filter
def record_kind(record: Any) -> str:
    """What a record is, as editors call it."""
    return str(record._meta.verbose_name).capitalize()


@register.simple_tag
@cache
def icon(name: str) -> SafeString:
    """A drawing of the icon set, to stand beside words (screen readers skip it)."""
    return mark_safe(render_to_string(f"cms/icons/{name}.svg").strip())
