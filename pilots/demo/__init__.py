"""The demonstration's pilots and their first progress update."""

import datetime
from types import ModuleType
from typing import Any

from cms.demonstration.files import plant_files
from cms.demonstration.names import editor, figure, find, page, quote, resolve
from cms.demonstration.pictures import plant_pictures
from cms.planting import day, plant_page, planted_page
from directory.demo import LAUNCH
from pilots.demo import making, pilot_1, pilot_2, pilot_3, progress, records
from pilots.demo.pictures import FILES, PICTURES, UNUSED
from pilots.models import (
    NotCovered,
    Participation,
    PilotPage,
    ProgressIndexPage,
    ProgressSection,
    ProgressUpdatePage,
)

START = datetime.date(2022, 4, 1)
PILOTS = {
    "vulnerable-pupils": (1, pilot_1),
    "combined-authorities": (2, pilot_2),
    "professional-accountability": (3, pilot_3),
}
UPDATE_ADDRESS = "/pilots/professional-accountability/progress/first-six-months/"
#: After the end of the period it reports on.
UPDATE_DAY = day(2022, 10, 3)


def load() -> None:
    """Plants everything; needs the organisations, people and topics."""
    records.load()
    plant_pictures(PICTURES)
    plant_files([*FILES, *UNUSED])
    for slug, (number, texts) in PILOTS.items():
        if planted_page(f"/pilots/{slug}/") is None:
            plant_pilot(slug, number, texts)
    if planted_page(UPDATE_ADDRESS) is None:
        plant_update()
    if planted_page(making.ADDRESS) is None:
        making.plant_draft()


def topics_of(values: dict[str, Any]) -> list[Any]:
    """Takes the ends of topics' addresses out of the values and gives the topics."""
    return [find(page(f"/topics/{topic}/")) for topic in values.pop("topics", [])]


def plant_pilot(slug: str, number: int, texts: ModuleType) -> None:
    """Plants one pilot with its participants."""
    values = resolve(texts.FIELDS)
    topics = topics_of(values)
    rows = [participation(place, row) for place, row in enumerate(texts.PARTICIPANTS)]
    pilot = PilotPage(slug=slug, number=number, **{**values, "participants": rows})
    pilot.owner, pilot.status, pilot.start = editor(), PilotPage.Status.RUNNING, START
    pilot.topics = topics
    pilot.key_questions = [("question", words) for words in texts.QUESTIONS]
    pilot.approaches = [("approach", value) for value in resolve(texts.APPROACHES)]
    pilot.quotes = [("quote", find(quote(name))) for name in texts.QUOTES]
    pilot.figures = [("figure", find(figure(name))) for name in texts.FIGURES]
    pilot.body = resolve(texts.BODY)
    plant_page(find(page("/pilots/")), pilot, on=LAUNCH)


def participation(place: int, row: dict[str, Any]) -> Participation:
    """One area of a pilot."""
    values = resolve(row)
    strands = [("strand", strand) for strand in values.pop("strands", [])]
    return Participation(sort_order=place, strands=strands, **values)


def plant_update() -> None:
    """Plants the first progress update of Pilot 3."""
    values = resolve(progress.UPDATE)
    topics = topics_of(values)
    sections = [
        ProgressSection(organisation=find(page(address)), body=resolve(body), sort_order=place)
        for place, (address, body) in enumerate(progress.SECTIONS.items())
    ]
    not_covered = [
        NotCovered(sort_order=place, **resolve(row))
        for place, row in enumerate(progress.NOT_COVERED)
    ]
    values = {**values, "sections": sections, "not_covered": not_covered}
    update = ProgressUpdatePage(owner=editor(), **values)
    update.topics = topics
    pilot = find(page("/pilots/professional-accountability/"))
    plant_page(ProgressIndexPage.objects.child_of(pilot).get(), update, on=UPDATE_DAY)
