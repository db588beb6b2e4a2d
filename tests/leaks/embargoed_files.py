"""Files that wait although the page that lists them is live: for staff only, or until a moment."""

import datetime
from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from cms.media.texts.models import FilePage
from cms.models import CustomDocument
from tests.factories import make_publication
from tests.leaks.embargoed_states import HOURS


@dataclass
class ClosedFiles:
    """The two files, by their addresses, and the words of the one that opens by itself."""

    staff: str
    later: str
    opening: frozenset[str]


def make_closed_files(site: Any) -> ClosedFiles:
    """A live publication with both."""
    moment = timezone.now() + datetime.timedelta(hours=HOURS)
    staff, known = site.make_file("a file for staff"), set(site.canaries.what)
    later = site.make_file("a file that opens later")
    opening = frozenset(set(site.canaries.what) - known)
    rows = [
        {"document": staff, "access": "staff", "title": site.say("title of a row for staff")},
        {"document": later, "access": "from-date", "opens_at": moment},
    ]
    make_publication(site.setting.tree, files=rows, title="A live publication")
    return ClosedFiles(staff.url, later.url, opening)


def write_in(document: CustomDocument, title: str, text: str) -> None:
    """What was read in a file."""
    FilePage.objects.create(document=document, number=1, title=title, text=text)
