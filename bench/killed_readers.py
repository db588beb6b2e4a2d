"""The background worker is killed again and again while it reads files, and so are its readers: what becomes of the files?

`python bench/killed_readers.py` on SQLite, `python tests/postgres.py python bench/killed_readers.py` on PostgreSQL. The three
minutes after which work counts as left lying are not waited for: the moment at which it began is put back. Figures come last.
"""

import os
import random
import signal
import tempfile
import time
from datetime import timedelta
from pathlib import Path

from clock_site import fork, kill, run, running, tell, timezone, worker
from django.core.files.base import ContentFile

from cms.media.texts.models import FileReading
from cms.media.texts.outside import FOLDER
from cms.media.texts.reading import take_up_again
from cms.models import CustomDocument
from tests.factories.papers import pdf_of

FILES, KILLS = 12, 20
STATES = FileReading.State


def readers() -> list[int]:
    """Processes that read a file now, whoever started them."""
    found = []
    for place in Path("/proc").glob("[0-9]*"):
        try:
            words = (place / "cmdline").read_bytes()
            gone = "\nState:\tZ" in (place / "status").read_text()
        except OSError:
            continue
        if b"cms.media.texts.child" in words and not gone:
            found.append(int(place.name))
    return found


def make_files() -> list[int]:
    """Files of 2,000 pages each."""
    content = pdf_of(*[("Page", "text of it")] * 2000)
    keys = []
    for number in range(FILES):
        document = CustomDocument(title=f"File {number}")
        document.file = ContentFile(content, name=f"file-{number}.pdf")
        document.save()
        keys.append(document.pk)
    return keys


def put_back(keys: list[int]) -> int:
    """Lets more time pass than any work may take; returns how many were left lying."""
    left = FileReading.objects.filter(pk__in=keys, state=STATES.WORKING)
    return left.update(since=timezone.now() - timedelta(minutes=10), attempts=1)


def wait_for_reader(seconds: float = 30) -> None:
    """Until a reader is at work."""
    until = time.monotonic() + seconds
    while not readers() and time.monotonic() < until:
        time.sleep(0.01)
    time.sleep(random.uniform(0, 0.3))


def workers() -> None:
    """Kills of the worker while a reader of its is at work."""
    keys, left, orphans, rounds = make_files(), 0, 0, 0
    for _round in range(KILLS):
        pid = fork(worker)
        wait_for_reader()
        rounds += bool(readers())
        kill(pid)
        time.sleep(3)
        orphans += len(readers())
        left += put_back(keys)
        take_up_again()
    finish(keys)
    tell(f"workers: {KILLS} kills of the worker, {rounds} of them while a reader was at work")
    tell(f"  {left} times a file was left lying; {orphans} readers outlived their worker")
    tell(f"  {in_words(keys)}; {len(folders())} folders left; bar: all read, nothing left")


def children() -> None:
    """Kills of readers while their worker lives."""
    keys, killed = make_files(), 0
    with running(worker):
        for _round in range(FILES):
            wait_for_reader()
            for pid in readers()[:1]:
                os.kill(pid, signal.SIGKILL)
                killed += 1
            time.sleep(0.5)
        finish(keys, more=False)
    tell(f"children: {killed} kills of readers; {in_words(keys)}")


def finish(keys: list[int], more: bool = True, seconds: float = 240) -> None:
    """Lets a worker do the rest."""
    unfinished = FileReading.objects.filter(pk__in=keys, state__in=[STATES.WAITING, STATES.WORKING])
    until = time.monotonic() + seconds
    with running(*[worker] * more):
        while unfinished.exists() and time.monotonic() < until:
            time.sleep(0.2)
    for folder in folders():
        os.utime(folder, (0, 0))
    take_up_again()


def folders() -> list[Path]:
    """Where files lie while they are read."""
    return list(Path(tempfile.gettempdir()).glob(f"{FOLDER}*"))


def in_words(keys: list[int]) -> str:
    """How many are in which state."""
    found = list(FileReading.objects.filter(pk__in=keys).values_list("state", flat=True))
    return ", ".join(f"{found.count(state)} {state}" for state in sorted(set(found)))


if __name__ == "__main__":
    run("Killed readers", {"workers": workers, "children": children})
