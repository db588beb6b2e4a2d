"""What is found below the address of a page and is no page itself, such as the files of a record, after a rename."""

from django.http import Http404, HttpRequest, HttpResponse
from wagtail.contrib.redirects.models import Redirect

from cms.addresses.locate import path_of
from cms.addresses.middleware import lead_to
from cms.addresses.redirects import normal_path
from cms.querysets import is_public


def lead_below(request: HttpRequest, rest: str) -> HttpResponse:
    """Leads from below a page's former address to the same place below its present one.

    `rest` is the end of the path that was asked for, for example `report.pdf`. Raises `Http404` if no public page ever
    had the address before it.
    """
    folder = request.path_info.removesuffix(rest)
    kept = Redirect.objects.filter(old_path=normal_path(folder)).select_related("redirect_page")
    for one in kept:
        if is_public(one.redirect_page):
            query = request.META.get("QUERY_STRING", "")
            place = f"{path_of(one.redirect_page, request)}{rest}"
            return lead_to(f"{place}?{query}" if query else place, permanent=True)
    raise Http404
