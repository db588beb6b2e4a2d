"""What a review link opens: a draft as readers would see it, marked as one, kept nowhere, with its own files.

Absent, expired and revoked links answer like every address at which there is nothing.
"""

import re
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.urls import re_path, reverse
from django.views.decorators.http import require_safe
from wagtail.models import Page

from cms.media.documents import CustomDocument
from cms.media.images import CustomImage
from cms.models.states import scheduled_for, uk_time
from publishing.links import files
from publishing.links.finding import SHAPE, find_or_404
from publishing.links.making import note_opening
from publishing.models import LaunchMember, LaunchSet, ReviewLink
from publishing.models.review import wanted_time
from publishing.sets.as_if_live import PLACE, SiteHandler, make_pictures, public_request
from publishing.sets.kinds import item_of
from publishing.sets.locks import open_member
from publishing.sets.preflight import pinned
from publishing.sets.releasing import as_if_live

HREF = re.compile(rb"(\shref=[\"'])(/[^\"'#?]*)")


@require_safe
def read(request: HttpRequest, token: str) -> HttpResponse:
    """The draft page, or what is in the launch set."""
    link, item = find_or_404(request, token)
    if isinstance(item, LaunchSet):
        answer = contents(request, link, item, token)
    else:
        answer = outward(draw_draft(request, item), link, token)
    count(request, link, item)
    return closed(answer)


@require_safe
def read_member(request: HttpRequest, token: str, key: str) -> HttpResponse:
    """One page of the launch set, as it will be."""
    link, launch = find_or_404(request, token)
    if not isinstance(launch, LaunchSet):
        raise Http404
    answer = draw_member(request, link, launch, token, int(key))
    count(request, link, launch)
    return closed(answer)


def count(request: HttpRequest, link: ReviewLink, item: Any) -> None:
    """Reads are counted; a program that only asks whether there is something is not."""
    if request.method == "GET":
        note_opening(link, item)


def draw_draft(request: HttpRequest, page: Any) -> Any:
    """The newest version by the page's own template, for nobody in particular: no session goes in."""
    version = page.get_latest_revision_as_object()
    if not version.first_published_at and not version.needs_sign_off:
        # A press release prints its embargo, and is issued only once.
        version.first_published_at = planned_time(page)
    # What editors see in their previews only, such as quotes without permission, is not for people outside.
    return version.make_preview_request(
        public_request(request, "/"), page.default_preview_mode, {"is_shown_outside": True}
    )


def planned_time(page: Any) -> Any:
    """When a draft is to go live: by its own schedule, with its set, or as its author wishes; `None` if nobody knows."""
    member = open_member(page)
    with_set = member.launch_set.go_live_at if member else None
    return scheduled_for(page) or with_set or wanted_time(page)


def contents(request: HttpRequest, link: ReviewLink, launch: LaunchSet, token: str) -> HttpResponse:
    """What is in the set; its pages and files can be opened."""
    rows = [row(link, member, token) for member in launch.members.select_related("content_type")]
    answer = render(request, "publishing/links/set.html", {"launch": launch, "rows": rows})
    answer.content = mark(answer.content, line_above(link, token))
    return answer


def row(link: ReviewLink, member: LaunchMember, token: str) -> tuple[str, str]:
    """The title of a member, and where it is read; empty for what has no page of its own."""
    item = item_of(member)
    if item is None:
        return member.title, ""
    if isinstance(item, Page):
        version = item.get_latest_revision_as_object()
        return version.title, reverse("review_member", args=[token, member.pk])
    address = file_address(item)
    return str(item), files.through_link(address, link, token) if address else ""


def file_address(item: Any) -> str:
    """Where a picture or file is found once it is public; empty for other things."""
    if isinstance(item, CustomDocument):
        return str(item.url)
    return str(item.file.url) if isinstance(item, CustomImage) else ""


def draw_member(
    request: HttpRequest, link: ReviewLink, launch: LaunchSet, token: str, key: int
) -> HttpResponse:
    """The page with the whole set live, in a transaction that is taken back; as a draft where it could not be live."""
    members, prepare = pinned(launch, link.made_by)
    member = next((one for one in members if one.pk == key), None)
    item = item_of(member) if member else None
    if not isinstance(item, Page):
        raise Http404
    make_pictures(members)
    with as_if_live(members, prepare):
        places = places_of(members, token)
        here = next((address for address, there in places.items() if there[1] == key), None)
        answer: Any = SiteHandler().get_response(public_request(request, here)) if here else None
        drawn = bytes(answer.content) if answer and answer.status_code == 200 else b""
    if not drawn:
        return outward(draw_draft(request, item), link, token)
    drawn = HREF.sub(lambda found: found[1] + lead(found[2], places), drawn)
    return outward(HttpResponse(drawn), link, token, launch)


def places_of(members: list[LaunchMember], token: str) -> dict[str, tuple[str, int]]:
    """The addresses that the live pages of a set will have → where the link shows them, and their key."""
    pages = [(member.pk, item_of(member)) for member in members]
    return {
        page.get_url(): (reverse("review_member", args=[token, key]), key)
        for key, page in pages
        if isinstance(page, Page) and page.live
    }


def lead(address: bytes, places: dict[str, tuple[str, int]]) -> bytes:
    """From one page of the set to another; all other links lead to the public site."""
    there = places.get(address.decode(errors="replace"))
    return there[0].encode() if there else address


def outward(
    answer: Any, link: ReviewLink, token: str, launch: LaunchSet | None = None
) -> HttpResponse:
    """The page for the reader: marked, and with its own files."""
    if answer.status_code != 200 or answer.streaming:
        raise Http404
    line = line_above(link, token, launch)
    content = files.sign_all(answer.content, link, token)
    content = mark(content, line)
    return HttpResponse(content, content_type=answer.headers.get("Content-Type", "text/html"))


def mark(content: bytes, line: str) -> bytes:
    """A drawn page that says what it is."""
    return PLACE.sub(lambda body: body[1] + line.encode(), content, count=1)


def line_above(link: ReviewLink, token: str, launch: LaunchSet | None = None) -> str:
    """What this is, for whom, and until when."""
    words = {"link": link, "until": uk_time(link.expires_at), "launch": launch, "token": token}
    return render_to_string("publishing/links/line.html", words)


def closed(answer: HttpResponse) -> HttpResponse:
    """Nobody keeps it, nobody lists it, and where a link in it leads does not learn where it came from."""
    answer.headers["Cache-Control"] = "private, no-store"
    answer.headers["X-Robots-Tag"] = "noindex, nofollow, noarchive"
    answer.headers["Referrer-Policy"] = "no-referrer"
    return answer


def addresses() -> list[Any]:
    """Below `/review/`; another form of token is no address of ours."""
    start = rf"^(?P<token>{SHAPE})/"
    return [
        re_path(start + "$", read, name="review"),
        re_path(start + r"(?P<key>[0-9]{1,9})/$", read_member, name="review_member"),
        re_path(
            start + r"(?P<mark>[0-9a-f]{32})/(?P<kind>media|files)/(?P<name>.+)$",
            files.give,
            name="review_file",
        ),
    ]
