"""The numbers of an infographic as a file under its own address."""

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe
from wagtail.models import Locale

from cms.blocks.infographics.data import csv_of
from cms.querysets import public_q
from news.models import InfographicPage


@require_safe
def data_csv(request: HttpRequest, slug: str) -> HttpResponse:
    """The same numbers as the table; 404 for whatever the public may not see or has no numbers."""
    pages = InfographicPage.objects.filter(public_q(), public_q("infographic"), slug=slug)
    page = pages.filter(locale=Locale.get_active()).select_related("infographic").first()
    rows = page.infographic.csv_rows if page and page.infographic else []
    if not rows:
        raise Http404
    name = {"Content-Disposition": f'attachment; filename="{slug}.csv"'}
    return HttpResponse(csv_of(rows), content_type="text/csv; charset=utf-8", headers=name)
