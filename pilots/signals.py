"""What follows by itself: a pilot gets its list of updates, a new update is filled in as far as possible."""

import datetime
from typing import Any

from django.db.models.signals import post_save
from django.dispatch import receiver
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.text import slugify
from django.utils.translation import gettext as _
from wagtail.coreutils import find_available_slug
from wagtail.models import Locale
from wagtail.signals import init_new_page, page_published, page_unpublished

from pilots.models import (
    PilotPage,
    ProgressIndexPage,
    ProgressSection,
    ProgressUpdatePage,
)

#: Progress is reported every six months.
MONTHS = 6
#: How long organisations have for their sections.
TIME_TO_WRITE = datetime.timedelta(weeks=3)


@receiver(post_save, sender=PilotPage)
def add_progress_index(
    instance: PilotPage, created: bool, raw: bool = False, **kwargs: Any
) -> None:
    """Gives a new pilot its list of progress updates; translations get theirs by being translated."""
    if raw or not created or instance.locale_id != Locale.get_default().pk or instance.alias_of_id:
        return
    instance.add_child(
        instance=ProgressIndexPage(
            title=_("Progress updates"),
            slug="progress",
            summary=_("What happened in this pilot, reported every six months."),
            locale=instance.locale,
            live=False,
        )
    )


@receiver(page_published, sender=PilotPage)
def publish_progress_index(instance: PilotPage, **kwargs: Any) -> None:
    """The list goes live with its pilot, and ends in the same moment: its address names the pilot."""
    if not instance.live:  # only scheduled so far
        return
    for index in ProgressIndexPage.objects.child_of(instance):
        if not index.live or index.expire_at != instance.expire_at:
            index.expire_at = instance.expire_at
            index.save_revision().publish()


@receiver(page_unpublished, sender=PilotPage)
def unpublish_progress_index(instance: PilotPage, **kwargs: Any) -> None:
    """The list leaves with its pilot."""
    for index in ProgressIndexPage.objects.child_of(instance).filter(live=True):
        index.unpublish()


@receiver(init_new_page)
def fill_in_update(page: Any, parent: Any, **kwargs: Any) -> None:
    """Opens a new update with the next period and one section for each participant of the pilot."""
    if not isinstance(page, ProgressUpdatePage):
        return
    pilot = parent.get_parent().specific
    last = ProgressUpdatePage.objects.child_of(parent).order_by("-period_end").first()
    page.period_start, page.period_end = next_period(last.period_end if last else None, pilot.start)
    months = months_in_words(page.period_start, page.period_end)
    page.title = _("%(pilot)s: %(months)s") % {"pilot": pilot.short_name, "months": months}
    page.slug = find_available_slug(parent, slugify(months))
    page.label = _("Progress update, %s") % months
    page.sections_due = timezone.localdate() + TIME_TO_WRITE
    page.sections.set(
        ProgressSection(
            organisation=row.organisation,
            # An empty text to write into saves an editor two clicks a section.
            body=[("prose", "")],
            sort_order=place,
            locale=pilot.locale,
        )
        for place, row in enumerate(pilot.participants.select_related("organisation"))
    )


def months_in_words(start: datetime.date, end: datetime.date) -> str:
    """“April to September 2022”, with both years where they differ."""
    first = date_format(start, "F" if start.year == end.year else "F Y")
    return _("%(first)s to %(last)s") % {"first": first, "last": date_format(end, "F Y")}


def next_period(
    last_end: datetime.date | None, pilot_start: datetime.date | None
) -> tuple[datetime.date, datetime.date]:
    """Start and end of the next period: it follows the last one, or begins with the pilot."""
    if last_end:
        start = last_end + datetime.timedelta(days=1)
    else:
        start = pilot_start or timezone.localdate().replace(day=1)
    month = start.month - 1 + MONTHS
    after = start.replace(year=start.year + month // 12, month=month % 12 + 1, day=1)
    return start, after - datetime.timedelta(days=1)
