"""From a record to the item that all citations of it are written from. The only place that knows both."""

from typing import Any

from django.http import HttpRequest

from cms.addresses.locate import absolute, path_of
from cms.querysets import is_public
from publications.citations.csl import filled
from publications.citations.item import Item, Name
from publications.models import PublicationCreator, PublicationFile, PublicationPage

Kind = PublicationPage.Kind
#: Kinds of records and of CSL, with the words that reference lists print after a title. Citations are in English.
KINDS = {
    Kind.THINK_PIECE: ("report", "Think-piece"),
    Kind.REPORT: ("report", ""),
    Kind.SUMMARY: ("report", "Summary"),
    Kind.SLIDES: ("speech", "Slide deck"),
    Kind.ARTICLE: ("article-journal", ""),
    Kind.CHAPTER: ("chapter", ""),
    Kind.OTHER: ("document", ""),
}
#: What to fetch with records before many of them are cited.
RELATIONS = ("creators__person", "creators__organisation", "files__document", "topics")
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
    "note": "rights",
}


def item_of(page: PublicationPage, request: HttpRequest | None = None) -> Item:
    """The item of a record. It says nothing of files that the public may not have."""
    kind, genre = KINDS.get(Kind(page.kind) if page.kind else Kind.OTHER, ("document", ""))
    file = main_file(page)
    item: Item = {
        "id": page.slug,
        "type": kind,
        "genre": genre,
        "title": title_of(page),
        "author": names(page, PublicationCreator.Role.AUTHOR),
        "editor": names(page, PublicationCreator.Role.EDITOR),
        "issued": date(page.issued),
        "publisher": page.publisher or page.institution,
        "event-date": date(parts_of(page.event_date)),
        "language": "" if page.language == "und" else page.language,
        "keyword": ", ".join(topic.title for topic in page.topics.all() if is_public(topic)),
        "version": file.shown_version if file else "",
        "number-of-pages": str(file.pages or "") if file else "",
        "URL": absolute(path_of(page, request)),
        "custom": custom(page),
    }
    return filled({**item, **{field: getattr(page, name) for field, name in FIELDS.items()}})


def title_of(page: PublicationPage) -> str:
    """Title and subtitle, as reference lists write them."""
    ends = page.whole_title[-1:] in "?!"
    return (" " if ends else ": ").join(filter(None, (page.whole_title, page.subtitle)))


def names(page: PublicationPage, role: str) -> list[Name]:
    """The names of a role, in the order of the work."""
    return [name_of(one) for one in page.makers if one.role == role and one.name]


def name_of(creator: PublicationCreator) -> Name:
    """A name as the work prints it."""
    if creator.is_organisation or not creator.given:
        return {"literal": creator.name}
    printed, family = creator.name, creator.family
    if not printed.endswith(family):
        printed, _space, family = creator.name.rpartition(" ")
    return {"family": family, "given": printed.removesuffix(family).strip()}


def date(parts: tuple[int, ...]) -> dict[str, Any]:
    """The form of CSL for a date that is known as exactly as `parts`."""
    return {"date-parts": [list(parts)]} if parts else {}


def parts_of(day: Any) -> tuple[int, ...]:
    """Year, month and day."""
    return (day.year, day.month, day.day) if day else ()


def custom(page: PublicationPage) -> dict[str, str]:
    """What CSL has no field for."""
    orcids = [f"{one.name}: {one.known_orcid}" for one in page.makers if one.known_orcid]
    held = {
        "institution": page.institution if page.publisher else "",
        "commissioned-by": page.commissioned_by,
        "licence": page.licence.name if is_public(page.licence) else "",
        "orcid": "\n".join(orcids),
    }
    return {key: value for key, value in held.items() if value}


def main_file(page: PublicationPage) -> PublicationFile | None:
    """The full text that readers may have: the one marked as main, else the newest."""
    full = PublicationFile.Kind.FULL_TEXT, PublicationFile.Kind.SLIDES
    rows = [row for row in page.files.all() if row.document_id and row.is_open()]
    main = [row for row in rows if row.primary] or [row for row in rows if row.kind in full]
    return max(main, key=lambda row: str(row.shown_date or ""), default=None)
