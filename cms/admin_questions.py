"""Questions to the lists and choosers of the admin, made fit for every database before anything reads them.

What stands behind the “?” of an address is typed, pasted or forged. Wagtail hands it on as it comes: a quotation mark
alone, a page of text, a NUL or a number beyond all records then end in the database with an error.
"""

import unicodedata
from collections.abc import Callable

from django.db import DataError
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.urls import reverse

#: What is searched for. Nobody types more, and search engines give up at some hundred words.
LONGEST_SEARCH = 200
#: The parameters that hold words to look for: in lists, and in the interface that choosers ask.
SEARCHES = {"q", "search"}


class AdminQuestionsMiddleware:
    """Cleans the parameters of the admin's addresses, and answers 404 to numbers that no database has room for."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response
        self.admin = reverse("wagtailadmin_home")

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.GET and request.path.startswith(self.admin):
            setattr(request, "GET", cleaned(request.GET))  # noqa: B010 - its type forbids assignment
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> None:
        """SQLite and PostgreSQL each have an error of their own for such a number."""
        if request.path.startswith(self.admin) and isinstance(exception, OverflowError | DataError):
            raise Http404 from exception


def cleaned(question: QueryDict) -> QueryDict:
    """The same parameters without signs that mean nothing, and with a search of sensible length."""
    clean = QueryDict(mutable=True)
    for name, values in question.lists():
        name = printable(name)
        fit = search_words if name in SEARCHES else printable
        clean.setlist(name, [fit(value) for value in values])
    clean._mutable = False
    return clean


def printable(text: str) -> str:
    """Without control characters and halves of characters."""
    return "".join(sign for sign in text if unicodedata.category(sign) not in {"Cc", "Cs"})


def search_words(text: str) -> str:
    """What search engines take for words; a quotation mark is an order to some of them."""
    return printable(" ".join(text[:LONGEST_SEARCH].replace('"', " ").split()))
