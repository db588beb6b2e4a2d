"""Where the Bin is: a branch of the page tree beside the site, known by its address."""

from django.db.models import Q
from wagtail.models import Page

BIN_SLUG = "in-the-bin"
BIN_PATH = f"/{BIN_SLUG}/"


def in_bin(page: Page) -> bool:
    """Whether a page is in the Bin (or is the Bin itself)."""
    return page.url_path.startswith(BIN_PATH)


def in_bin_q() -> Q:
    """The same as a condition on pages."""
    return Q(url_path__startswith=BIN_PATH)
