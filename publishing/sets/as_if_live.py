"""The public site as it will be when a set is live: every address, asked inside a transaction that is taken back.

The whole way of a public request is gone, so that lists, other pages, feeds and the search answer as they will. Whatever
acts outside the database waits for a commit that never comes, and nothing that is drawn here is kept anywhere.
"""

import io
import re
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.core.handlers.base import BaseHandler
from django.core.handlers.wsgi import WSGIRequest
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.loader import render_to_string
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from wagtail.models import Page

from cms.media.renditions import make_plain
from cms.sight import named
from publishing.models import LaunchMember, LaunchSet
from publishing.sets.kinds import item_of
from publishing.sets.lines import lines_of
from publishing.sets.preflight import pinned
from publishing.sets.releasing import as_if_live
from publishing.sets.screens import find_set, need

#: Parts of the site that are not drawn anew: files answer for themselves to whoever is signed in.
ELSEWHERE = ("admin", "static", "media", "files", "account")
LINK = re.compile(rb"(\s(?:href|action)=[\"'])/(?!/)(?!(?:%s)/)" % "|".join(ELSEWHERE).encode())
#: The line stands behind the link that skips to the content, which has to be the first on a page.
PLACE = re.compile(rb"(<body[^>]*>(?:\s*<a class=\"skip-link\"[^>]*>[^<]*</a>)?)")
#: What a browser says about itself that pages may ask for.
HEADERS: tuple[str, ...] = (
    "HTTP_HOST",
    "SERVER_NAME",
    "SERVER_PORT",
    "HTTP_ACCEPT",
    "HTTP_ACCEPT_LANGUAGE",
    "wsgi.url_scheme",
)
HEADERS += ("HTTP_X_FORWARDED_PROTO", "REMOTE_ADDR")
NEIGHBOURS = 12


class SiteHandler(BaseHandler):
    """Answers like the site itself, without closing the connection that the transaction is in."""

    def __init__(self) -> None:
        super().__init__()
        self.load_middleware()


def public_request(request: HttpRequest, address: str) -> WSGIRequest:
    """What somebody who is not signed in would ask."""
    environ = {name: request.META[name] for name in HEADERS if name in request.META}
    question = request.META.get("QUERY_STRING", "")
    asked = WSGIRequest(
        {
            **environ,
            "REQUEST_METHOD": "GET",
            "SCRIPT_NAME": "",
            "PATH_INFO": address,
            "QUERY_STRING": question,
            "wsgi.input": io.BytesIO(),
        }
    )
    # The page cache leaves such requests alone.
    asked.is_dummy = True  # type: ignore[attr-defined]  # Wagtail marks its own previews so
    return asked


@require_safe
def show(request: HttpRequest, pk: int, address: str = "") -> HttpResponse:
    """One address of the site as it will be, with a line above it that says what it is and leads to the items."""
    launch = find_set(request, pk)
    need(request, "view")
    # Whoever may not see all of it would read in lists what is hidden from them.
    if any(line.is_hidden for line in lines_of(launch, request.user)):
        raise Http404
    start = reverse("publishing_set_preview", args=[pk])
    if not launch.is_open:
        raise Http404
    members, prepare = pinned(launch, request.user)
    make_pictures(members)
    with as_if_live(members, prepare) as reasons:
        answer = SiteHandler().get_response(public_request(request, "/" + address))
        content = content_of(answer)
        line = line_above(launch, members, start, "/" + address, bool(reasons))
    return outward(answer, content, start, line)


def make_pictures(members: list[LaunchMember]) -> None:
    """Those sizes that pages make while they are drawn: before, because the database waits meanwhile."""
    make_plain(member.revision.as_object() for member in members if member.revision)


def content_of(answer: Any) -> bytes:
    """What an answer says; a sentence for what is made only when the set goes live, such as a drawing."""
    if answer.status_code == 503:
        return str(_("This is drawn when it goes live.")).encode()
    return b"".join(answer) if answer.streaming else bytes(answer.content)


def outward(answer: Any, content: bytes, start: str, line: str) -> HttpResponse:
    """The answer for the editor: links stay in the preview, and nobody keeps it."""
    if 300 <= answer.status_code < 400:
        target = answer.headers["Location"]
        inside = target.startswith("/") and not target.startswith("//")
        return HttpResponseRedirect(start + target[1:] if inside else start)
    kind = answer.headers.get("Content-Type", "")
    if kind.startswith("text/html"):
        content = LINK.sub(rb"\1" + start.encode(), content)
        content = PLACE.sub(lambda body: body[1] + line.encode(), content, count=1)
    response = HttpResponse(content, content_type=kind, status=answer.status_code)
    response.headers["Cache-Control"] = "private, no-store"
    response.headers["X-Robots-Tag"] = "noindex, nofollow"
    return response


def line_above(
    launch: LaunchSet, members: list[LaunchMember], start: str, here: str, is_incomplete: bool
) -> str:
    """What stands above each page: what this is, the items, and the pages that they name."""
    pages = [item for item in (item_of(member) for member in members) if isinstance(item, Page)]
    words = {
        "launch": launch,
        "start": start,
        "here": here,
        "pages": [(page, page.get_url()) for page in pages if page.live],
        "neighbours": [(page, page.get_url()) for page in neighbours(pages)],
        "is_incomplete": is_incomplete,
    }
    return render_to_string("publishing/sets/as_if_live.html", words)


def neighbours(pages: list[Page]) -> list[Page]:
    """Live pages that show the items too: the lists above them, and whom or what they name."""
    keys = {int(key) for page in pages for (kind, key), _name in named(page) if is_page(kind)}
    paths = {page.path[: -page.steplen] for page in pages}
    found = Page.objects.filter(depth__gt=2, live=True).exclude(pk__in=[page.pk for page in pages])
    near = found.filter(path__in=paths) | found.filter(pk__in=keys)
    return list(near.distinct().order_by("path")[:NEIGHBOURS])


def is_page(kind: int) -> bool:
    """Whether a content type is that of pages."""
    return ContentType.objects.get_for_id(kind).model_class() is Page


def addresses() -> list[Any]:
    """The preview's own, and every address of the site below it."""
    return [
        path("launch-sets/<int:pk>/as-if-live/", show, name="publishing_set_preview"),
        path(
            "launch-sets/<int:pk>/as-if-live/<path:address>", show, name="publishing_set_preview_of"
        ),
    ]
