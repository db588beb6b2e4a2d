"""Runs the child program on a stored file, within bounds of time and memory."""

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import timedelta
from pathlib import Path
from time import time
from typing import Any

from django.conf import settings

from cms.media.documents import CustomDocument
from cms.media.opening import open_stored
from cms.media.texts.child.bounds import Refusal
from cms.media.texts.jobs import LONGEST, FileJob

Reason = FileJob.Reason
#: Our own program.
PROGRAM = [sys.executable, "-E", "-s", "-m", "cms.media.texts.child"]
#: How the names of our folders begin.
FOLDER = "localed-file-"
#: All that the child knows of our surroundings: no keys, no addresses.
SURROUNDINGS = {"LANG": "C.UTF-8"}
REFUSALS = {
    Refusal.BROKEN: Reason.BROKEN,
    Refusal.LOCKED: Reason.LOCKED,
    Refusal.TOO_LARGE: Reason.TOO_LARGE,
}


class Unreadable(Exception):
    """A file that cannot be read; `reason` is one of `FileJob.Reason`."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@contextmanager
def at_hand(document: CustomDocument) -> Iterator[Path]:
    """The content of a stored file in a folder of its own, where it lies while it is worked with."""
    with tempfile.TemporaryDirectory(prefix=FOLDER) as folder:
        place = Path(folder, f"file.{document.ending}")
        try:
            with open_stored(document) as stored, place.open("wb") as copy:
                shutil.copyfileobj(stored, copy)
        except FileNotFoundError as error:
            raise Unreadable(Reason.LOST) from error
        yield place


def clear_folders(age: timedelta) -> None:
    """Removes the folders of workers that were killed: those that are older than any work."""
    for folder in Path(tempfile.gettempdir()).glob(f"{FOLDER}*"):
        with suppress(FileNotFoundError):
            if folder.stat().st_mtime < time() - age.total_seconds():
                shutil.rmtree(folder, ignore_errors=True)


def run(*words: object, seconds: float | None = None) -> None:
    """Has the child do one task. Raises `Unreadable`."""
    child = subprocess.Popen(  # noqa: S603 - our own program; of the words only names of files come from us
        [*PROGRAM, *map(str, words), str(os.getpid())],
        cwd=settings.ROOT,
        env=SURROUNDINGS,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        code = child.wait(seconds or LONGEST)
    except subprocess.TimeoutExpired as error:
        raise Unreadable(Reason.TOO_LONG) from error
    finally:
        if child.poll() is None:
            # With everything that it has started.
            os.killpg(child.pid, signal.SIGKILL)
            child.wait()
    if code in REFUSALS:
        raise Unreadable(REFUSALS[Refusal(code)])
    if code:
        # Ended by somebody, by the system for the time it took, or because PDFium fell over the file or wanted more memory.
        ends = {-signal.SIGKILL: Reason.STOPPED, -signal.SIGXCPU: Reason.TOO_LONG}
        raise Unreadable(ends.get(code, Reason.BROKEN))


def read_content(document: CustomDocument, seconds: float | None = None) -> dict[str, Any]:
    """Pages, number of pages, and what the file says about itself. Raises `Unreadable`."""
    with at_hand(document) as place:
        run("text", place, document.ending, place.parent, seconds=seconds)
        return json.loads((place.parent / "found.json").read_text())


def draw_pages(document: CustomDocument, last: int, width: int) -> dict[int, bytes]:
    """The first `last` pages of a PDF or PowerPoint file as WebP, by number. Raises `Unreadable`."""
    with at_hand(document) as place:
        task, more = ("slides", [settings.SLIDE_CONVERTER]) if document.ending == "pptx" else ("pictures", [])  # fmt: skip
        run(task, place, place.parent, 1, last, width, *more)
        found = {
            int(file.stem): file.read_bytes()
            for file in place.parent.glob("*.webp")
            if file.stem.isdigit()
        }
    return dict(sorted(found.items()))
