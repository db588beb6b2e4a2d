"""Finds what a body uses, however deep it is nested."""

from collections.abc import Iterator
from typing import Any

from django.db.models import Model
from wagtail.blocks import StreamValue, StructValue
from wagtail.blocks.list_block import ListValue


def chosen_records(value: Any) -> Iterator[Model]:
    """All pages, pictures, files and shared records chosen anywhere inside a block value."""
    if isinstance(value, Model):
        yield value
    elif isinstance(value, StreamValue):
        for child in value:
            yield from chosen_records(child.value)
    elif isinstance(value, StructValue):
        for child in value.values():
            yield from chosen_records(child)
    elif isinstance(value, ListValue):
        for child in value:
            yield from chosen_records(child)
