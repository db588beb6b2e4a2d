"""The pictures of cards, fetched for a whole list at once."""

from collections.abc import Iterable
from typing import Any

from cms.media.images import CustomImage


def with_pictures(pages: Iterable[Any], field: str = "social_image") -> None:
    """Gives each page whose `field` names a picture its `card_picture`.

    Two queries, however many pages and of whatever types; they have to be read with that field. Lists are kept, and
    consent ends without a word: whoever draws the picture asks whether it may be shown.
    """
    pairs = [(page, key) for page in pages if (key := getattr(page, f"{field}_id", None))]
    if not pairs:
        return
    images = CustomImage.objects.prefetch_related("renditions")
    found = images.in_bulk({key for _page, key in pairs})
    for page, key in pairs:
        page.card_picture = found.get(key)
