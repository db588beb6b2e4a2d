"""Links to pages inside running text: quick to write out, and silent about what the public may not see."""

from datetime import datetime
from typing import Any

from django.utils import timezone
from django.utils.html import escape
from django.utils.translation import get_language
from wagtail.models import Locale, Page
from wagtail.rich_text.feature_registry import FeatureRegistry
from wagtail.rich_text.pages import PageLinkHandler

from cms.kept import kept
from cms.querysets import LINK_FIELDS, is_public, public_q

#: An address and the moment when it ends, if it has one.
Place = tuple[str, datetime | None]


class PublicPageLinkHandler(PageLinkHandler):
    """Takes the place of Wagtail's: a link to a hidden page looks like one to a page that is gone, its words alone."""

    @classmethod
    def expand_db_attributes_many(cls, attrs_list: list[dict[str, Any]]) -> list[str]:
        """The opening tags of all page links of a text, after one query at most."""
        keys = sorted({int(attrs["id"]) for attrs in attrs_list})
        name = f"links {get_language()} {keys}"
        places = kept(name, lambda: places_of(keys))
        return [opening(places.get(int(attrs["id"]))) for attrs in attrs_list]


def places_of(keys: list[int]) -> dict[int, Place]:
    """Where the pages are that the public may see, in the reader's language where they are there."""
    language = Locale.get_active().pk
    found = {}
    for page in Page.objects.filter(public_q(), pk__in=keys).only(*LINK_FIELDS):
        shown = page if page.locale_id == language else page.localized
        if is_public(shown) and shown.url:
            found[page.pk] = (shown.url, shown.expire_at)
    return found


def opening(place: Place | None) -> str:
    """The tag; what is kept may have ended in the meantime."""
    if place is None or (place[1] and place[1] <= timezone.now()):
        return "<a>"
    return f'<a href="{escape(place[0])}">'


def use_public_links(features: FeatureRegistry) -> None:
    """Registers the handler."""
    features.register_link_type(PublicPageLinkHandler)
