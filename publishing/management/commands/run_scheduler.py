"""Runs the clock of the site: what is scheduled goes live, and what has expired goes away, on time."""

import logging
import signal
import time
from argparse import ArgumentParser
from datetime import timedelta
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import Error, close_old_connections, connection
from django.utils import timezone

from publishing.clock import Clock, next_moment
from publishing.daily import run_daily
from publishing.models import Heartbeat
from publishing.regular_work import RegularWork

logger = logging.getLogger(__name__)
#: A schedule made a moment ago is noticed within this many seconds.
POLL = 1.0
BEAT_EVERY = timedelta(seconds=5)


class Command(BaseCommand):
    """Waits for the exact moment; `--once` does what is due and ends with 1 if something failed."""

    help = "Publishes what is scheduled and takes down what has expired, on time."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """`--once` for a cron job or a test."""
        parser.add_argument("--once", action="store_true", help="do what is due now, then end")

    def handle(self, *args: Any, **options: Any) -> None:
        """Runs until it is told to stop."""
        self.clock = Clock()
        self.regular_work = RegularWork()
        if options["once"]:
            Heartbeat.objects.beat("scheduler")
            done, failed = self.clock.run_due()
            failed += len(run_daily())
            failed += self.regular_work.run_due()
            self.stdout.write(f"{done} done, {failed} failed")
            if failed:
                raise CommandError(
                    "Something that was due could not be handled; the log says what."
                )
            return
        self.running = True
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, self.stop)
        self.last_beat = timezone.now() - BEAT_EVERY
        while self.running:
            time.sleep(self.turn())

    def stop(self, *args: Any) -> None:
        """Ends after the record at hand."""
        self.running = False

    def turn(self) -> float:
        """One round; returns how many seconds to wait. Survives a database that is away for a while."""
        close_old_connections()
        try:
            if timezone.now() - self.last_beat >= BEAT_EVERY:
                Heartbeat.objects.beat("scheduler")
                self.last_beat = timezone.now()
                run_daily()
            self.clock.run_due()
            self.regular_work.run_due()
            moment = next_moment(timezone.now())
        except Error:
            logger.exception("The database did not answer; trying again.")
            connection.close()
            return POLL
        wait = (moment - timezone.now()).total_seconds() if moment else POLL
        return min(POLL, max(0.0, wait))
