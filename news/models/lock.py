"""Compares a version with what was issued."""

from collections.abc import Iterable
from typing import Any

from wagtail.fields import StreamField


def locked_changes(page: Any, names: Iterable[str]) -> list[str]:
    """Those of the fields in which `page`, which has been public, differs from what was; none if it is not stored yet."""
    # Drafts are kept beside it: the row holds what was public last, even while the page is taken down.
    issued = type(page)._default_manager.filter(pk=page.pk).first()
    if issued is None:
        return []
    return [name for name in names if value_of(page, name) != value_of(issued, name)]


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
