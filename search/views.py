"""The search page."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from wagtail.models import Page

from cms.addresses.locate import address_of
from cms.pagination import page_of
from search.asked.noting import note
from search.highlight import highlight
from search.query import clean_query, search_pages, texts_of

PER_PAGE = 10


@dataclass(frozen=True)
class Result:
    """One result as it is printed."""

    url: str
    kind: Any
    title: SafeString
    summary: SafeString


@require_safe
def results(request: HttpRequest) -> HttpResponse:
    """The pages for `?q=`; whatever is asked, the answer is a page, or 404 for a part that does not exist."""
    text = request.GET.get("q", "")
    words = clean_query(text)
    part = page_of(search_pages(words, get_language() or ""), request, PER_PAGE)
    context = {
        "title": _("Search results for “%(text)s”") % {"text": " ".join(words)}
        if words
        else _("Search"),
        "query": " ".join(text.replace("\x00", "").split())[:200],
        "words": words,
        "part": part,
        "results": results_of(list(part.object_list), words, request),
    }
    if words:
        note(request, text, part.paginator.count)
    response = TemplateResponse(request, "search/results.html", context)
    response.headers["X-Robots-Tag"] = "noindex"
    return response


def results_of(pages: list[Page], words: list[str], request: HttpRequest) -> list[Result]:
    """The pages as they are printed, in their order."""
    texts = texts_of(pages)
    found = []
    for page in pages:
        short_title, summary = texts.get(page.pk, ("", ""))
        found.append(
            Result(
                url=address_of(page, request),
                kind=getattr(page.specific_class, "kind_label", ""),
                title=highlight(short_title or page.title, words),
                summary=highlight(summary, words),
            )
        )
    return found
