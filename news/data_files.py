"""The numbers of an infographic as a file under its own address."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.views.decorators.http import require_safe

from cms.blocks.infographics.data import csv_of
from news.sheets.views import lead_on, public_page


@require_safe
def data_csv(request: HttpRequest, slug: str) -> HttpResponseBase:
    """The same numbers as the table; 404 for whatever the public may not see or has no numbers."""
    page = public_page(slug)
    if page is None:
        return lead_on(request, slug)
    rows = page.infographic.csv_rows if page.infographic else []
    if not rows:
        raise Http404
    name = {"Content-Disposition": f'attachment; filename="{slug}.csv"'}
    return HttpResponse(csv_of(rows), content_type="text/csv; charset=utf-8", headers=name)
