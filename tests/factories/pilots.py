"""Pilots and progress updates."""

import datetime
from itertools import count
from typing import Any

from pilots.models import (
    Participation,
    PilotPage,
    ProgressIndexPage,
    ProgressSection,
    ProgressUpdatePage,
)
from tests.factories.tree import Tree, publish

numbers = count(1)


def make_pilot(tree: Tree, organisations: Any = (), live: bool = True, **fields: Any) -> PilotPage:
    """A running pilot with the given participants."""
    number = fields.pop("number", next(numbers))
    values: dict[str, Any] = {
        "title": f"Pilot subject {number}",
        "short_name": f"Subject {number}",
        "status": "running",
        "start": datetime.date(2022, 4, 1),
        "aim": "<p>To learn what works.</p>",
        **fields,
    }
    pilot = PilotPage(number=number, **values)
    pilot.participants = [
        Participation(organisation=one, sort_order=place) for place, one in enumerate(organisations)
    ]
    return publish(tree.pilots, pilot, live)


def make_update(
    pilot: PilotPage, organisations: Any, live: bool = True, **fields: Any
) -> ProgressUpdatePage:
    """A progress update with one section for each organisation."""
    values: dict[str, Any] = {
        "title": "Progress report",
        "label": "First six months",
        "period_start": datetime.date(2022, 4, 1),
        "period_end": datetime.date(2022, 9, 30),
        **fields,
    }
    update = ProgressUpdatePage(**values)
    update.sections = [
        ProgressSection(
            organisation=one, sort_order=place, body=[("prose", f"<p>News from {one.title}.</p>")]
        )
        for place, one in enumerate(organisations)
    ]
    return publish(ProgressIndexPage.objects.child_of(pilot).get(), update, live)
