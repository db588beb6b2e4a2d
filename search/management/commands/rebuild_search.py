"""Writes anew everything that can be found."""

import sys
from collections.abc import Iterator
from typing import Any

from django.core.management.base import BaseCommand

from search.vocabulary import count_anew
from search.writing import write_everything

#: Signs of the bar.
WIDTH = 40


class Command(BaseCommand):
    """Reads every live page again. What is found meanwhile is what stood there before."""

    help = "Writes anew everything that can be found, and counts its words."

    def handle(self, *args: Any, **options: Any) -> None:
        """Writes and counts; says how much there is."""
        passages = write_everything(self.with_bar)
        words = count_anew()
        self.stdout.write(f"{passages} passages, {words} different words")

    def with_bar(self, keys: list[int]) -> Iterator[int]:
        """The keys one by one, with a bar for a person who watches."""
        watched = sys.stderr.isatty()
        for place, key in enumerate(keys, 1):
            yield key
            if watched and (place % 10 == 0 or place == len(keys)):
                done = WIDTH * place // len(keys)
                bar = "█" * done + "·" * (WIDTH - done)
                self.stderr.write(f"\r{bar} {place}/{len(keys)} pages", ending="")
        if watched:
            self.stderr.write("")
