"""The two addresses under which files are handed out: `/media/…` for pictures, `/files/…` for files.

What the public may not have answers exactly as what does not exist. Somebody who is signed in and works with the
file's folder gets it nevertheless, as a preview that no cache may keep.
"""

import logging
import mimetypes
from collections.abc import Callable
from io import SEEK_END
from typing import Any

from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils.crypto import salted_hmac
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe

from cms.media import gate
from cms.media.byte_ranges import cut_to_range
from cms.media.opening import StoreAway, open_stored

logger = logging.getLogger(__name__)

#: Nothing that is handed out here may act in the name of the site.
PICTURE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox"
#: A sandbox would switch the browsers' own readers off.
READER_POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; media-src 'self'; "
    "object-src 'self'; frame-ancestors 'none'"
)
#: Python's list of types depends on the machine.
TYPES = {
    ".avif": "image/avif",
    ".csv": "text/csv; charset=utf-8",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".jpg": "image/jpeg",
    ".mp3": "audio/mpeg",
    ".mp4": "video/mp4",
    ".ods": "application/vnd.oasis.opendocument.spreadsheet",
    ".odt": "application/vnd.oasis.opendocument.text",
    ".pdf": "application/pdf",
    ".pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".vtt": "text/vtt; charset=utf-8",
    ".webm": "video/webm",
    ".webp": "image/webp",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
#: A picture keeps its content under its name; a file may be replaced, and its readers shall notice at once. Caches
#: between site and reader keep neither: what is withdrawn must be gone.
PICTURE_CACHE = "private, max-age=3600"
FILE_CACHE = "private, no-cache"
#: Functions of a public file: where it is found below a page, or nothing. Apps above add theirs.
homes: list[Callable[[Any], str]] = []
#: Seconds after which a reader asks again when the place where files are kept does not answer.
SOON = "30"


@require_safe
def picture(request: HttpRequest, name: str) -> HttpResponseBase:
    """A picture or one of its sizes."""
    refuse_strange(name)
    stored, image, public = gate.find_picture(name)
    if not public and not may_preview(request, image):
        raise Http404
    return give_picture(request, stored, public)


def give_picture(request: HttpRequest, stored: Any, public: bool) -> HttpResponseBase:
    """A picture to somebody who may have it."""
    response = answer(request, stored, public, PICTURE_CACHE)
    response.headers["Content-Security-Policy"] = PICTURE_POLICY
    if public:
        # Feeds, mails and other sites may show it.
        response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
    return response


@require_safe
def document(request: HttpRequest, name: str) -> HttpResponseBase:
    """A file by its address; an address it once had leads to the one it has."""
    refuse_strange(name)
    found, public = gate.find_document(name)
    if found is None:
        return lead_on(request, name)
    if not public and not may_preview(request, found):
        raise Http404
    place = home_of(found) if public else ""
    return lead_to(place) if place else give_document(request, found, public)


def home_of(document: Any) -> str:
    """The address below a page to which a public file belongs; empty for a file that has only its own."""
    return next(filter(None, (find(document) for find in homes)), "")


def lead_to(place: str) -> HttpResponseBase:
    """Leads on for good; but each time anew, because the place may close while another page still offers the file."""
    response = redirect(place, permanent=True)
    response.headers["Cache-Control"] = FILE_CACHE
    return response


def give_document(request: HttpRequest, found: Any, public: bool) -> HttpResponseBase:
    """A file to somebody who may have it."""
    response = answer(request, found, public, FILE_CACHE)
    shown = found.shows_in_browser
    response.headers["Content-Security-Policy"] = READER_POLICY if shown else PICTURE_POLICY
    disposition = content_disposition_header(not shown, found.address_name)
    response.headers["Content-Disposition"] = disposition or "attachment"
    return response


def lead_on(request: HttpRequest, name: str) -> HttpResponseBase:
    """From an address that a file once had to the one it has."""
    former, public = gate.find_former(name)
    # The editor is asked about in any case: an address that never was must answer like a hidden one.
    if (public or may_preview(request, former)) and former:
        return lead_to((home_of(former) if public else "") or former.url)
    raise Http404


def refuse_strange(name: str) -> None:
    """PostgreSQL takes no NUL in a question, and no file has one in its name."""
    if "\0" in name:
        raise Http404


def may_preview(request: HttpRequest, file: Any) -> bool:
    """Whether this is an editor; nobody else's session is looked at, so that public answers stay free of it."""
    if "HTTP_COOKIE" not in request.META:
        return False
    # Asked for missing files too: both must answer alike.
    user = request.user
    return user.is_authenticated and gate.may_use(user, file)


def answer(request: HttpRequest, stored: Any, public: bool, cache: str) -> HttpResponseBase:
    """The content with its type, its mark of identity, and how long it may be kept."""
    try:
        file = open_stored(stored)
    except OSError as error:
        raise Http404 from error
    except StoreAway:
        logger.exception("“%s” cannot be fetched", stored.file.name)
        return HttpResponse(status=503, headers={"Retry-After": SOON, "Cache-Control": "no-store"})
    size = file.seek(0, SEEK_END)
    file.seek(0)
    ending = "." + stored.file.name.rpartition(".")[2].lower()
    kind = TYPES.get(ending) or mimetypes.guess_type(stored.file.name)[0]
    response = FileResponse(file, content_type=kind or "application/octet-stream")
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Cache-Control"] = cache if public else "private, no-store"
    if public:
        response.headers["ETag"] = mark(stored, size)
    return cut_to_range(request, response, file, size)


def mark(stored: Any, size: int) -> str:
    """Changes with the content, and tells nothing about it."""
    version = getattr(stored, "replaced_at", None)
    value = f"{stored.file.name}:{size}:{version}"
    return f'"{salted_hmac("cms.media.serving", value, algorithm="sha256").hexdigest()[:24]}"'
