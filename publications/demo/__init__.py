"""The demonstration's publications: real works as records that lead elsewhere, and one deck with files of its own."""

import datetime
from typing import Any

from django.utils import timezone

from cms.demonstration.files import plant_files
from cms.demonstration.names import editor, file, find, page, resolve
from cms.planting import day, plant_page, planted_page
from directory.demo import LAUNCH
from publications.demo import deck, records
from publications.models import (
    PublicationCreator,
    PublicationFile,
    PublicationPage,
    PublicationRelation,
)

DECK = "lessons-from-partnerships"
#: How long from loading until the handout opens by itself: the state “a file from a date”.
HANDOUT_WAITS = datetime.timedelta(days=30)


def load() -> None:
    """Plants what is missing; needs the site's tree, people, organisations and topics."""
    for slug, fields in records.RECORDS.items():
        if planted_page(f"/publications/{slug}/") is None:
            plant_record(slug, fields)


def plant_record(slug: str, fields: dict[str, Any]) -> None:
    """Plants one record."""
    values = resolve(fields)
    topics, behind = values.pop("topics"), values.pop("organisations", [])
    names = ("label", "address", "kind")
    elsewhere = [dict(zip(names, row, strict=True)) for row in values.pop("external_records")]
    values["external_records"] = [("record", row) for row in elsewhere]
    values["creators"] = [creator(place, one) for place, one in enumerate(values["creators"])]
    values["relations"] = [
        PublicationRelation(
            sort_order=place, kind=kind, other=find(page(f"/publications/{other}/"))
        )
        for place, (kind, other) in enumerate(values["relations"])
    ]
    if slug == DECK:
        plant_files(deck.FILES)
        values |= {"outline": deck.outline(), "files": deck_files()}
    fresh = PublicationPage(slug=slug, owner=editor(), **values)
    fresh.topics = [find(page(f"/topics/{topic}/")) for topic in topics]
    fresh.organisations = behind
    plant_page(find(page("/publications/")), fresh, on=day(2023, 7, 17) if slug == DECK else LAUNCH)


def creator(place: int, who: Any) -> PublicationCreator:
    """A person or an organisation of the site."""
    name = "person" if hasattr(who, "citation_name") else "organisation"
    return PublicationCreator(sort_order=place, **{name: who})


def deck_files() -> list[PublicationFile]:
    """The deck in two versions, a handout that opens later, and notes for staff."""
    later = timezone.now() + HANDOUT_WAITS
    rows: list[dict[str, Any]] = [
        {"document": file("lessons-slides"), "kind": "slides", "title": "Lessons from partnerships", "primary": True},
        {"document": file("lessons-slides-first"), "kind": "slides", "title": "Lessons from partnerships"},
        {"document": file("lessons-handout"), "kind": "supplement", "access": "from-date", "opens_at": later},
        {"document": file("lessons-notes"), "kind": "supplement", "access": "staff"},
    ]  # fmt: skip
    return [PublicationFile(sort_order=place, **resolve(row)) for place, row in enumerate(rows)]
