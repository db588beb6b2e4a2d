"""Imports old addresses from a CSV file with two columns, old and new."""

from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser

from cms.addresses import csv_import


class Command(BaseCommand):
    """All lines or none; each line that cannot be imported is named with its reason."""

    help = "Imports old addresses from a CSV file with two columns, old and new."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument("--dry-run", action="store_true", help="check the file only")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            lines = csv_import.check(csv_import.read(options["file"].read_bytes()))
        except OSError as error:
            raise CommandError(f"{options['file']} cannot be read: {error.strerror}.") from error
        except ValidationError as error:
            raise CommandError(" ".join(error.messages)) from error
        bad = [line for line in lines if line.problem]
        for line in bad:
            self.stderr.write(f"Line {line.number}: {line.problem}")
        if bad:
            raise CommandError(f"Nothing was imported: {len(bad)} of {len(lines)} lines are wrong.")
        if options["dry_run"]:
            self.stdout.write(f"{len(lines)} lines, all good. Nothing was imported.")
            return
        self.stdout.write(f"Imported {csv_import.keep_all(lines)} of {len(lines)} lines.")
