"""Takes a draft apart into the pieces that are checked, each with the way to it on the editor's screen."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.db import models
from django.utils.text import capfirst
from modelcluster.models import get_all_child_relations
from wagtail import blocks
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock
from wagtail.fields import RichTextField, StreamField
from wagtail.images.blocks import ImageBlock, ImageChooserBlock
from wagtail.models import Page

from cms.blocks.links import LinkBlock
from editing.checks.prose import Link, Paragraph, paragraphs_of, plain

#: Fields that nobody reads, or only machines.
UNREAD = {"slug", "search_words", "translation_key", "path", "url_path"}
#: Somebody else's words: they stay as they were said.
SPOKEN = {"words"}
#: Titles are too short to explain anything in.
TITLES = {"title", "short_title", "seo_title", "term", "name"}


@dataclass(frozen=True)
class Piece:
    """Something to check.

    `kind` is "text", "rich" (running text), "heading", "picture", "link" or "page"; `path` leads to it on the screen: names of
    fields and keys of blocks, or `#2` for the third of several. `stream` are the steps to the body that holds it, and
    `level` the level of the heading above that body.
    """

    kind: str
    value: Any
    path: tuple[str, ...]
    place: tuple[str, ...]
    stream: int
    level: int

    @cached_property
    def paragraphs(self) -> list[Paragraph]:
        """The paragraphs of words or running text."""
        if self.kind == "rich":
            return paragraphs_of(self.value)
        return [Paragraph(0, plain(self.value))] if self.kind in ("text", "heading") else []

    @property
    def links(self) -> list[Link]:
        """The links in it that have words of their own."""
        if self.kind != "link":
            return [link for one in self.paragraphs for link in one.links]
        text, page = (self.value.get("text") or "").strip(), self.value.get("page")
        # Without words the button takes the title of its page; without a page it is not complete yet.
        return [Link(text, page.pk if page else None)] if text else []

    @property
    def is_spoken(self) -> bool:
        """Whether these are somebody's own words."""
        return self.path[-1] in SPOKEN

    @property
    def is_title(self) -> bool:
        """Whether it is a title of the whole."""
        return len(self.path) == 1 and self.path[0] in TITLES


@dataclass(frozen=True)
class Walk:
    """Where one is while taking a body apart."""

    path: tuple[str, ...]
    place: tuple[str, ...]
    stream: int
    level: int

    def to(self, step: str, label: Any = "") -> "Walk":
        """One step further in."""
        # “Picture › Picture” says no more than one of them.
        again = not label or self.place[-1:] == (str(label),)
        place = self.place if again else (*self.place, str(label))
        return Walk((*self.path, step), place, self.stream, self.level)

    def piece(self, kind: str, value: Any) -> Piece:
        """What stands here."""
        return Piece(kind, value, self.path, self.place, self.stream, self.level)


def pieces_of(record: models.Model) -> Iterator[Piece]:
    """Everything that can be read in a page or a shared record, its rows included."""
    yield from own_pieces(record, (), (), 1)
    for relation in get_all_child_relations(record):
        model = relation.related_model
        if model._meta.app_label == "wagtailcore":
            continue
        name = relation.get_accessor_name()
        for number, child in enumerate(getattr(record, name).all()):
            place = (f"{capfirst(str(model._meta.verbose_name))} {number + 1}",)
            yield from own_pieces(child, (name, f"#{number}"), place, 2)


def own_pieces(
    record: models.Model, path: tuple[str, ...], place: tuple[str, ...], level: int
) -> Iterator[Piece]:
    """The pieces of the record's own fields."""
    for field in read_fields(record):
        above = level if isinstance(field, StreamField) else level_above(field)
        here = Walk(path, place, len(path) + 1, above).to(field.name, capfirst(field.verbose_name))
        value = getattr(record, field.name)
        if isinstance(field, StreamField):
            yield from stream_pieces(field.stream_block, value, here)
        elif value:
            yield here.piece("rich" if isinstance(field, RichTextField) else "text", value)


def read_fields(record: Any) -> list[Any]:
    """The fields that people type and others read; not relations, addresses and choices."""
    plain = (models.CharField, models.TextField)
    return [
        field
        for field in record._meta.get_fields()
        if isinstance(field, StreamField | RichTextField)
        or (type(field) in plain and field.editable and not field.choices)
        if field.name not in UNREAD
    ]


def level_above(field: models.Field) -> int:
    """The level of the heading above running text: one above the highest that it offers, for that is how it is drawn."""
    offered = getattr(field, "features", None) or ()
    levels = [int(name[1]) for name in offered if re.fullmatch("h[1-6]", name)]
    return min(levels, default=3) - 1


def stream_pieces(block: Any, value: Any, here: Walk) -> Iterator[Piece]:
    """The blocks of a body."""
    for number, child in enumerate(value or ()):
        label = f"{child.block.label} {number + 1}" if len(value) > 1 else child.block.label
        step = here.to(child.id or f"#{number}", label)
        yield from block_pieces(child.block, child.value, step)


def block_pieces(block: Any, value: Any, here: Walk) -> Iterator[Piece]:
    """The pieces of one block, whatever its kind."""
    if isinstance(block, ImageBlock):
        if value is not None:
            described = value.decorative or (value.contextual_alt_text or "").strip()
            yield here.piece("picture", (value, bool(described)))
    elif isinstance(block, blocks.StreamBlock):
        yield from stream_pieces(block, value, here)
    elif isinstance(block, blocks.ListBlock):
        for number, child in enumerate(value.bound_blocks if value else ()):
            step = here.to(child.id or f"#{number}")
            yield from block_pieces(block.child_block, child.value, step)
    elif isinstance(block, blocks.StructBlock):
        yield from struct_pieces(block, value, here)
    elif isinstance(block, TypedTableBlock):
        yield from table_pieces(value, here)
    else:
        yield from leaf_pieces(block, value, here)


def struct_pieces(block: Any, value: Any, here: Walk) -> Iterator[Piece]:
    """The parts of a block; a link, and a picture with its text beside it, are looked at as one."""
    if isinstance(block, LinkBlock):
        yield here.to("text", block.child_blocks["text"].label).piece("link", value)
    elif isinstance(block.child_blocks.get("image"), ImageChooserBlock) and value.get("image"):
        described = bool((value.get("alt_text") or "").strip())
        yield here.to("alt_text").piece("picture", (value["image"], described))
    for name, child in block.child_blocks.items():
        if not (isinstance(block, LinkBlock) and name == "text"):
            yield from block_pieces(child, value.get(name), here.to(name, child.label))


def table_pieces(value: Any, here: Walk) -> Iterator[Piece]:
    """The cells of a table."""
    for row in value.rows if value else ():
        for cell in row:
            yield from leaf_pieces(cell.block, cell.value, here)


def leaf_pieces(block: Any, value: Any, here: Walk) -> Iterator[Piece]:
    """Words, running text, or a chosen page; shared records are checked where they are written."""
    if isinstance(block, blocks.RichTextBlock):
        yield here.piece("rich", getattr(value, "source", value) or "")
    elif isinstance(block, blocks.CharBlock | blocks.TextBlock) and value:
        # The heading of a whole block stands at the level of those in running text.
        outer = len(here.path) == here.stream + 2 and here.path[-1] == "heading"
        yield here.piece("heading" if outer else "text", value)
    elif isinstance(value, Page):
        yield here.piece("page", value)
