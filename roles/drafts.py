"""Drafts for people who may read but not change them: the list, and the newest version as readers would see it.

What somebody may not read answers like what does not exist. The answer is kept nowhere, and pictures and files in it
come from their usual addresses, which ask for themselves who may have them.
"""

from dataclasses import replace
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.core.paginator import Paginator
from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe
from wagtail.models import Page

from cms.bin_place import in_bin, outside_the_bin
from cms.sight import visible
from roles.items import page_items
from roles.names import is_guest
from roles.sight import may_read_draft, plain_types

ON_A_SCREEN = 50
FRAME = {"is_draft_reading": True}
#: State, as it is asked for → its name, and which pages are in it.
STATES = {
    "new": (_("Never published"), Q(live=False, first_published_at=None)),
    "waiting": (_("Live, changes waiting"), Q(live=True, has_unpublished_changes=True)),
    "down": (_("Expired or taken down"), Q(live=False, first_published_at__isnull=False)),
}


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


def drafts_for(user: Any) -> Any:
    """Pages with a version that is not public, as far as somebody may read it: guests, plain pages only."""
    drafts = Page.objects.filter(depth__gt=2).filter(
        Q(live=False) | Q(has_unpublished_changes=True)
    )
    if is_guest(user):
        kinds = ContentType.objects.get_for_models(*plain_types).values()
        return outside_the_bin(drafts).filter(content_type__in=kinds)
    return visible(user, drafts)


def kinds_of(pages: Any) -> list[tuple[str, str]]:
    """The types of these pages: key and name, by name."""
    keys = set(pages.order_by().values_list("content_type", flat=True))
    found = [(str(key), ContentType.objects.get_for_id(key).model_class()) for key in keys]
    names = [(key, str(capfirst(model._meta.verbose_name))) for key, model in found if model]
    return sorted(names, key=lambda pair: pair[1])


def listing(request: HttpRequest) -> HttpResponse:
    """The drafts, the newest change first; `q`, `state` and `kind` in the address choose among them."""
    pages = drafts_for(request.user)
    kinds = kinds_of(pages)
    words = request.GET.get("q", "").replace("\0", "").strip()
    state, kind = request.GET.get("state", ""), request.GET.get("kind", "")
    if words:
        pages = pages.filter(draft_title__icontains=words)
    if state in STATES:
        pages = pages.filter(STATES[state][1])
    if kind in dict(kinds):
        pages = pages.filter(content_type=kind)
    part = Paginator(pages.order_by("-latest_revision_created_at", "-pk"), ON_A_SCREEN).get_page(
        request.GET.get("page")
    )
    items = page_items(part.object_list)
    if is_guest(request.user):
        # Who works here is not for everybody.
        items = [replace(item, changed_by="") for item in items]
    context = {
        "part": part,
        "items": items,
        "states": [(key, name) for key, (name, _condition) in STATES.items()],
        "kinds": kinds,
        "words": words,
        "state": state,
        "kind": kind,
    }
    return render(request, "roles/drafts.html", context)
