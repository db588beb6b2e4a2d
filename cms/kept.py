"""What was read from the database, kept in each process until something published changes.

The site, its settings and the pages that are asked for most are read often and change once in a while. The mark of
the page cache (cms.page_cache) says when they have to be read again. Whoever takes something from here works on a
copy; what hangs on it (blocks, their pictures and records) is shared and never written to.
"""

from collections.abc import Callable
from copy import copy
from typing import Any

from django.db import connection
from django.http import HttpRequest, HttpResponse
from wagtail.models import Site

from cms.models import SiteSettings
from cms.page_cache import mark
from cms.security_headers import is_admin

#: Addresses that have to answer while the database does not.
FOR_MACHINES = {"/healthz", "/readyz"}
#: More values than this are not kept: all are let go, and those in demand are soon back.
LIMIT = 500
#: Values by name, with the mark under which they were made.
_values: dict[str, tuple[str, Any]] = {}


def may_keep() -> bool:
    """Not inside a transaction: what is seen there may never come true."""
    return not connection.in_atomic_block


def kept[Value](name: str, build: Callable[[], Value]) -> Value:
    """The value of `build()`, made anew only when something published has changed since it was made last."""
    if not may_keep():
        return build()
    state = mark()
    found = _values.get(name)
    if found and found[0] == state:
        return found[1]
    value = build()
    if len(_values) >= LIMIT:
        _values.clear()
    _values[name] = (state, value)
    return value


class SharedPartsMiddleware:
    """Gives public requests the site and its settings where Wagtail looks for them first."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not (is_admin(request) or request.path in FOR_MACHINES) and may_keep():
            site = copy(kept(f"site {request.get_host()}", lambda: site_of(request)))
            if site is not None:
                # Each request gets copies: what is kept is never written to.
                site.root_page = copy(site.root_page)
            request._wagtail_site = site  # type: ignore[attr-defined]  # read by Wagtail
            setattr(
                request, SiteSettings.get_cache_attr_name(), kept("settings", SiteSettings.load)
            )
        return self.get_response(request)


def site_of(request: HttpRequest) -> Site | None:
    """The site that Wagtail finds for a request, with the front page as what it is."""
    site = Site._find_for_request(request)
    if site is not None:
        site.root_page = site.root_page.specific
        # Read now, so that the copies have it.
        _ = site.root_page.locale
        site.root_page.shelf = {}
    return site
