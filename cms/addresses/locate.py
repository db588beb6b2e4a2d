"""From pages to addresses.

Absolute addresses start with `SITE_URL`, never with what a request claims to be its host.
"""

from urllib.parse import urljoin

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils import translation
from wagtail.models import Page


def absolute(address: str) -> str:
    """The address with scheme and host; one that has them already stays as it is."""
    return urljoin(f"{settings.WAGTAILADMIN_BASE_URL.rstrip('/')}/", address)


def path_of(page: Page, request: HttpRequest | None = None) -> str:
    """The page's address from the first slash on; empty for a page outside the site.

    `request` only saves repeated look-ups.
    """
    parts = page.get_url_parts(request)
    return (parts[2] or "") if parts else ""


def front_of(language: str) -> str:
    """The path of the front page in a language."""
    with translation.override(language):
        return reverse("wagtail_serve", args=("",))


def named(page: Page, kind: str, request: HttpRequest | None = None) -> dict[str, str]:
    """A page's subject in structured data, as others refer to it: type, name, address."""
    return {"@type": kind, "name": page.title, "url": absolute(path_of(page, request))}
