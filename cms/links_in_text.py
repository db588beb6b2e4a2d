"""Links to pages inside running text: quick to write out, and silent about what the public may not see."""

from typing import Any

from django.utils import timezone
from django.utils.html import escape
from wagtail.rich_text.feature_registry import FeatureRegistry
from wagtail.rich_text.pages import PageLinkHandler

from cms.page_links import Place, places_of


class PublicPageLinkHandler(PageLinkHandler):
    """Takes the place of Wagtail's: a link to a hidden page looks like one to a page that is gone, its words alone."""

    @classmethod
    def expand_db_attributes_many(cls, attrs_list: list[dict[str, Any]]) -> list[str]:
        """The opening tags of all page links of a text, after one query at most."""
        places = places_of({int(attrs["id"]) for attrs in attrs_list})
        return [opening(places.get(int(attrs["id"]))) for attrs in attrs_list]


def opening(place: Place | None) -> str:
    """The tag; what is kept may have ended in the meantime."""
    if place is None or (place[1] and place[1] <= timezone.now()):
        return "<a>"
    return f'<a href="{escape(place[0])}">'


def use_public_links(features: FeatureRegistry) -> None:
    """Registers the handler."""
    features.register_link_type(PublicPageLinkHandler)
