"""A record's citation as a file: `/publications/<slug>/cite.ris`, `.bib`, `.json`, `.txt`."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from cms.addresses.below import lead_below
from cms.kept import locale_key
from cms.querysets import public_q
from publications.citations import bibtex, csl, ris, text
from publications.citations.from_record import item_of
from publications.library.formats import Export, formats
from publications.models import PublicationPage

WRITERS: dict[str, Any] = {"ris": ris, "bib": bibtex, "json": csl, "txt": text}


@require_safe
def cite(request: HttpRequest, slug: str, ending: str) -> HttpResponse:
    """The file. A former address of the record leads on; 404 for whatever the public may not see."""
    writer = WRITERS.get(ending)
    if writer is None:
        raise Http404
    found = PublicationPage.objects.filter(public_q(), slug=slug, locale=locale_key())
    page = found.select_related("licence").first()
    if page is None:
        return lead_below(request, f"cite.{ending}")
    name = {"Content-Disposition": f'attachment; filename="{slug}.{ending}"'}
    written = writer.write([item_of(page, request)])
    return HttpResponse(written, content_type=f"{writer.MEDIA_TYPE}; charset=utf-8", headers=name)


def register_formats() -> None:
    """Offers the list of the library in the forms of reference managers."""
    for ending, label, writer in (("ris", "RIS", ris), ("bib", "BibTeX", bibtex)):
        media_type = f"{writer.MEDIA_TYPE}; charset=utf-8"
        formats[ending] = Export(label, media_type, written_by(writer))


def written_by(writer: Any) -> Any:
    """Records as text, by one of the writers."""
    return lambda records: writer.write([item_of(page) for page in records])
