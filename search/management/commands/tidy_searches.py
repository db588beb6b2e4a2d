"""Turns the days of the search log that are long ago into months. The scheduler does the same once a day."""

from typing import Any

from django.core.management.base import BaseCommand

from search.asked.counting import count_waiting, forget_days


class Command(BaseCommand):
    """Says how many rows it handled."""

    help = "Counts searches that wait, and keeps of those older than 90 days only how many there were in each month."

    def handle(self, *args: Any, **options: Any) -> None:
        """Counts, tidies and says so."""
        waiting = count_waiting()
        days, months = forget_days()
        self.stdout.write(f"{waiting} counted, {days} days became months, {months} months dropped")
