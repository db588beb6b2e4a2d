"""Drafts for people who may read but not change them: the list, and the newest version as readers would see it.

What somebody may not read answers like what does not exist. The answer is kept nowhere, and pictures and files in it
come from their usual addresses, which ask for themselves who may have them.
"""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe
from wagtail.models import Page

from cms.bin_place import in_bin
from roles.sight import may_read_draft

FRAME = {"is_draft_reading": True}


def readable_or_404(user: Any, pk: int) -> Page:
    """The page whose newest version somebody may read."""
    page = Page.objects.filter(pk=pk, depth__gt=1).first()
    if page is None or in_bin(page) or not may_read_draft(user, page):
        raise Http404
    return page


@require_safe
def read(request: HttpRequest, pk: int) -> HttpResponse:
    """The newest version, drawn by the page's own template, with a line above it that says what it is."""
    page = readable_or_404(request.user, pk).get_latest_revision_as_object()
    response = page.make_preview_request(request, page.default_preview_mode, FRAME)
    response.headers["Cache-Control"] = "private, no-store"
    response.headers["X-Robots-Tag"] = "noindex, nofollow"
    return response
