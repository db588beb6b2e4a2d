"""Compresses text on its way out, and leaves alone what is compressed already."""

from django.http import HttpRequest, HttpResponseBase
from django.middleware.gzip import GZipMiddleware

TEXT = {"application/json", "application/ld+json", "application/xml", "application/atom+xml", "image/svg+xml"}  # fmt: skip


class TextCompressionMiddleware(GZipMiddleware):
    """As Django's, without pictures, recordings and PDF files: packing them again costs time and gains nothing."""

    def process_response(
        self, request: HttpRequest, response: HttpResponseBase
    ) -> HttpResponseBase:
        """Passes on what is not text, and parts of files, as they are."""
        kind = response.headers.get("Content-Type", "").partition(";")[0]
        if response.status_code == 206 or not (kind.startswith("text/") or kind in TEXT):
            return response
        return super().process_response(request, response)
