"""Runs the clock of the site: what is scheduled goes live, and what has expired goes away, on time."""

import logging
import signal
from argparse import ArgumentParser
from datetime import timedelta
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import Error, close_old_connections, connection
from django.utils import timezone

from publishing.clock import Clock
from publishing.daily import run_daily
from publishing.due import next_moment
from publishing.health import warn_when_overdue
from publishing.models import DatabaseClaim, Heartbeat
from publishing.regular_work import RegularWork
from publishing.waiting import Waiting

logger = logging.getLogger(__name__)
BEAT_EVERY = timedelta(seconds=5)
#: What is done once a day is done when nothing is due for so long.
QUIET = timedelta(seconds=60)
#: Seconds until a database that was away is tried again.
TRY_AGAIN = 1.0
FOREIGN = (
    "This database belongs to %s, and this is another site: it may be a copy. Nothing goes live by itself here, and no "
    "mail is sent. If this is the real site now, run: python manage.py claim_database"
)


class Command(BaseCommand):
    """Waits for the exact moment; `--once` does what is due and ends with 1 if something failed."""

    help = "Publishes what is scheduled and takes down what has expired, on time."

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.clock = Clock()
        self.regular_work = RegularWork()
        self.waiting = Waiting()
        self.running = True
        self.is_refusing = False
        self.last_beat = timezone.now() - BEAT_EVERY

    def add_arguments(self, parser: ArgumentParser) -> None:
        """`--once` for a cron job or a test."""
        parser.add_argument("--once", action="store_true", help="do what is due now, then end")

    def handle(self, *args: Any, **options: Any) -> None:
        """Runs until it is told to stop."""
        if options["once"]:
            self.run_once()
            return
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, self.stop)
        while self.running:
            self.turn()

    def run_once(self) -> None:
        """Does what is due; raises `CommandError` if something failed, or if this is a copy."""
        if not DatabaseClaim.objects.is_ours():
            raise CommandError(FOREIGN % DatabaseClaim.objects.holder())
        Heartbeat.objects.beat("scheduler")
        done, failed = self.clock.run_due()
        failed += len(run_daily())
        failed += self.regular_work.run_due()
        self.stdout.write(f"{done} done, {failed} failed")
        if failed:
            raise CommandError("Something that was due could not be handled; the log says what.")

    def stop(self, *args: Any) -> None:
        """Ends after the record at hand."""
        self.running = False
        self.waiting.stop()

    def turn(self) -> None:
        """Does what is due, and waits for what comes next. Survives a database that is away, and mistakes of our own."""
        try:
            close_old_connections()
            self.waiting.get_ready()
            seconds = self.work() if self.may_work() else BEAT_EVERY.total_seconds()
            self.waiting.wait(seconds)
        except Error:
            logger.exception("The database did not answer; trying again.")
            self.start_again()
        except Exception:
            # Whatever it is: as long as the clock runs, everything else goes live.
            logger.exception("Something unexpected happened; going on.")
            self.start_again()

    def start_again(self) -> None:
        """With a new connection, after a moment."""
        connection.close()
        self.pause()

    def pause(self) -> None:
        """Waits without a database."""
        self.waiting.rest(TRY_AGAIN)

    def may_work(self) -> bool:
        """Whether this database is this site's. Says once that it is not."""
        if DatabaseClaim.objects.is_ours():
            self.is_refusing = False
            return True
        if not self.is_refusing:
            logger.error(FOREIGN, DatabaseClaim.objects.holder())
        self.is_refusing = True
        return False

    def work(self) -> float:
        """One round; returns how many seconds there are to wait."""
        self.beat()
        self.clock.run_due(between=self.beat)
        self.regular_work.run_due()
        upcoming = self.next_due()
        if upcoming is None or upcoming > timezone.now() + QUIET:
            # It may take a while, and nothing that has a moment waits for it.
            run_daily()
            upcoming = self.next_due()
        first = min(moment for moment in (upcoming, self.last_beat + BEAT_EVERY) if moment)
        return max(0.0, (first - timezone.now()).total_seconds())

    def next_due(self) -> Any:
        """When there is something to do next, as far as is known."""
        now = timezone.now()
        moments = (next_moment(now), self.clock.next_try(now))
        return min((moment for moment in moments if moment), default=None)

    def beat(self) -> None:
        """Every few seconds: a sign of life, and a look at what is late."""
        if timezone.now() - self.last_beat < BEAT_EVERY:
            return
        Heartbeat.objects.beat("scheduler")
        self.last_beat = timezone.now()
        warn_when_overdue()
