"""The language comes from the address alone.

Django's own middleware also asks the browser, and says so in `Vary`, which would keep public pages from being
cached. Here `/cy/…` is Welsh and everything else English, for everybody.
"""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import translation


class AddressLanguageMiddleware:
    """Activates the language of the address for one request."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        language = translation.get_language_from_path(request.path_info) or settings.LANGUAGE_CODE
        translation.activate(language)
        request.LANGUAGE_CODE = translation.get_language()
        response = self.get_response(request)
        # The editors' screens switch to the language of the person: say what was used in the end.
        response.headers.setdefault("Content-Language", translation.get_language() or language)
        return response
