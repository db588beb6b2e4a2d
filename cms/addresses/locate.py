"""From pages to addresses.

Absolute addresses start with `SITE_URL`, never with what a request claims to be its host.
"""

from inspect import unwrap
from urllib.parse import urljoin

from django.conf import settings
from django.http import HttpRequest
from django.urls import Resolver404, ResolverMatch, resolve, reverse
from django.utils import translation
from wagtail.models import Page, Site
from wagtail.views import serve

from cms.media import gate
from cms.media.documents import CustomDocument

FILES = "/files/"


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


def page_at(path: str) -> Page | None:
    """The page at a path of this site, whether or not the public may see it; one query, found by index."""
    roots = [(front_of(root.language_code), root.root_path) for root in Site.get_site_root_paths()]
    for front, root_path in sorted(roots, reverse=True):
        if path.startswith(front):
            url_path = f"{root_path}{path[len(front) :].strip('/')}".rstrip("/") + "/"
            slug = url_path.rstrip("/").rpartition("/")[2]
            return Page.objects.filter(slug=slug, url_path=url_path).first()
    return None


def view_at(path: str) -> ResolverMatch | None:
    """What the site itself answers with at a path, other than pages of the tree; nothing there is `None`."""
    try:
        match = resolve(path)
    except Resolver404:
        return None
    return None if unwrap(match.func) is serve else match


def named(page: Page, kind: str, request: HttpRequest | None = None) -> dict[str, str]:
    """A page's subject in structured data, as others refer to it: type, name, address."""
    return {"@type": kind, "name": page.title, "url": absolute(path_of(page, request))}


def is_file(path: str) -> bool:
    """Whether a path is one of the library's files."""
    return path.startswith(FILES)


def file_at(path: str) -> tuple[CustomDocument | None, bool]:
    """The file that has or once had a path of the library, and whether the public may have it."""
    name = path.removeprefix(FILES)
    document, public = gate.find_document(name)
    return (document, public) if document else gate.find_former(name)
