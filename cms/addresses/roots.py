"""All processes know at once where the front pages are.

Wagtail keeps their addresses for an hour in each process, and forgets them only in the process that changed one. The
mark of the page cache tells all the others that something has changed.
"""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from wagtail.models import Site

from cms import page_cache


class FreshRootsMiddleware:
    """Lets Wagtail look up the front pages again when something published has changed since it did."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response
        self.mark = ""

    def __call__(self, request: HttpRequest) -> HttpResponse:
        mark = page_cache.mark()
        if mark != self.mark:
            Site.clear_site_root_paths_cache()
            self.mark = mark
        return self.get_response(request)
