"""Parts of pages that have an address of their own: sections of a progress update, slides of a deck."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from pilots.models import PilotPage, ProgressUpdatePage
from publications.files.slides import outlined
from publications.models import PublicationPage
from search.reading import Words, plain, read_records, titles


@dataclass
class Part:
    """A part of a page: the end of its address, its heading, what it is about, and its text."""

    anchor: str
    title: str
    words: Words = field(default_factory=Words)


#: Functions of a page, by its type: its parts.
readers: dict[type, Callable[[Any], Iterator[Part]]] = {}


def parts_of(page: Any) -> list[Part]:
    """The parts of a page with an address of their own, in their order."""
    read = readers.get(type(page))
    return [part for part in read(page) if part.anchor] if read else []


def sections_of(page: ProgressUpdatePage) -> Iterator[Part]:
    """What each organisation reports, if the public may see the organisation."""
    for section in page.sections.all():
        organisation = section.organisation
        part = Part(section.anchor, str(section))
        if organisation is None or not part.words.may_tell_of(organisation):
            continue
        names = [organisation.title, organisation.full_name, organisation.short_name]
        part.words.add("about", [*names, organisation.also_known_as, organisation.place])
        body = section.body
        part.words.add("about", titles(body))
        part.words.add("text", plain(body.stream_block.get_searchable_content(body)))
        read_records(body, part.words)
        yield part


readers[ProgressUpdatePage] = sections_of


def slides_of(page: PublicationPage) -> Iterator[Part]:
    """The slides of a deck, as its outline tells them."""
    for anchor, title, text in outlined(page):
        part = Part(anchor, title)
        part.words.add("text", [line.lstrip("- ") for line in text.splitlines()])
        yield part


readers[PublicationPage] = slides_of


def pilots_of(page: Any) -> list[Any]:
    """The pilots that a page is about or, for an organisation, takes part in."""
    if isinstance(page, PilotPage):
        return [page]
    rows = getattr(page, "participations", None)
    if rows is not None:
        return [row.pilot for row in rows.select_related("pilot")]
    keys = list(page.pilot_keys())
    return list(PilotPage.objects.filter(pk__in=keys)) if keys else []
