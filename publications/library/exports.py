"""The list of the library, as narrowed and sorted, as a file (`publications.library.formats`)."""

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import get_language
from django.views.decorators.http import require_safe
from wagtail.models import Locale

from publications.library.formats import formats
from publications.library.listing import LibraryFilter
from publications.models import PublicationIndexPage, PublicationPage

#: What every format may read without asking again.
RELATIONS = ("creators__person", "creators__organisation", "topics", "files__document", "licence")


@require_safe
def export(request: HttpRequest, ending: str) -> HttpResponse:
    """The file; 404 for a format that there is none of, and while there is no public library in this language."""
    chosen = formats.get(ending)
    locale = Locale.objects.filter(language_code=get_language()).first()
    library = PublicationIndexPage.objects.public().filter(locale=locale).exists()
    if chosen is None or not library:
        raise Http404
    everything = PublicationPage.objects.public().filter(locale=locale)
    records = LibraryFilter(everything, request.GET).sorted().prefetch_related(*RELATIONS)
    name = {"Content-Disposition": f'attachment; filename="publications.{ending}"'}
    return HttpResponse(chosen.write(list(records)), content_type=chosen.media_type, headers=name)
