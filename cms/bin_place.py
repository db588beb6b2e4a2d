"""Where the Bin is: a branch of the page tree beside the site, known by its address."""

from typing import Any

from wagtail.models import Page, PagePermissionTester
from wagtail.query import PageQuerySet

BIN_SLUG = "in-the-bin"
BIN_PATH = f"/{BIN_SLUG}/"


def in_bin(page: Page) -> bool:
    """Whether a page is in the Bin (or is the Bin itself)."""
    return page.url_path.startswith(BIN_PATH)


def outside_the_bin(pages: PageQuerySet) -> PageQuerySet:
    """The pages without those in the Bin. By position in the tree, because searches can filter by that."""
    place = Page.objects.filter(depth=2, slug=BIN_SLUG).first()
    return pages.not_descendant_of(place, inclusive=True) if place else pages


class NothingAllowed(PagePermissionTester):
    """What one may do with a page in the Bin: nothing, administrators neither. The Bin has screens of its own."""


def refuse(tester: NothingAllowed, *args: Any, **kwargs: Any) -> bool:
    """The answer to each `can_…()`."""
    return False


for name in dir(PagePermissionTester):
    if name.startswith("can_"):
        setattr(NothingAllowed, name, refuse)
