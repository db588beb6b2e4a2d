"""Pagination: the only place where a page number from an address is read."""

from typing import Any

from django.core.paginator import EmptyPage, Page, PageNotAnInteger, Paginator
from django.http import Http404, HttpRequest

PER_PAGE = 20


#: Nobody turns more pages than that.
MOST_PAGES = 100_000


def number_asked(request: HttpRequest) -> int:
    """The number that `?page=` asks for, for those who count the list themselves; 404 if it is none."""
    text = request.GET.get("page") or "1"
    if not (len(text) <= 6 and text.isascii() and text.isdecimal() and 0 < int(text) <= MOST_PAGES):
        raise Http404("No such page of this list")
    return int(text)


def page_of(
    items: Any, request: HttpRequest, per_page: int = PER_PAGE, *, count: int | None = None
) -> Page:
    """The part of `items` that `?page=` asks for; `count` is their number, where it is known already.

    Without the parameter the first page; a number that is none, or beyond the last page, is an address that does
    not exist (404).
    """
    paginator = Paginator(items, per_page)
    if count is not None:
        paginator.count = count
    try:
        page = paginator.page(request.GET.get("page") or 1)
    except (PageNotAnInteger, EmptyPage) as error:
        raise Http404("No such page of this list") from error
    # The head of the page says it in title and canonical address.
    request.page_number = page.number  # type: ignore[attr-defined]  # a mark of our own
    return page
