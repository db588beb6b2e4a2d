"""Finds what a body uses, however deep it is nested."""

from collections.abc import Iterator
from typing import Any

from django.db.models import Model, prefetch_related_objects
from wagtail.blocks import StreamValue, StructValue
from wagtail.blocks.list_block import ListValue
from wagtail.fields import StreamField

from cms.media.images import CustomImage

#: Pictures that a page may have beside its body.
PICTURE_FIELDS = ("social_image", "photo", "logo")


def read_together(values: list[StreamValue]) -> None:
    """Reads what several bodies of one kind choose as if they were one: a query for each kind of block, not of body."""
    if not values:
        return
    raw = [item for value in values for item in value.raw_data]
    children = iter(StreamValue(values[0].stream_block, raw, is_lazy=True))
    for value in values:
        for place in range(len(value)):
            value[place] = next(children)


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


def read_sizes(image: CustomImage, *records: Any) -> None:
    """Reads the sizes of a picture, and with them those of all other pictures of some records, unless it has them."""
    if "renditions" in getattr(image, "_prefetched_objects_cache", {}):
        return
    others = [other for record in records if record for other in pictures_of(record)]
    prefetch_related_objects([image, *(one for one in others if one is not image)], "renditions")


def first_picture(record: Model) -> CustomImage | None:
    """The first picture that stands by itself in a body of a page, if there is one."""
    for field in record._meta.get_fields():
        if not isinstance(field, StreamField):
            continue
        for block in getattr(record, field.name):
            if block.block_type == "picture" and block.value.get("image"):
                return block.value["image"]
    return None


def pictures_of(record: Model) -> Iterator[CustomImage]:
    """The pictures of a page or a part of one: those beside its bodies that were read with it, and those in them."""
    for name in PICTURE_FIELDS:
        if image := record._state.fields_cache.get(name):
            yield image
    for field in record._meta.get_fields():
        if isinstance(field, StreamField):
            for chosen in chosen_records(getattr(record, field.name)):
                if isinstance(chosen, CustomImage):
                    yield chosen
