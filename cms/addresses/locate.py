"""From pages to addresses.

Absolute addresses start with `SITE_URL`, never with what a request claims to be its host.
"""

from functools import cache
from urllib.parse import quote, urljoin

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils import translation
from wagtail.models import Page


def absolute(address: str) -> str:
    """The address with scheme and host; one that has them already stays as it is."""
    base = settings.WAGTAILADMIN_BASE_URL.rstrip("/")
    if address.startswith("/") and not address.startswith("//"):
        return f"{base}{address}"
    return urljoin(f"{base}/", address)


def path_of(page: Page, request: HttpRequest | None = None) -> str:
    """The page's address from the first slash on; empty for a page outside the site.

    `request` only saves repeated look-ups.
    """
    for root in page._get_site_root_paths(request):
        if page.url_path.startswith(root.root_path):
            return front_of(root.language_code) + quote(page.url_path[len(root.root_path) :])
    return ""


def address_of(page: Page, request: HttpRequest | None = None) -> str:
    """The page's address for a link: its path, unless there are several sites, which Wagtail tells apart.

    Wagtail asks Django's routes for every link, which is most of the work that a list of links takes.
    """
    sites = {root.site_id for root in page._get_site_root_paths(request)}
    return path_of(page, request) if len(sites) == 1 else page.get_url(request) or ""


@cache
def front_of(language: str) -> str:
    """The path of the front page in a language."""
    with translation.override(language):
        return reverse("wagtail_serve", args=("",))


def named(page: Page, kind: str, request: HttpRequest | None = None) -> dict[str, str]:
    """A page's subject in structured data, as others refer to it: type, name, address."""
    return {"@type": kind, "name": page.title, "url": absolute(path_of(page, request))}
