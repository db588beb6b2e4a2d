"""Hands out the files of records."""

from django.http import Http404, HttpRequest, HttpResponseBase
from django.views.decorators.http import require_safe

from cms.addresses.below import lead_below
from cms.addresses.middleware import lead_to
from cms.media.serving import give_document, may_preview
from publications.files.addresses import file_address
from publications.files.finding import find_file, find_former, public_record


@require_safe
def file(request: HttpRequest, slug: str, name: str) -> HttpResponseBase:
    """A file of a record; an address that record or file once had leads to the one it has."""
    record = public_record(slug)
    if record is None:
        return lead_below(request, name)
    document, public = find_file(record, name)
    if document is None:
        former, public = find_former(record, name)
        if former and public:
            return lead_to(file_address(record, former), permanent=True)
        raise Http404
    if not public and not may_preview(request, document):
        raise Http404
    return give_document(request, document, public)
