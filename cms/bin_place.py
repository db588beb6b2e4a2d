"""Where the Bin is: a branch of the page tree beside the site, known by its address."""

from typing import Any

from django.db.models import Q
from wagtail.models import Page, PagePermissionTester

BIN_SLUG = "in-the-bin"
BIN_PATH = f"/{BIN_SLUG}/"


def in_bin(page: Page) -> bool:
    """Whether a page is in the Bin (or is the Bin itself)."""
    return page.url_path.startswith(BIN_PATH)


def in_bin_q() -> Q:
    """The same as a condition on pages."""
    return Q(url_path__startswith=BIN_PATH)


class NothingAllowed(PagePermissionTester):
    """What one may do with a page in the Bin: nothing, administrators neither. The Bin has screens of its own."""


def refuse(tester: NothingAllowed, *args: Any, **kwargs: Any) -> bool:
    """The answer to each `can_…()`."""
    return False


for name in dir(PagePermissionTester):
    if name.startswith("can_"):
        setattr(NothingAllowed, name, refuse)
