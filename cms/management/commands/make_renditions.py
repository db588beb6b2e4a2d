"""Makes every size of every picture that live pages show."""

import sys
from typing import Any

from django.core.management.base import BaseCommand

from cms.media.renditions import everything_wanted, make, missing

#: Characters of the progress bar.
BAR = 30


class Command(BaseCommand):
    """Does only what is missing: a second run takes a moment."""

    help = "Makes every size of every picture that live pages show, if it is not there yet."

    def handle(self, *args: Any, **options: Any) -> None:
        """Prints a bar that fills on a terminal, and one line at the end."""
        work = [(image, spec) for image, specs in missing(everything_wanted()) for spec in specs]
        failed = 0
        for done, (image, spec) in enumerate(work, start=1):
            failed += not make(image, spec)
            self.show(done, len(work))
        if sys.stdout.isatty() and work:
            self.stdout.write("")
        message = f"Pictures: {len(work) - failed} sizes made" if work else "Pictures: all there"
        self.stdout.write(message + (f", {failed} could not be made" if failed else "") + ".")

    def show(self, done: int, total: int) -> None:
        """Redraws the bar; a log gets a line for each tenth instead."""
        filled = BAR * done // total
        if sys.stdout.isatty():
            bar = "█" * filled + "░" * (BAR - filled)
            self.stdout.write(f"\rPictures {bar} {done}/{total}", ending="")
            self.stdout.flush()
        elif done == total or (10 * done // total) > (10 * (done - 1) // total):
            self.stdout.write(f"Pictures: {done} of {total}")
