"""What the scheduler looks after every few minutes, such as mails that were not delivered at the first attempt.

Apps above this one register their work when they are ready, so that the scheduler knows none of them. It is done in
the scheduler's own process, between two things that go live on time: it must be quick (whatever takes long belongs
into a task), and do no harm when several schedulers do it. For what is done once a day there is `publishing.daily`.
"""

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from django.db import Error

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Work:
    """One kind of work: its name in the log, how often, and a function that does it."""

    name: str
    every: timedelta
    do: Callable[[], object]


registered: dict[str, Work] = {}


def register(name: str, every: timedelta, do: Callable[[], object]) -> None:
    """Has each scheduler call `do` once in every period, for the first time when it starts."""
    registered[name] = Work(name, every, do)


class RegularWork:
    """Does what is registered, each in its turn."""

    def __init__(self) -> None:
        self.next_turn: dict[str, float] = {}

    def run_due(self) -> int:
        """Does what is due; returns how much failed. A database that is away is the caller's to handle."""
        now = time.monotonic()
        due = [work for name, work in registered.items() if self.next_turn.get(name, 0) <= now]
        for work in due:
            self.next_turn[work.name] = now + work.every.total_seconds()
        return sum(not attempt(work) for work in due)


def attempt(work: Work) -> bool:
    """Does one piece of work; says whether it went well."""
    try:
        work.do()
    except Error:
        raise
    except Exception:
        logger.exception("“%s” failed; it is tried again at its next turn.", work.name)
        return False
    return True
