"""Deletes for good what has been in the Bin for more than 30 days. The scheduler calls it every day."""

from typing import Any

from django.core.management.base import BaseCommand

from editing.bin import purge


class Command(BaseCommand):
    """Safe to run at any time and as often as one likes."""

    help = "Deletes for good what has been in the Bin for more than 30 days."

    def handle(self, *args: Any, **options: Any) -> None:
        """Says how many pages went, and how many stay because others need them."""
        gone, kept = purge()
        self.stdout.write(f"{gone} deleted for good, {kept} kept because other pages need them")
