"""The one rule for "may the public see this now?".

Every list, count, feed, sitemap, search result, related item and file asks it here, so that nothing shows early
and nothing stays after its time. It holds for pages and for shared records alike, since both carry `live` and
`expire_at`.
"""

from typing import Any

from django.db import models
from django.db.models import Q
from django.utils import timezone
from wagtail.models import PageManager
from wagtail.query import PageQuerySet


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


PublicPageManager = PageManager.from_queryset(PublicPageQuerySet)
