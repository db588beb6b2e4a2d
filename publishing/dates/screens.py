"""The screens of the calendar: month and list, another time for something, all sets held, and a file for calendars."""

from datetime import timedelta
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path, reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_safe
from wagtail.admin import messages
from wagtail.admin.menu import MenuItem

from cms.models.problems import NotReadyToPublish
from cms.models.states import scheduled_for, uk_time
from pilots.models import PilotPage
from publishing.dates.happenings import Happening, happenings
from publishing.dates.icalendar_file import calendar_file
from publishing.dates.sources import WHAT, Period, uk_day
from publishing.dates.wishes import Wishes, kinds_in, owners_in
from publishing.models import LaunchSet
from publishing.places import edit_path
from publishing.release_forms import LaterForm
from publishing.releasing import Desk, find_record
from publishing.sets import arming
from publishing.sets.locks import amendment_of, open_member
from publishing.sets.screens import may, need
from roles.menu import RoleItem

#: What the file for calendars holds: days before today, and after it.
BEFORE, AFTER = timedelta(days=31), timedelta(days=366)


@require_safe
def month(request: HttpRequest) -> HttpResponse:
    """One month, as a table and as a list."""
    need(request, "view")
    wishes = Wishes.read(request.GET)
    found = happenings(request.user, wishes.period)
    chosen = wishes.chosen(found)
    context = {
        "wishes": wishes,
        "today": uk_day(timezone.now()),
        "weeks": weeks_of(wishes, chosen),
        "lines": [one for one in chosen if wishes.first <= one.day <= wishes.last],
        "whats": WHAT.items(),
        "kinds": kinds_in(found),
        "owners": owners_in(found),
        "pilots": pilots(),
        "is_narrowed": any(wishes.narrow.values()),
        "file": reverse("publishing_calendar_file") + wishes.address(month="", view=""),
        "armed": may(request.user, "hold") and LaunchSet.objects.filter(state="armed").count(),
    }
    return render(request, "publishing/dates/calendar.html", context)


def weeks_of(wishes: Wishes, chosen: list[Happening]) -> list[list[Any]]:
    """The weeks of the table: each day with what happens on it."""
    by_day: dict[Any, list[Happening]] = {}
    for one in chosen:
        by_day.setdefault(one.day, []).append(one)
    return [
        [(day, day.month == wishes.first.month, by_day.get(day, [])) for day in week]
        for week in wishes.weeks
    ]


def pilots() -> list[tuple[str, str]]:
    """The pilots to choose from; the office knows all of them."""
    rows = PilotPage.objects.order_by("number", "pk").values_list("pk", "title")
    return [(str(pk), title) for pk, title in rows]


@require_safe
def download(request: HttpRequest) -> HttpResponse:
    """What lies ahead as a file for calendar programs. It is no feed: only somebody who is signed in gets it."""
    need(request, "view")
    today = uk_day(timezone.now())
    chosen = Wishes.read(request.GET).chosen(
        happenings(request.user, Period(today - BEFORE, today + AFTER))
    )
    answer = HttpResponse(calendar_file(chosen), content_type="text/calendar; charset=utf-8")
    answer.headers["Content-Disposition"] = 'attachment; filename="publishing-calendar.ics"'
    answer.headers["Cache-Control"] = "private, no-store"
    return answer


def reschedule(request: HttpRequest, word: str, pk: int) -> HttpResponse:
    """Another time for a version that goes live by itself. The same version goes live, and all that is asked of one is."""
    record = find_record(request.user, word, pk)
    if not Desk(record, request.user, None).may_release:
        raise PermissionDenied
    member = open_member(record)
    if member:
        return redirect("publishing_set", member.launch_set_id)
    due = scheduled_for(record)
    if due is None:
        return redirect(edit_path(record))
    form = LaterForm(request.POST or None, initial={"go_live_at": due})
    if request.method == "POST" and form.is_valid() and move(record, request.user, form):
        return redirect(month_path(form.cleaned_data["go_live_at"]))
    context = {
        "record": record,
        "form": form,
        "when": uk_time(due),
        "edit": edit_path(record),
        "back": month_path(due),
        "media": form.media,
    }
    return render(request, "publishing/dates/reschedule.html", context)


def move(record: Any, user: Any, form: LaterForm) -> bool:
    """Gives the scheduled version its new time; says what is in the way beside the field."""
    amended, moment = amendment_of(record), form.cleaned_data["go_live_at"]
    if amended and amended.by_id != user.pk:
        form.add_error("go_live_at", _("%s is amending this; ask them first.") % amended.by)
        return False
    revision = record.scheduled_revision
    revision.content = {**revision.content, "go_live_at": moment.isoformat()}
    try:
        with transaction.atomic():
            revision.save(update_fields=["content"])
            revision.publish(user=user)
    except NotReadyToPublish as refusal:
        for sentence in refusal.sentences:
            form.add_error("go_live_at", sentence)
        return False
    return True


def month_path(moment: Any) -> str:
    """The calendar at the month of a moment."""
    return reverse("publishing_calendar") + f"?month={uk_day(moment):%Y-%m}"


def hold_all(request: HttpRequest) -> HttpResponse:
    """Asks first; the button holds every armed launch set."""
    need(request, "hold")
    armed = list(LaunchSet.objects.filter(state=LaunchSet.State.ARMED).order_by("go_live_at", "pk"))
    if request.method == "POST":
        held = sum(arming.hold(launch, request.user) for launch in armed)
        words = ngettext("%d launch set is held.", "%d launch sets are held.", held) % held
        messages.success(request, words)
        return redirect("publishing_calendar")
    return render(request, "publishing/dates/hold_all.html", {"armed": armed})


def menu_item() -> MenuItem:
    """“Publishing calendar”, for the office."""
    return RoleItem(
        gettext_lazy("Publishing calendar"),
        reverse("publishing_calendar"),
        name="publishing-calendar",
        icon_name="calendar-alt",
        order=194,
        shown=lambda request: may(request.user, "view"),
    )


def addresses() -> list[Any]:
    """The screens of this module."""
    return [
        path("calendar/", month, name="publishing_calendar"),
        path("calendar/download.ics", download, name="publishing_calendar_file"),
        path("calendar/hold-all/", hold_all, name="publishing_hold_all"),
        path("calendar/<str:word>/<int:pk>/reschedule/", reschedule, name="publishing_reschedule"),
    ]
