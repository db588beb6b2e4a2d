"""When each pilot has to report next, and whether somebody is at it."""

import calendar
import datetime
from dataclasses import dataclass
from typing import Any

from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from wagtail.models import WorkflowState

from cms.bin_place import outside_the_bin
from pilots.models import PilotPage, ProgressIndexPage, ProgressUpdatePage
from pilots.signals import next_period


@dataclass(frozen=True)
class Report:
    """The next update of a pilot: when it is due, and the draft of it if there is one."""

    pilot: PilotPage
    due: datetime.date
    start: datetime.date
    draft: ProgressUpdatePage | None
    shelf: ProgressIndexPage | None

    @property
    def is_late(self) -> bool:
        """Whether the day has passed."""
        return self.due < timezone.localdate()

    @property
    def is_a_month_late(self) -> bool:
        """Whether it is time to ask."""
        return month_after(self.due) <= timezone.localdate()

    @property
    def in_review(self) -> bool:
        """Whether the draft was handed in."""
        review = self.draft.current_workflow_state if self.draft else None
        return review is not None and review.status == WorkflowState.STATUS_IN_PROGRESS

    @property
    def address(self) -> str:
        """Where the update is written: the form of the draft, or that of a new one. Empty if there is no place for it."""
        if self.draft:
            return reverse("wagtailadmin_pages:edit", args=[self.draft.pk])
        model = ProgressUpdatePage._meta
        names = [model.app_label, model.model_name]
        return reverse("wagtailadmin_pages:add", args=[*names, self.shelf.pk]) if self.shelf else ""


def month_after(day: datetime.date) -> datetime.date:
    """The same day of the next month, or its last day."""
    year, month = (day.year + 1, 1) if day.month == 12 else (day.year, day.month + 1)
    return datetime.date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def reports(pilots: Any) -> list[Report]:
    """For each of the pilots (a query) that is running, or has a draft; four queries, the earliest day first."""
    rows = list(outside_the_bin(pilots))
    below = Q(pk__in=[])
    for pilot in rows:
        below |= Q(path__startswith=pilot.path)
    newest_first = ProgressUpdatePage.objects.filter(below).order_by("-period_end", "-pk")
    updates = list(newest_first.prefetch_workflow_states())
    shelves = list(ProgressIndexPage.objects.filter(below))
    found = [report_of(pilot, updates, shelves) for pilot in rows]
    return sorted((one for one in found if one), key=lambda report: (report.due, report.pilot.pk))


def report_of(
    pilot: PilotPage, updates: list[ProgressUpdatePage], shelves: list[ProgressIndexPage]
) -> Report | None:
    """What is due in one pilot: six months after the period of its last published update ended."""
    own = [update for update in updates if update.path.startswith(pilot.path)]
    shelf = next((one for one in shelves if one.path.startswith(pilot.path)), None)
    last = next((update for update in own if update.live and update.period_end), None)
    draft = next((update for update in own if not update.live and not update.expired), None)
    if pilot.status != PilotPage.Status.RUNNING and draft is None:
        return None
    start, end = next_period(last.period_end if last else None, pilot.start)
    if draft and draft.period_start and draft.period_end:
        start, end = draft.period_start, draft.period_end
    return Report(pilot, end, start, draft, shelf)
