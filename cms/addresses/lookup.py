"""From addresses of this site to what answers there."""

from inspect import unwrap

from django.urls import Resolver404, ResolverMatch, resolve
from wagtail.models import Page, Site
from wagtail.views import serve

from cms.addresses.locate import front_of
from cms.media import gate
from cms.media.documents import CustomDocument

FILES = "/files/"


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


def is_file(path: str) -> bool:
    """Whether a path is one of the library's files."""
    return path.startswith(FILES)


def file_at(path: str) -> tuple[CustomDocument | None, bool]:
    """The file that has or once had a path of the library, and whether the public may have it."""
    name = path.removeprefix(FILES)
    document, public = gate.find_document(name)
    return (document, public) if document else gate.find_former(name)
