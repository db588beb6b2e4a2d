"""How much a file may ask of us, and how the program says that it cannot be read."""

import ctypes
import os
import resource
import signal
import sys
from enum import IntEnum

#: Of one file; what comes after is left out, and the reading says so.
MOST_PAGES = 1000
#: Letters of one page and of one file.
LONGEST_PAGE, LONGEST_TEXT = 20_000, 3_000_000
MEGABYTE = 1024 * 1024
#: Address space, processor time in seconds, and the size of a file that is written.
MEMORY, SECONDS, WRITTEN = 800 * MEGABYTE, 60, 24 * MEGABYTE


#: Number of a request to Linux.
PR_SET_PDEATHSIG = 1


class Refusal(IntEnum):
    """Codes with which the program ends. The parent has a sentence for each."""

    BROKEN = 41
    LOCKED = 42
    TOO_LARGE = 43


class Refused(Exception):
    """The file cannot be read, and why."""

    def __init__(self, why: Refusal) -> None:
        super().__init__(why.name)
        self.why = why


def limit_myself(memory: int = MEMORY, written: int = WRITTEN) -> None:
    """Takes from this process and from those that it starts what they do not need; the system ends them when they want more."""
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    # The first ends it with a signal that says why.
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS + 5))
    resource.setrlimit(resource.RLIMIT_FSIZE, (written, written))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def end_with_parent(parent: int, number: int = signal.SIGKILL) -> None:
    """Has this process get a signal when the one that started it is gone, killed or not; only Linux can do that."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, int(number))
    # It may have been killed before we asked.
    if os.getppid() != parent:
        sys.exit(1)
