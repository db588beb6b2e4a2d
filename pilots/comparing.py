"""Marks of texts, to tell whether somebody has changed them.

The editor in the browser writes the same text a little differently from how it was stored. A mark is therefore made of
what an untouched form would send back, without the names that blocks carry.
"""

import datetime
import hashlib
import json
import re
from collections.abc import Mapping
from typing import Any

from wagtail import blocks
from wagtail.blocks.list_block import ListValue
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock

KEYS = re.compile(r' data-block-key="[^"]*"')
#: Relation of an update → the field in which its rows say something.
TEXTS = {"sections": "body", "not_covered": "reason"}


def mark(value: Any) -> str:
    """A short word that is the same for equal values, and for no others."""
    text = json.dumps(value, sort_keys=True, default=in_words)
    return hashlib.sha256(text.encode()).hexdigest()[:24]


def in_words(value: Any) -> str:
    """Dates and other things that JSON does not know; a moment is the same in every time zone."""
    if isinstance(value, datetime.datetime) and value.tzinfo:
        value = value.astimezone(datetime.UTC)
    return str(value)


def mark_of(value: Any) -> str:
    """The mark of a text: that of a body, or of plain words."""
    if isinstance(value, blocks.StreamValue):
        return mark(settled(value.stream_block, value))
    return mark(value or "")


def settled(block: Any, value: Any) -> Any:
    """A block's value as an untouched form would send it back; what is empty is the same however it is written."""
    if isinstance(block, blocks.StreamBlock):
        return [[child.block_type, settled(child.block, child.value)] for child in value]
    if isinstance(block, blocks.ListBlock):
        children = value.bound_blocks if isinstance(value, ListValue) else []
        return [settled(block.child_block, child.value) for child in children]
    # The value of a picture is the picture itself.
    if isinstance(block, blocks.StructBlock) and isinstance(value, Mapping):
        return {name: settled(child, value.get(name)) for name, child in block.child_blocks.items()}
    if isinstance(block, blocks.RichTextBlock):
        return settled_html(block, value.source if value else "")
    if isinstance(block, TypedTableBlock):
        return settled_table(block, value)
    plain = block.get_prep_value(value)
    if isinstance(plain, Mapping):
        return {name: one for name, one in plain.items() if one}
    return plain or ""


def settled_html(block: Any, html: str) -> str:
    """Formatted text after a walk through the editor and back."""
    widget = block.field.widget
    sent = widget.value_from_datadict({"text": widget.format_value(html or "")}, {}, "text")
    plain = KEYS.sub("", sent or "")
    return "" if plain in {"<p></p>", "<p/>"} else plain


def settled_table(block: Any, table: Any) -> Any:
    """A table, cell by cell."""
    if table is None:
        return ""
    columns = [[column["block"].name, column["heading"]] for column in table.columns]
    rows = [
        [
            settled(column["block"], cell)
            for column, cell in zip(table.columns, row["values"], strict=False)
        ]
        for row in table.row_data
    ]
    return [columns, rows]


def rows_of(update: Any, relation: str) -> dict[int, Any]:
    """The rows of an update by the key of their organisation, the first if one stands there twice."""
    found: dict[int, Any] = {}
    for row in getattr(update, relation).all():
        if row.organisation_id:
            found.setdefault(row.organisation_id, row)
    return found


def row_marks(update: Any) -> dict[str, str]:
    """Marks of all sections and of all that are not covered, as `relation:organisation`."""
    return {
        f"{relation}:{key}": mark_of(getattr(row, field))
        for relation, field in TEXTS.items()
        for key, row in rows_of(update, relation).items()
    }


def rest_mark(update: Any, names: Any) -> str:
    """The mark of the other fields, by their names."""
    data = update.serializable_data()
    return mark({name: data[name] for name in sorted(names) if name in data})
