"""The way to a page: the pages above it, for readers (breadcrumbs) and for machines (structured data)."""

from dataclasses import dataclass

from django.http import HttpRequest
from django.utils.translation import gettext as _

from cms.addresses.locate import absolute, path_of
from cms.models import BasePage


@dataclass(frozen=True)
class Crumb:
    """One step: what it is called, its path, and whether it is the page itself."""

    title: str
    path: str
    is_here: bool = False

    @property
    def url(self) -> str:
        """The step's absolute address."""
        return absolute(self.path)


def trail(page: BasePage, request: HttpRequest | None) -> list[Crumb]:
    """From the front page to the page itself; only steps that the public may see. Empty on the front page."""
    above = page.public_ancestors
    if not above:
        return []
    crumbs = [
        Crumb(_("Home") if one.depth == 2 else one.title, path_of(one, request)) for one in above
    ]
    return [*crumbs, Crumb(page.card_title, path_of(page, request), is_here=True)]
