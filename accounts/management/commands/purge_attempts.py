"""Deletes what is remembered about attempts to sign in. The scheduler does the same once a day."""

from typing import Any

from django.core.management.base import BaseCommand

from accounts.attempts import purge


class Command(BaseCommand):
    """Says how many counters were deleted."""

    help = "Deletes counters of failed attempts to sign in that are older than a day."

    def handle(self, *args: Any, **options: Any) -> None:
        """Deletes and counts."""
        self.stdout.write(f"{purge()} counters deleted")
