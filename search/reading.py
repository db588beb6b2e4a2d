"""Reads from a page what it can be found by: what its type declares in `search_fields`, as far as the public may see it.

A few fields hold names. Of the others the declared weight says what they are: above 1 what the page is about,
otherwise its text. What hangs on a record that is not public is passed over, together with the row it stands in.
"""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from html import unescape
from typing import Any

from django.db.models import Manager, Model
from django.utils import translation
from django.utils.html import strip_tags
from wagtail.blocks import StreamValue, StructValue
from wagtail.blocks.list_block import ListValue
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.search.index import RelatedFields, SearchField

from cms.models import Contact
from cms.models.records.shared_record import SharedRecord
from cms.querysets import is_public

#: By these a page is called. People know a place and not the company that works there. What it is “also called” only says what it is about.
NAMES = {"title", "short_title", "full_title", "full_name", "short_name", "place"}
#: Where a record comes from; it would make every page with a figure one about its source.
ONLY_ORIGIN = {"source"}
NAME, ABOUT, TEXT = "name", "about", "text"


@dataclass
class Words:
    """What was read: names, what it is about, texts; which records were looked at, and when the first of them ends."""

    name: list[str] = field(default_factory=list)
    about: list[str] = field(default_factory=list)
    text: list[str] = field(default_factory=list)
    sources: dict[tuple[str, str], Any] = field(default_factory=dict)
    until: datetime | None = None

    def may_tell_of(self, record: Any) -> bool:
        """Whether words of a record may stand here; remembers that it was looked at."""
        if not hasattr(record, "live"):
            return True
        self.sources[source_of(record)] = record
        if not may_be_read(record):
            return False
        if record.expire_at:
            self.until = min(self.until or record.expire_at, record.expire_at)
        return True

    def add(self, part: str, texts: Iterable[str]) -> None:
        """Takes texts up, without repeating one."""
        own = getattr(self, part)
        own.extend(text for text in texts if text and text not in own)


def may_be_read(record: Any) -> bool:
    """Whether the public may read a page or record now; a quote also needs its permission."""
    own = getattr(record, "is_public", None)
    return is_public(record) if own is None else bool(own)


def source_of(record: Model) -> tuple[str, str]:
    """Kind and key of a page or record, as borrowings write them."""
    kind = "wagtailcore.page" if isinstance(record, Page) else record._meta.label_lower
    return kind, str(record.pk)


def read(page: Any) -> Words:
    """Everything a page can be found by, in its language."""
    with translation.override(page.locale.language_code):
        return read_in_its_language(page)


def read_in_its_language(page: Any) -> Words:
    """The same; what the site itself says of records is in the language that is set."""
    words = Words()
    words.add(NAME, [page.title])
    for declared in page.get_search_fields():
        if isinstance(declared, RelatedFields):
            read_related(page, declared, words)
        elif isinstance(declared, SearchField) and declared.field_name != "title":
            words.add(part_of(declared), plain(declared.get_value(page)))
    words.add(ABOUT, headings(page))
    for one in page._meta.get_fields():
        if isinstance(one, StreamField):
            read_records(getattr(page, one.name), words)
    return words


def read_records(value: Any, words: Words) -> None:
    """Reads the quotes, figures, contacts and other shared records that are chosen in a body, however deep."""
    if isinstance(value, StreamValue):
        for child in value:
            read_records(child.value, words)
    elif isinstance(value, (ListValue, StructValue)):
        for inner in value.values() if isinstance(value, StructValue) else value:
            read_records(inner, words)
    elif isinstance(value, SharedRecord) and words.may_tell_of(value):
        words.add(TEXT, told_by(value))
        if isinstance(value, Contact):
            # Who looks for a contact, looks for this page.
            words.add(ABOUT, [str(Contact._meta.verbose_name)])


def told_by(record: Any) -> Iterator[str]:
    """What a shared record says on a page."""
    for declared in record.get_search_fields():
        if isinstance(declared, SearchField) and declared.field_name not in ONLY_ORIGIN:
            yield from plain(declared.get_value(record))


