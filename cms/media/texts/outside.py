"""Runs the child program on a stored file, within bounds of time and memory."""

import json
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.conf import settings

from cms.media.documents import CustomDocument
from cms.media.opening import open_stored
from cms.media.texts.child.bounds import Refusal
from cms.media.texts.jobs import LONGEST, FileJob

Reason = FileJob.Reason
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
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder, f"file.{document.ending}")
        try:
            with open_stored(document) as stored, place.open("wb") as copy:
                shutil.copyfileobj(stored, copy)
        except FileNotFoundError as error:
            raise Unreadable(Reason.LOST) from error
        yield place


def run(*words: object, seconds: float | None = None) -> None:
    """Has the child do one task. Raises `Unreadable`."""
    command = [sys.executable, "-E", "-s", "-m", "cms.media.texts.child", *map(str, words)]
    try:
        ended = subprocess.run(  # noqa: S603 - our own program; of the words only names of files come from us
            command,
            cwd=settings.ROOT,
            env=SURROUNDINGS,
            timeout=seconds or LONGEST,
            capture_output=True,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise Unreadable(Reason.TOO_LONG) from error
    if ended.returncode in REFUSALS:
        raise Unreadable(REFUSALS[Refusal(ended.returncode)])
    if ended.returncode:
        # Ended by the system: for the time it took, because PDFium fell over the file, or wanted more memory.
        is_late = ended.returncode == -signal.SIGXCPU
        raise Unreadable(Reason.TOO_LONG if is_late else Reason.BROKEN)


def read_content(document: CustomDocument, seconds: float | None = None) -> dict[str, Any]:
    """Pages, number of pages, and what the file says about itself. Raises `Unreadable`."""
    with at_hand(document) as place:
        run("text", place, document.ending, place.parent, seconds=seconds)
        return json.loads((place.parent / "found.json").read_text())


def draw_pages(document: CustomDocument, last: int, width: int) -> dict[int, bytes]:
    """The first `last` pages of a PDF as WebP, by number. Raises `Unreadable`."""
    with at_hand(document) as place:
        run("pictures", place, place.parent, 1, last, width)
        found = {
            int(file.stem): file.read_bytes()
            for file in place.parent.glob("*.webp")
            if file.stem.isdigit()
        }
    return dict(sorted(found.items()))
