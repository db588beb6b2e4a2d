"""An update in the making, so that the demonstration has something to write in: the second half year of Pilot 3."""

import datetime

from django.contrib.auth import get_user_model
from django.utils import timezone

from cms.demonstration.names import editor, find, page
from cms.planting import plant_page
from pilots.models import ProgressIndexPage, ProgressSection, ProgressUpdatePage, SectionState
from pilots.signals import TIME_TO_WRITE

PILOT = "/pilots/professional-accountability/"
ADDRESS = f"{PILOT}progress/october-2022-to-march-2023/"
#: Nobody reads it in public yet: its sections are still empty.
ORGANISATIONS = [
    "/partners/schools-alliance-for-excellence/",
    "/partners/ealing-learning-partnership/",
    "/partners/learn-sheffield/",
    "/partners/milton-keynes/",
]
FIELDS = {
    "title": "Professional accountability: October 2022 to March 2023",
    "slug": "october-2022-to-march-2023",
    "summary": "What Surrey, Ealing, Sheffield and Milton Keynes have put to use in the second half year.",
    "label": "Progress update, October 2022 to March 2023",
    "period_start": datetime.date(2022, 10, 1),
    "period_end": datetime.date(2023, 3, 31),
}


def plant_draft() -> None:
    """Plants the draft as its pilot lead would have started it; the first organisation was asked for its section."""
    lead = get_user_model().objects.filter(username="pilot3-lead").first() or editor()
    sections = [
        ProgressSection(organisation=find(page(address)), body=[("prose", "")], sort_order=place)
        for place, address in enumerate(ORGANISATIONS)
    ]
    update = ProgressUpdatePage(owner=lead, **{**FIELDS, "sections": sections})
    update.sections_due = timezone.localdate() + TIME_TO_WRITE
    pilot = find(page(PILOT))
    update = plant_page(ProgressIndexPage.objects.child_of(pilot).get(), update, live=False)
    asked = find(page(ORGANISATIONS[0]))
    SectionState.note(update, asked, SectionState.State.ASKED, lead, mailed_at=timezone.now())