def part_of(declared: SearchField) -> str:
    """What a field is, by its name and its weight."""
    if declared.field_name in NAMES:
        return NAME
    return ABOUT if (declared.boost or 1) > 1 else TEXT


def read_related(record: Any, declared: RelatedFields, words: Words) -> None:
    """Reads what the records at the end of a relation tell."""
    several = isinstance(declared.get_value(record), Manager)
    for one in ends_of(record, declared):
        nested = [inner for inner in declared.fields if isinstance(inner, RelatedFields)]
        ends = [(inner, end) for inner in nested for end in ends_of(one, inner)]
        # All are looked at, to be remembered. A row is shown together with what it is about, or not at all.
        allowed = [words.may_tell_of(record) for record in (one, *(end for _inner, end in ends))]
        if not all(allowed):
            continue
        own = [inner for inner in declared.fields if isinstance(inner, SearchField)]
        for inner in own:
            # Names of what it belongs to say what it is about; they are not its own.
            short = not isinstance(inner.get_field(type(one)), StreamField) and not is_long(
                one, inner
            )
            words.add(ABOUT if short else TEXT, plain(inner.get_value(one)))
            if not several and not short:
                # The one thing that the page shows: what stands on it, the page is about.
                words.add(ABOUT, titles(getattr(one, inner.field_name)))
        for inner, end in ends:
            for last in inner.fields:
                if isinstance(last, SearchField):
                    words.add(ABOUT, plain(last.get_value(end)))


def is_long(record: Model, declared: SearchField) -> bool:
    """Whether a field holds running text."""
    return record._meta.get_field(declared.field_name).get_internal_type() == "TextField"


def ends_of(record: Any, declared: RelatedFields) -> list[Any]:
    """The records at the end of a relation."""
    value = declared.get_value(record)
    if value is None:
        return []
    return list(value.all()) if isinstance(value, Manager) else [value]


def plain(value: Any) -> Iterator[str]:
    """The texts of a value without mark-up, one by one."""
    if isinstance(value, (list, tuple)):
        for one in value:
            yield from plain(one)
    elif value not in (None, ""):
        text = str(value)
        if "<" in text:
            # The end of a block is the end of a word.
            text = strip_tags(text.replace("<", " <"))
        yield " ".join(unescape(text).split())


def headings(page: Any) -> Iterator[str]:
    """The headings in its bodies."""
    for one in page._meta.get_fields():
        if isinstance(one, StreamField):
            for block in getattr(page, one.name):
                if block.block_type == "heading":
                    yield from plain(block.block.get_searchable_content(block.value))


def titles(value: Any) -> Iterator[str]:
    """The titles inside a value, however deep: of strands, of points in a drawing. In a long body they would say too much."""
    if isinstance(value, StreamValue):
        for child in value:
            yield from titles(child.value)
    elif isinstance(value, ListValue):
        for inner in value:
            yield from titles(inner)
    elif isinstance(value, StructValue):
        yield from plain(value.get("title") or "")
        for inner in value.values():
            yield from titles(inner)


def fingerprint(record: Any) -> str:
    """Changes when something changes that others may tell of a page or record."""
    told: list[str] = [str(may_be_read(record)), str(record.expire_at)]
    for declared in record.get_search_fields():
        if isinstance(declared, SearchField):
            long = isinstance(record, Page) and is_stream_or_long(record, declared)
            told.extend([] if long else plain(declared.get_value(record)))
    return hashlib.sha256("\n".join(told).encode()).hexdigest()[:32]


def is_stream_or_long(record: Model, declared: SearchField) -> bool:
    """Bodies of pages stay at home; only their names travel."""
    names = {one.name: one for one in record._meta.get_fields()}
    one = names.get(declared.field_name)
    return isinstance(one, StreamField) or (
        one is not None and one.get_internal_type() == "TextField"
    )
