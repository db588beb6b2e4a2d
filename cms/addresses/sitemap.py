"""`/sitemap.xml`: every page that the public may see, with its languages, for search engines."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe
from wagtail.models import Page, Site

from cms.addresses.head import html_language
from cms.addresses.locate import absolute, front_of
from cms.pagination import page_of
from cms.querysets import public_q

#: Search engines read at most 50,000 per file; less keeps one answer small.
PER_FILE = 10_000
COLUMNS = ("url_path", "locale__language_code", "translation_key", "last_published_at")


@dataclass
class Entry:
    """One page of the map."""

    url: str
    changed: datetime | None
    alternates: list[tuple[str, str]] = field(default_factory=list)


@require_safe
def sitemap(request: HttpRequest) -> HttpResponse:
    """The map, or with very many pages a list of its parts (`?page=2`)."""
    found = page_of(public_pages(), request, PER_FILE)
    if found.paginator.num_pages > 1 and "page" not in request.GET:
        parts = [absolute(f"{request.path}?page={number}") for number in found.paginator.page_range]
        return xml(request, "cms/sitemap_index.xml", {"parts": parts})
    return xml(request, "cms/sitemap.xml", {"entries": entries(found.object_list)})


def xml(request: HttpRequest, template: str, context: dict[str, Any]) -> HttpResponse:
    """The template as an XML document."""
    return render(request, template, context, content_type="application/xml; charset=utf-8")


def public_pages() -> Any:
    """Rows of `COLUMNS` of everything that the public may see, in a fixed order."""
    pages = Page.objects.filter(public_q(), depth__gt=1).order_by("locale_id", "path")
    return pages.values_list(*COLUMNS)


def entries(rows: Any) -> list[Entry]:
    """The rows with their addresses; two queries more, however many rows."""
    address = Addresses()
    rows = list(rows)
    languages: dict[Any, list[tuple[str, str]]] = {}
    if len(address.roots) > 1:
        languages = by_translation(others(rows), address)
    found = []
    for url_path, code, key, changed in rows:
        if url := address.of(url_path, code):
            pairs = languages.get(key, [])
            found.append(Entry(url, changed, pairs if len(pairs) > 1 else []))
    return found


def others(rows: Iterable[tuple]) -> Iterable[tuple]:
    """The public pages that share a translation with one of the rows, themselves included."""
    return public_pages().filter(translation_key__in={row[2] for row in rows})


def by_translation(rows: Iterable[tuple], address: "Addresses") -> dict[Any, list[tuple[str, str]]]:
    """Pairs of language and address, by what they are translations of."""
    found: dict[Any, list[tuple[str, str]]] = {}
    for url_path, code, key, _changed in rows:
        if url := address.of(url_path, code):
            found.setdefault(key, []).append((html_language(code), url))
    return found


class Addresses:
    """Absolute addresses from stored paths, without loading a page."""

    def __init__(self) -> None:
        self.roots = {
            path.language_code: (path.root_path, front_of(path.language_code))
            for path in Site.get_site_root_paths()
        }

    def of(self, url_path: str, language: str) -> str:
        """The address; empty for what lies outside the site."""
        root, front = self.roots.get(language, ("", ""))
        if not root or not url_path.startswith(root):
            return ""
        return absolute(front + url_path[len(root) :])
