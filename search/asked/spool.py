"""Where a search leaves its question: a line in a file. The scheduler counts the lines once a minute.

A search writes nothing into the database, so that it neither waits for a lock nor holds one. All processes of a site
run on one machine and see the same file. A line holds the cleaned question, the language, the number of results and
the day.
"""

import fcntl
import json
import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import IO

from django.conf import settings

from cms.trials import is_trial

logger = logging.getLogger(__name__)
#: Bytes; while no scheduler runs, the file grows no further.
LARGEST = 5_000_000
Line = tuple[str, str, int, date]


def place() -> Path:
    """The file, beside the mark of the page cache."""
    return Path(settings.PAGE_CACHE_MARK).with_name("searches.log")


def put(question: str, language: str, results: int, day: date) -> None:
    """Adds a line. A disk that is full or cannot be written costs the line, never the search."""
    if is_trial():
        return
    line = json.dumps([question, language, results, day.isoformat()])
    try:
        with open(place(), "ab") as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            if file.tell() < LARGEST:
                file.write(f"{line}\n".encode())
    except OSError:
        logger.warning("A search could not be counted.", exc_info=True)


@contextmanager
def taken() -> Iterator[list[Line]]:
    """The lines that wait; they are gone once the block is left without an error.

    Meanwhile new lines go into a new file. Of several schedulers one gets the lines, the others get none.
    """
    aside = place().with_suffix(".taken")
    aside.parent.mkdir(parents=True, exist_ok=True)
    with open(aside, "ab+") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            yield []
            return
        move_lines(file)
        file.seek(0)
        yield [line for text in file if (line := read(text))]
        file.truncate(0)


def move_lines(aside: IO[bytes]) -> None:
    """Moves what waits behind what an earlier, broken attempt has left."""
    if not place().exists():
        return
    with open(place(), "rb+") as waiting:
        fcntl.flock(waiting, fcntl.LOCK_EX)
        aside.write(waiting.read())
        aside.flush()
        os.fsync(aside.fileno())
        waiting.truncate(0)


def read(text: bytes) -> Line | None:
    """One line; nothing if it was cut off."""
    try:
        question, language, results, day = json.loads(text)
        return str(question), str(language), int(results), date.fromisoformat(day)
    except (ValueError, TypeError):
        return None
