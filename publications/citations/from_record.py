"""From a record to the item that all citations of it are written from. The only place that knows both."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest
from django.utils.translation import get_language

from cms.addresses.locate import absolute, path_of
from cms.kept import kept_list
from cms.querysets import is_public
from publications.citations.csl import filled
from publications.citations.item import Item, Name
from publications.record import files_of, in_order, read_creators, read_files

#: Kinds of records and of CSL, with the words that reference lists print after a title. Citations are in English.
KINDS = {
    "think-piece": ("report", "Think-piece"),
    "report": ("report", ""),
    "summary": ("report", "Summary"),
    "slides": ("speech", "Slide deck"),
    "article": ("article-journal", ""),
    "chapter": ("chapter", ""),
    "other": ("document", ""),
}
FIELDS = {
    "title-short": "short_title",
    "container-title": "published_in",
    "volume": "volume",
    "issue": "issue",
    "page": "page_range",
    "publisher-place": "place",
    "collection-title": "series",
    "collection-number": "series_number",
    "event-title": "event_name",
    "event-place": "event_place",
    "abstract": "abstract",
    "DOI": "doi",
    "ISBN": "isbn",
    "ISSN": "issn",
    "archive": "repository",
    "archive_location": "repository_id",
}


def item_of(page: Any, request: HttpRequest | None = None) -> Item:
    """The item of a record, kept with its page. It says nothing of files that the public may not have."""
    item: Item = kept_list(page, ("item", get_language()), lambda: make_item(page, request))
    return item


def make_item(page: Any, request: HttpRequest | None) -> Item:
    """The same, made anew."""
    kind, genre = KINDS.get(page.kind, ("document", ""))
    creators = creators_of(page)
    file = next(iter(open_files(page)), None)
    item: Item = {
        "id": page.slug,
        "type": kind,
        "genre": genre,
        "title": title_of(page),
        "author": [name_of(one) for one in creators if one.role != "editor"],
        "editor": [name_of(one) for one in creators if one.role == "editor"],
        "issued": date(page.issued),
        "publisher": page.publisher or page.institution,
        "event-date": date(parts_of(page.event_date)),
        "language": "" if page.language == "und" else page.language,
        "keyword": ", ".join(topic.title for topic in page.topics.all() if is_public(topic)),
        "version": file.shown_version if file else "",
        "number-of-pages": str(file.pages or "") if file else "",
        "URL": absolute(path_of(page, request)),
        "custom": custom(page, creators),
    }
    return filled({**item, **{field: getattr(page, name) for field, name in FIELDS.items()}})


def title_of(page: Any) -> str:
    """Title and subtitle, as reference lists write them."""
    ends = page.whole_title[-1:] in "?!"
    return (" " if ends else ": ").join(filter(None, (page.whole_title, page.subtitle)))


def name_of(creator: Any) -> Name:
    """A name as the work prints it."""
    if creator.is_organisation or not creator.given:
        return {"literal": creator.name}
    given, found, suffix = creator.name.rpartition(f" {creator.family}")
    if found and (not suffix or suffix[0] in " ,"):
        name: Name = {"family": creator.family, "given": given.strip()}
        if suffix.strip(" ,"):
            name["suffix"] = suffix.strip(" ,")
        return name
    given, _space, family = creator.name.rpartition(" ")
    return {"family": family, "given": given}


def date(parts: tuple[int, ...]) -> dict[str, Any]:
    """The form of CSL for a date that is known as exactly as `parts`."""
    return {"date-parts": [list(parts)]} if parts else {}


def parts_of(day: Any) -> tuple[int, ...]:
    """Year, month and day."""
    return (day.year, day.month, day.day) if day else ()


def custom(page: Any, creators: list[Any]) -> dict[str, str]:
    """What CSL has no field for."""
    orcids = [f"{one.name}: {one.known_orcid}" for one in creators if one.known_orcid]
    held = {
        "institution": page.institution if page.publisher else "",
        "commissioned-by": page.commissioned_by,
        "licence": page.licence.short_name if is_public(page.licence) else "",
        "rights": page.rights,
        "orcid": "\n".join(orcids),
    }
    return {key: value for key, value in held.items() if value}


def rows_of(page: Any, name: str, read: Callable[[Any], list[Any]]) -> list[Any]:
    """The rows of a record: those fetched for a whole list of records, else those kept with its page."""
    if name in getattr(page, "_prefetched_objects_cache", {}):
        return in_order(getattr(page, name).all())
    return page.shelved(name, lambda: read(page))


def creators_of(page: Any) -> list[Any]:
    """Whoever has a name, in the order of the work."""
    return [row for row in rows_of(page, "creators", read_creators) if row.name]


def open_files(page: Any) -> list[Any]:
    """The files that readers may have now: the main one first, its other versions, then the rest."""
    files = files_of(rows_of(page, "files", read_files))
    rows = [files.main, *files.versions, *files.others]
    return [row for row in rows if row and row.is_open()]
