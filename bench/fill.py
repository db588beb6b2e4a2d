"""Fills the news with invented articles, so that lists can be measured at their real size.

    .venv/bin/python bench/fill.py 1000    # then: make bench

For a database that will be thrown away: it refuses one that is no demonstration. Articles are of five years, of all pilots and topics in turn.
Prints how many dated items there are.
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
from directory.models import TopicPage
from news.models import CoverageIndexPage, MediaCoveragePage
from pilots.models import PilotPage

FIRST = datetime.date(2022, 1, 1)


@transaction.atomic
def fill(number: int) -> None:
    """Adds as many articles; those of an earlier run stay."""
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
            pilot=pilots[place % len(pilots)],
            topics=[topics[place % len(topics)]],
            live=False,
        )
        index.add_child(instance=page)
        page.save_revision(clean=False).publish(skip_permission_checks=True)


def main() -> int:
    """Fills and counts."""
    if not settings.DEMONSTRATION:
        sys.exit("This is no demonstration.")
    fill(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
    print(f"{dated_entries(CoverageIndexPage.objects.first().locale_id).count()} dated items")
    return 0


if __name__ == "__main__":
    sys.exit(main())
