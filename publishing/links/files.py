"""Pictures and files in a draft, under addresses that open for one link only.

A draft is drawn with the usual addresses of its files. Each gets a mark that is made from the link and the file, so that
no other file opens through it. Besides, a link opens no file that its maker may not use: otherwise somebody could write
the address of another's file into a page of their own and read it there.
"""

import re
from urllib.parse import unquote

from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.crypto import constant_time_compare, salted_hmac
from django.views.decorators.http import require_safe

from cms.media import gate, serving
from cms.media.images import CustomImage
from publishing.links.finding import find_or_404
from publishing.models import ReviewLink

ADDRESS = re.compile(rb"(?<=[\"'\s,=(])/(media|files)/([^\"'\s,<>?#()]+)")


def mark_of(link: ReviewLink, kind: str, name: str) -> str:
    """What opens one file through one link."""
    value = f"{link.pk}:{link.token_print}:{kind}:{name}"
    return salted_hmac("publishing.links.files", value, algorithm="sha256").hexdigest()[:32]


def through_link(address: str, link: ReviewLink, token: str) -> str:
    """The address of a file, for the reader of a link."""
    _start, kind, name = address.split("/", 2)
    name = unquote(name)
    return reverse("review_file", args=[token, mark_of(link, kind, name), kind, name])


def sign_all(content: bytes, link: ReviewLink, token: str) -> bytes:
    """A drawn page whose files come through the link."""
    return ADDRESS.sub(
        lambda found: through_link(found[0].decode(errors="replace"), link, token).encode(), content
    )


@require_safe
def give(request: HttpRequest, token: str, mark: str, kind: str, name: str) -> HttpResponseBase:
    """A picture or file of the draft, kept by nobody."""
    link, _item = find_or_404(request, token)
    if "\0" in name or not constant_time_compare(mark, mark_of(link, kind, name)):
        raise Http404
    if kind == "media":
        stored, image, public = gate.find_picture(name)
        refuse_closed(link, image, public)
        answer = serving.give_picture(request, stored, public=False)
    else:
        document, public = gate.find_document(name)
        refuse_closed(link, document, public)
        answer = serving.give_document(request, document, public=False)
    answer.headers["X-Robots-Tag"] = "noindex, nofollow, noarchive"
    answer.headers["Referrer-Policy"] = "no-referrer"
    return answer


def refuse_closed(link: ReviewLink, file: gate.MediaFile | None, public: bool) -> None:
    """Raises `Http404` for what the maker of the link may not use, and for people who have not agreed to be shown."""
    if file is None or (isinstance(file, CustomImage) and not file.may_be_shown):
        raise Http404
    if not public and not gate.may_use(link.made_by, file):
        raise Http404
