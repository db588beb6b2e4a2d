"""What was read from the database, kept in each process until something published changes.

The site, its settings and the pages that are asked for most are read often and change once in a while. The mark of
the page cache (cms.page_cache) says when they have to be read again. Whoever takes something from here works on a
copy; what hangs on it (blocks, their pictures and records) is shared and never written to.
"""

from collections.abc import Callable
from copy import copy
from typing import Any

from django.conf import settings
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import get_language
from wagtail.models import Locale, Page, Site

from cms.blocks.walk import PICTURE_FIELDS
from cms.models import SiteSettings
from cms.page_cache import mark, seconds_to_keep
from cms.security_headers import is_admin

#: Addresses that have to answer while the database does not.
FOR_MACHINES = {"/healthz", "/readyz"}
#: Relations that are read together with a page, so that its copies have them.
READ_WITH_PAGE = ("locale", "contact", *PICTURE_FIELDS)
#: More values than this are not kept: all are let go, and those in demand are soon back.
LIMIT = 500
#: Ways to narrow one list that are kept; more are let go together, and those in demand are soon back.
LISTS_KEPT = 200
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


def kept_list(page: Any, name: Any, make: Callable[[], Any]) -> Any:
    """What `make` gives for one way to narrow a list, kept on the page's shelf for as long as the page cache would keep it."""
    if page.shelf is None:
        return make()
    lists = page.shelf.setdefault("lists", {})
    until, value = lists.get(name, (0.0, None))
    now = timezone.now().timestamp()
    if until <= now:
        if len(lists) >= LISTS_KEPT:
            lists.clear()
        until, value = now + seconds_to_keep(), make()
        lists[name] = (until, value)
    return value


def locale_key() -> int | None:
    """The key of the reader's language."""
    keys = kept("locales", lambda: dict(Locale.objects.values_list("language_code", "pk")))
    return keys.get(get_language() or settings.LANGUAGE_CODE)


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
        site.root_page = whole(site.root_page)
    return site


def whole(page: Page) -> Page:
    """The page as what it is, to be kept: with a shelf, and with what its copies would ask for one by one."""
    model = page.specific_class
    if model is None:
        return page.specific
    names = {field.name for field in model._meta.get_fields()}
    related = [name for name in READ_WITH_PAGE if name in names]
    found = model._default_manager.select_related(*related).get(pk=page.pk)
    found.shelf = {}
    return found
