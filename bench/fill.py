"""Fills the news with invented articles, or the library with invented records, so that lists can be measured at their real size.

    .venv/bin/python bench/fill.py 1000            # articles; then: make bench
    .venv/bin/python bench/fill.py 1000 records

For a database that will be thrown away: it refuses one that is no demonstration. Both are of many years, and of all pilots and
topics in turn; every other record has a file. Prints how many dated items or records there are.
"""

import datetime
import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms.settings.dev")

import django

django.setup()

from django.conf import settings
from django.db import transaction

from cms.entries import dated_entries
from cms.models import CustomDocument
from directory.models import OrganisationPage, PersonPage, TopicPage
from news.models import CoverageIndexPage, MediaCoveragePage
from pilots.models import PilotPage
from publications.models import (
    PublicationCreator,
    PublicationFile,
    PublicationIndexPage,
    PublicationPage,
    PublicationRelation,
)

FIRST = datetime.date(2022, 1, 1)


KINDS = PublicationPage.Kind.values
ABSTRACT = (
    "What partnerships of schools learn from each other, and how they know that they have.\n\n" * 3
)


def in_turn(things: list, place: int):
    """One after the other, and from the beginning again."""
    return things[place % len(things)]


@transaction.atomic
def articles(number: int) -> int:
    """Adds as many articles; those of an earlier run stay. Returns how many dated items there are."""
    index = CoverageIndexPage.objects.first()
    pilots, topics = list(PilotPage.objects.public()), list(TopicPage.objects.public())
    there = MediaCoveragePage.objects.count()
    for place in range(there, there + number):
        page = MediaCoveragePage(
            title=f"Invented article {place}",
            slug=f"invented-{place}",
            summary="Made for measurements.",
            outlet="The Example",
            link="https://example.org/",
            display_date=FIRST + datetime.timedelta(days=place % 1800),
            pilot=in_turn(pilots, place),
            topics=[in_turn(topics, place)],
            live=False,
        )
        index.add_child(instance=page)
        page.save_revision(clean=False).publish(skip_permission_checks=True)
    return dated_entries(index.locale_id).count()


@transaction.atomic
def records(number: int) -> int:
    """Adds as many records, each of two or three creators and with the one before as its forerunner. Returns how many there are."""
    index = PublicationIndexPage.objects.first()
    models = (PersonPage, OrganisationPage, TopicPage)
    people, organisations, topics = (list(model.objects.public()) for model in models)
    documents = list(CustomDocument.objects.filter(publication_files__access="public"))
    there = PublicationPage.objects.count()
    before = PublicationPage.objects.last()
    for place in range(there, there + number):
        page = PublicationPage(
            title=f"Invented record {place}: what partnerships learn from each other, and what they do not",
            slug=f"invented-record-{place}",
            summary="Made for measurements.",
            kind=in_turn(KINDS, place),
            year=1990 + place % 36,
            publisher="The Example Press",
            abstract=ABSTRACT,
            abstract_source="ours",
            creators=creators(in_turn(people, place), in_turn(organisations, place), place),
            files=[PublicationFile(document=in_turn(documents, place))] if place % 2 else [],
            relations=[PublicationRelation(kind="follows", other=before)],
            topics=[in_turn(topics, place)],
            live=False,
        )
        index.add_child(instance=page)
        page.save_revision(clean=False).publish(skip_permission_checks=True)
        before = page
    return PublicationPage.objects.public().count()


def creators(person: PersonPage, organisation: OrganisationPage, place: int) -> list:
    """A name alone and a person, and an organisation besides in one of three."""
    rows = [
        PublicationCreator(given_name="Ada", family_name=f"Example{place}"),
        PublicationCreator(person=person),
    ]
    rows += [PublicationCreator(organisation=organisation)] if place % 3 == 0 else []
    for order, row in enumerate(rows):
        row.sort_order = order
    return rows


def main() -> int:
    """Fills and counts."""
    if not settings.DEMONSTRATION:
        sys.exit("This is no demonstration.")
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    if sys.argv[2:] == ["records"]:
        print(f"{records(number)} records")
    else:
        print(f"{articles(number)} dated items")
    return 0


if __name__ == "__main__":
    sys.exit(main())
