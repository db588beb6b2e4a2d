"""Deletes messages whose time is over. The scheduler does the same once a day."""

from typing import Any

from django.core.management.base import BaseCommand

from home.enquiries.purging import purge_messages


class Command(BaseCommand):
    """Says how many messages were deleted."""

    help = "Deletes the messages that may not be kept any longer."

    def handle(self, *args: Any, **options: Any) -> None:
        """Deletes and counts."""
        self.stdout.write(f"{purge_messages()} messages deleted")
