"""The pages of a file, one by one, under the record's own address."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponseBase
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from cms.addresses.below import lead_below
from cms.addresses.locate import path_of
from cms.addresses.middleware import lead_to
from cms.media.serving import FILE_CACHE, PICTURE_POLICY, answer
from cms.media.texts.drawing import picture_of
from publications.files.addresses import file_address, preview_address
from publications.files.finding import find_former, public_record, public_row
from publications.files.paging import drawn, leaf_of


@require_safe
def preview(request: HttpRequest, slug: str, name: str) -> HttpResponseBase:
    """`?page=3`: picture and text of one page, with links to those beside it."""
    record = public_record(slug)
    if record is None:
        return lead_below(request, f"preview/{name}/")
    row = public_row(record, name)
    if row is None:
        return lead_on(record, name, request)
    leaf = leaf_of(record, row, request.GET.get("page", "1"))
    title = _("%(title)s: page %(number)d") % {"title": row.shown_title, "number": leaf.number}
    context = {
        "title": title,
        "description": record.summary,
        # Search engines list the record, not each page of its files.
        "canonical": path_of(record, request),
        "record": record,
        "row": row,
        "leaf": leaf,
        "file_address": file_address(record, row.document),
        "preview_address": preview_address(record, row.document),
    }
    return TemplateResponse(request, "publications/files/preview.html", context)


def lead_on(record: Any, name: str, request: HttpRequest) -> HttpResponseBase:
    """From the preview under a name that the file once had to the one it has."""
    former, public = find_former(record, name)
    if not former or not public:
        raise Http404
    query = request.META.get("QUERY_STRING", "")
    place = preview_address(record, former)
    return lead_to(f"{place}?{query}" if query else place, permanent=True)


@require_safe
def picture(request: HttpRequest, slug: str, name: str, number: str) -> HttpResponseBase:
    """The picture of one page; there is one as long as the public may have the file itself."""
    record = public_record(slug)
    row = public_row(record, name) if record else None
    pictures = drawn(row.document, int(number)) if row else None
    if pictures is None:
        raise Http404
    response = answer(request, picture_of(pictures, int(number)), True, FILE_CACHE)
    response.headers["Content-Security-Policy"] = PICTURE_POLICY
    return response
