"""The addresses of drawings: `/infographics/<name>/<name>.png`, `.svg` and `card.png`."""

from datetime import datetime
from typing import Any

from django.core.files.storage import default_storage
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.utils.cache import get_conditional_response
from django.views.decorators.http import require_safe
from wagtail.contrib.redirects.models import Redirect

from cms.addresses.locate import path_of
from cms.addresses.middleware import lead_to
from cms.addresses.redirects import normal_path
from cms.kept import locale_key
from cms.media.serving import FILE_CACHE, PICTURE_POLICY
from cms.querysets import is_public, public_q
from news.models import InfographicPage
from news.sheets.files import Facts, Sheet, facts_of, make, sheet_for

TYPES = {"png": "image/png", "svg": "image/svg+xml"}
#: Seconds after which a reader asks again whose drawing another request is just making.
SOON = "3"


@require_safe
def drawing(request: HttpRequest, slug: str, name: str, ending: str) -> HttpResponseBase:
    """The sheet of an infographic; 404 for whatever the public may not see."""
    if name != slug:
        raise Http404
    return hand_out(request, slug, f"sheet.{ending}", f"{slug}.{ending}")


@require_safe
def card(request: HttpRequest, slug: str) -> HttpResponseBase:
    """The picture beside a shared link."""
    return hand_out(request, slug, "card.png", f"{slug}-card.png")


def public_page(slug: str) -> InfographicPage | None:
    """The page in the language of the address, with its infographic, if the public may see both."""
    pages = InfographicPage.objects.filter(public_q(), public_q("infographic"), slug=slug)
    found = pages.filter(locale=locale_key())
    return found.select_related("infographic__licence", "locale").first()


def hand_out(request: HttpRequest, slug: str, kind: str, filename: str) -> HttpResponseBase:
    """One file of a sheet. It was made when the page went live; if not, it is made now, by one request only."""
    page = public_page(slug)
    if page is None:
        return lead_on(request, slug)
    sheet = sheet_for(page)
    if sheet is None:
        raise Http404
    facts = facts_of(sheet) or make(sheet, wait=False)
    if facts is None:
        return HttpResponse(status=503, headers={"Retry-After": SOON, "Cache-Control": "no-store"})
    made = datetime.fromisoformat(facts.made)
    answer = get_conditional_response(request, f'"{facts.fingerprint}"', int(made.timestamp()))
    return with_headers(answer or file_of(sheet, kind, filename), facts, made)


def file_of(sheet: Sheet, kind: str, filename: str) -> FileResponse:
    """The file itself."""
    try:
        file = default_storage.open(sheet.name(kind), "rb")
    except FileNotFoundError as error:
        # Another text went live between two questions.
        raise Http404 from error
    return FileResponse(file, filename=filename, content_type=TYPES[kind.rpartition(".")[2]])


def with_headers(answer: Any, facts: Facts, made: datetime) -> HttpResponseBase:
    """Other sites may show it; who keeps it asks each time whether it is still the same."""
    answer.headers["ETag"] = f'"{facts.fingerprint}"'
    answer.headers["Last-Modified"] = made.strftime("%a, %d %b %Y %H:%M:%S GMT")
    answer.headers["Cache-Control"] = FILE_CACHE
    answer.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
    answer.headers["Content-Security-Policy"] = PICTURE_POLICY
    answer.headers["X-Content-Type-Options"] = "nosniff"
    return answer


def lead_on(request: HttpRequest, slug: str) -> HttpResponseBase:
    """From the address before the page was renamed to today's: what others have put on their sites goes on working."""
    folder, _slash, name = request.path_info.rpartition("/")
    kept = Redirect.objects.filter(old_path=normal_path(folder)).select_related("redirect_page")
    for one in kept:
        page: Any = one.redirect_page
        if is_public(page):
            return lead_to(f"{path_of(page)}{name.replace(slug, page.slug)}", permanent=True)
    raise Http404
