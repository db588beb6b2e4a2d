"""The one rule for "may the public see this now?".

Every list, count, feed, sitemap, search result, related item and file asks it here, so that nothing shows early
and nothing stays after its time. It holds for pages and for shared records alike, since both carry `live` and
`expire_at`.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import Q
from django.utils import timezone
from wagtail.models import Page, PageManager
from wagtail.query import PageQuerySet

#: What a link, a card or a step of the way needs to know about a page; bodies and forms of other tables stay out.
LINK_FIELDS = (
    "title", "slug", "path", "depth", "url_path", "content_type", "locale", "translation_key", "live", "expire_at",
    "first_published_at", "last_published_at", "alias_of",
)  # fmt: skip
CARD_FIELDS = (*LINK_FIELDS, "short_title", "summary")


def fields_for_cards(path: str, *more: str) -> list[str]:
    """The names of the fields that a card of the page at the end of `path` needs, for `only()`."""
    return [f"{path}__{name}" for name in (*CARD_FIELDS, *more)]


def public_q(prefix: str = "") -> Q:
    """The rule as a condition.

    `prefix` is the path to the record from the model that is queried, for example `"organisation"`.
    """
    path = f"{prefix}__" if prefix else ""
    not_expired = Q(**{f"{path}expire_at__isnull": True}) | Q(
        **{f"{path}expire_at__gt": timezone.now()}
    )
    return Q(**{f"{path}live": True}) & not_expired


def is_public(record: Any) -> bool:
    """The rule for one record at hand; nothing at all (`None`) is never public."""
    if record is None or not record.live:
        return False
    return record.expire_at is None or record.expire_at > timezone.now()


class PublicQuerySet(models.QuerySet):
    """Adds `public()` to the records that are not pages."""

    def public(self) -> "PublicQuerySet":
        """Only what the public may see now."""
        return self.filter(public_q())


class PublicPageQuerySet(PageQuerySet):
    """Adds `public()` to pages."""

    def public(self) -> "PublicPageQuerySet":
        """Only what the public may see now."""
        return self.filter(public_q())

    def for_cards(self, *more: str) -> "PublicPageQuerySet":
        """Reads only what cards and links print, and the fields named besides: a page can be long."""
        return self.only(*CARD_FIELDS, *more)


PublicPageManager = PageManager.from_queryset(PublicPageQuerySet)


def cards_of_types(rows: Iterable[tuple[int, int]]) -> Iterator[Page]:
    """Live pages by pairs of a key and a content type, with as much as cards print; one query for each type."""
    types: dict[int, list[int]] = {}
    for key, kind in rows:
        types.setdefault(kind, []).append(key)
    for kind, own in types.items():
        model: Any = ContentType.objects.get_for_id(kind).model_class()
        # Pages of a type that was taken out of the code are no longer shown.
        if model is None:
            continue
        cards = model._default_manager.filter(public_q(), pk__in=own)
        whole = cards.only(*CARD_FIELDS, *model.card_fields).prefetch_related(*model.card_relations)
        yield from (card.as_read() for card in whole)
