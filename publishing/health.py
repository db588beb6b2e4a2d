"""Two addresses for machines: is the process there, and can it do its work? And how the clock is, for staff."""

import logging
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import Error
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from publishing.due import jobs_due
from publishing.models import DatabaseClaim, Heartbeat

logger = logging.getLogger(__name__)
#: A scheduler that has been silent for longer counts as missing.
SILENCE = timedelta(seconds=60)
#: What should have happened longer ago is overdue.
PATIENCE = timedelta(seconds=60)
SCHEDULER = "scheduler"


@dataclass(frozen=True)
class ClockState:
    """How the clock is: its last sign of life, how many things are overdue, and whether the database is another site's."""

    last_beat: datetime | None
    overdue: int
    is_copy: bool

    @property
    def is_silent(self) -> bool:
        """Whether nothing goes live by itself at the moment."""
        return self.last_beat is None or self.last_beat <= timezone.now() - SILENCE

    @property
    def needs_attention(self) -> bool:
        """Whether somebody should look."""
        return self.is_silent or self.is_copy or bool(self.overdue)


def clock_state() -> ClockState:
    """As it is now; a handful of questions to the database."""
    return ClockState(
        Heartbeat.objects.last_beat(SCHEDULER), overdue(), DatabaseClaim.objects.is_foreign()
    )


def overdue() -> int:
    """How many things should have happened more than a minute ago."""
    return len(jobs_due(timezone.now() - PATIENCE))


def warn_when_overdue() -> None:
    """A line in the log for whoever watches it; the scheduler asks at each heartbeat."""
    if number := overdue():
        logger.warning("Overdue for more than a minute: %s.", number)


@require_safe
@never_cache
def alive(request: HttpRequest) -> HttpResponse:
    """The process answers; asks nothing else."""
    return HttpResponse("ok\n", content_type="text/plain")


@require_safe
@never_cache
def ready(request: HttpRequest) -> HttpResponse:
    """The database answers and the scheduler is at work. Why not is for the log, not for visitors.

    One thing that cannot go live is no reason to take the site from its readers: it is told, and the status stays 200.
    """
    try:
        state = clock_state()
    except Error:
        logger.exception("The database does not answer.")
        return answer("not ready", 503)
    if state.is_silent:
        logger.warning("The scheduler has been silent for more than %s.", SILENCE)
        return answer("not ready", 503, state)
    return answer("ok, but something is overdue" if state.overdue else "ok", 200, state)


def answer(word: str, status: int, state: ClockState | None = None) -> HttpResponse:
    """A word for people, and two numbers for machines."""
    lines = [word]
    if state and state.last_beat:
        seconds = (timezone.now() - state.last_beat).total_seconds()
        lines += [f"heartbeat {max(0, round(seconds))} s ago", f"overdue {state.overdue}"]
    return HttpResponse("\n".join([*lines, ""]), content_type="text/plain", status=status)
