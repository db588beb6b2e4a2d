"""Answers for addresses at which nothing is found: an old address leads on, a careless one is put right."""

from collections.abc import Callable

from django.http import (
    Http404,
    HttpRequest,
    HttpResponse,
    HttpResponsePermanentRedirect,
    HttpResponseRedirect,
)
from django.urls import reverse
from wagtail.contrib.redirects.models import Redirect

from cms.addresses import missing
from cms.addresses.locate import path_of
from cms.addresses.lookup import file_at, is_file, page_at
from cms.addresses.redirects import LONGEST, SLASHES, normal_path
from cms.querysets import is_public

#: Browsers keep a permanent redirect for ever unless they are told; a page may come to the old address again.
KEPT = "public, max-age=3600"


class OldAddressMiddleware:
    """Stands next to the views, so that it sees a 404 before anything else adds a slash to its address."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if "\0" in request.path_info:
            # PostgreSQL refuses to look for it, and nothing has such an address.
            raise Http404
        response = self.get_response(request)
        if response.status_code != 404 or request.method not in {"GET", "HEAD"}:
            return response
        path = request.path_info
        if not path.isprintable() or path.startswith(reverse("wagtailadmin_home")):
            return response
        found = old_address(request) or tidy_address(request)
        if not found:
            missing.note(request)
        return found or response


def old_address(request: HttpRequest) -> HttpResponse | None:
    """Where a kept old address leads, with the query; `None` if none is kept or the public may not see the place."""
    query = request.META.get("QUERY_STRING", "")
    plain = normal_path(request.path_info)
    keys = [plain, *([normal_path(request.path_info, query)] if query.isprintable() else [])]
    found = Redirect.objects.filter(old_path__in=[key for key in keys if len(key) <= LONGEST])
    kept = max(
        found.select_related("redirect_page"), key=lambda one: len(one.old_path), default=None
    )
    place = place_of(kept, request) if kept else ""
    if not kept or not place or place == request.path:
        return None
    if query and kept.old_path == plain and not {"?", "#"} & set(place):
        place = f"{place}?{query}"
    return lead_to(place, permanent=kept.is_permanent)


def place_of(kept: Redirect, request: HttpRequest) -> str:
    """The address that an old one leads to; empty if the public may not see what is there."""
    if kept.redirect_page_id:
        page = kept.redirect_page
        return path_of(page, request) if is_public(page) else ""
    if is_file(kept.redirect_link):
        document, public = file_at(kept.redirect_link)
        return document.url if document and public else ""
    return kept.redirect_link


def tidy_address(request: HttpRequest) -> HttpResponse | None:
    """Puts capital letters, doubled and missing slashes right if that gives the address of a public page."""
    path = request.path_info
    tidy = f"{SLASHES.sub('/', path.lower()).rstrip('/')}/"
    if tidy == path or len(path) > LONGEST:
        return None
    page = page_at(tidy)
    if not is_public(page):
        return None
    query = request.META.get("QUERY_STRING", "")
    return lead_to(tidy + (f"?{query}" if query else ""), permanent=True)


def lead_to(place: str, permanent: bool) -> HttpResponse:
    """The answer that sends a browser on."""
    if not permanent:
        return HttpResponseRedirect(place)
    return HttpResponsePermanentRedirect(place, headers={"Cache-Control": KEPT})
