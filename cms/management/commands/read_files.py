"""Reads the text of files that were never read: those that came in while no worker was there, or before it was kept."""

from typing import Any

from django.core.management.base import BaseCommand

from cms.media.texts.models import FileReading
from cms.media.texts.reading import read_files, write_down_missing


class Command(BaseCommand):
    """Runs once a day; what is read already stays as it is."""

    help = "Reads the text of PDF, PowerPoint and Word files that are not read yet"

    def handle(self, *args: Any, **options: Any) -> None:
        """Prints how many were read."""
        write_down_missing()
        count = FileReading.due().count()
        read_files.func()
        self.stdout.write(f"{count} read")
