"""Writes the table of who uses which picture and file anew."""

from typing import Any

from django.core.management.base import BaseCommand

from cms.media.recording import record_everything


class Command(BaseCommand):
    """For content that came in around the models, for example from a copy of the database."""

    help = "Writes down anew which live pages and records use which pictures and files."

    def handle(self, *args: Any, **options: Any) -> None:
        """Reads every page and record."""
        self.stdout.write(f"{record_everything()} pages and records read.")
