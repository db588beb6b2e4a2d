"""Writes anew everything that can be found."""

import sys
from collections.abc import Iterable, Iterator
from typing import Any

from django.core.management.base import BaseCommand

from search.models import Passage
from search.vocabulary import count_anew
from search.writing import write_everything

#: Signs of the bar.
WIDTH = 40


class Command(BaseCommand):
    """Reads every live page again. What is found meanwhile is what stood there before."""

    help = "Writes anew everything that can be found, and counts its words."

    def handle(self, *args: Any, **options: Any) -> None:
        """Writes and counts; says how much there is."""
        passages = write_everything(self.bar_of_pages)
        words = count_anew(self.bar_of_words)
        self.stdout.write(f"{passages} passages, {words} different words")

    def bar_of_pages(self, keys: list[int]) -> Iterator[int]:
        """The keys of pages, with a bar."""
        return self.with_bar(keys, len(keys), "pages written")

    def bar_of_words(self, rows: Iterable[Passage], number: int) -> Iterator[Passage]:
        """The passages of which the words are counted, with a bar."""
        return self.with_bar(rows, number, "passages counted")

    def with_bar[T](self, items: Iterable[T], number: int, what: str) -> Iterator[T]:
        """The items one by one, with a bar for a person who watches."""
        watched = sys.stderr.isatty()
        for place, item in enumerate(items, 1):
            yield item
            if watched and (place % 10 == 0 or place >= number):
                # There may be more by now than when they were counted.
                done = min(WIDTH, WIDTH * place // max(1, number))
                bar = "█" * done + "·" * (WIDTH - done)
                self.stderr.write(f"\r{bar} {place}/{number} {what}", ending="")
        if watched:
            self.stderr.write("")
