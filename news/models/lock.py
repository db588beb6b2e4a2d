"""Compares a version with what was issued."""

from collections.abc import Iterable
from typing import Any

from wagtail.fields import StreamField
from wagtail.models import PageLogEntry, Revision

#: What the history calls it when a version goes live.
WENT_LIVE = ("wagtail.publish", "wagtail.publish.scheduled")


def locked_changes(page: Any, names: Iterable[str]) -> list[str]:
    """Those of the fields in which `page`, which has been public, differs from what was; none if it is not stored yet."""
    issued = issued_version(page)
    if issued is None:
        return []
    return [name for name in names if value_of(page, name) != value_of(issued, name)]


def issued_version(page: Any) -> Any:
    """What readers got last; `None` for what is not stored."""
    row = type(page)._default_manager.filter(pk=page.pk).first()
    if row is None or row.live_revision_id:
        return row
    # Somebody took it down. Drafts are saved into the row now, so that only the history knows what was public.
    found = PageLogEntry.objects.filter(page=page.pk, action__in=WENT_LIVE, revision__isnull=False)
    last = found.order_by("-timestamp", "-pk").values("revision")[:1]
    version = Revision.objects.filter(pk__in=last).first()
    return version.as_object() if version else row


def value_of(page: Any, name: str) -> Any:
    """The value of a field as it is stored; blocks without the keys that a form gives them anew."""
    field = page._meta.get_field(name)
    value = getattr(page, field.attname)
    if isinstance(field, StreamField):
        return without_keys(value.get_prep_value())
    return value


def without_keys(value: Any) -> Any:
    """Block data without the keys of blocks."""
    if isinstance(value, dict):
        return {key: without_keys(part) for key, part in value.items() if key != "id"}
    if isinstance(value, list):
        return [without_keys(part) for part in value]
    return value
