"""What becomes of everything that is due when the database dies, the disk is full and the worker is killed; mails are caught.

`python bench/faults.py` on SQLite, `python tests/postgres.py python bench/faults.py` on PostgreSQL. Parts: `mails database
disk`. For a disk that can be filled run it with `TMPDIR` on a small one (`bench/desk.sh` does); elsewhere the part `disk`
limits the size of SQLite's files instead, and does not run on PostgreSQL. Figures come last.
"""

import random
import time
from collections import Counter
from pathlib import Path
from typing import Any

from aiosmtpd.controller import Controller
from breaking import FullDisk, Postgres, answers
from clock_site import (
    FOLDER,
    Page,
    connection,
    fork,
    kill,
    make_pages,
    once_each,
    run,
    running,
    schedule,
    scheduler,
    spoil,
    tell,
    worker,
)
from django.conf import settings
from django.db import Error

from cms.models import User
from publishing.models import HeldUp, Notice
from tests.postgres import free_port

KILLS, DATABASE_KILLS, POISON = 20, 12, 10


class Catcher:
    """A mail server on this machine that keeps what it takes."""

    def __init__(self) -> None:
        self.taken: list[tuple[str, str]] = []

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: N802 - the library's name
        """Notes whom it is for and what its mark of identity is."""
        lines = envelope.content.decode(errors="replace").splitlines()
        mark = next(line for line in lines if line.lower().startswith("message-id:"))
        self.taken += [(address, mark) for address in envelope.rcpt_tos]
        return "250 Taken"


def make_poison(word: str, count: int = POISON) -> list[int]:
    """Pages that are due and cannot go live; each has an owner who is to get one mail."""
    keys = make_pages(count, word)
    schedule(keys, -60)
    for key in keys:
        person = User.objects.create(username=f"{word}{key}", email=f"{word}{key}@example.org")
        Page.objects.filter(pk=key).update(owner=person)
        spoil(key)
    return keys


def left(keys: list[int]) -> int:
    """How many have not gone live; all of them while the database is away."""
    try:
        return Page.objects.filter(pk__in=keys, live=False).count()
    except Error:
        connection.close()
        return len(keys)


def wait_for(done: Any, most: float) -> bool:
    """Whether something has come true within so many seconds."""
    until = time.monotonic() + most
    while not (true := done()) and time.monotonic() < until:
        time.sleep(0.05)
    return bool(true)


def mails() -> None:
    """Scheduler and worker are killed again and again while they work; a real mail server counts."""
    catcher = Catcher()
    controller = Controller(catcher, hostname="127.0.0.1", port=free_port())
    controller.start()
    options = {"host": "127.0.0.1", "port": controller.port, "timeout": 5}
    backend = "django.core.mail.backends.smtp.EmailBackend"
    settings.MAILERS = {"default": {"BACKEND": backend, "OPTIONS": options}}
    poison, keys = make_poison("Poison"), make_pages(KILLS * 2, "Beside")
    schedule(keys, -30)
    for _round in range(KILLS):
        pids = [fork(scheduler), fork(worker)]
        time.sleep(random.uniform(1, 3))
        for pid in pids:
            kill(pid)
    with running(scheduler, worker):
        everything = wait_for(lambda: not left(keys) and not owed(), 100)
    controller.stop()
    times = Counter(Counter(address for address, _mark in catcher.taken).values())
    marks = len({mark for _address, mark in catcher.taken})
    tell(
        f"mails: {KILLS} kills each of scheduler and worker, {len(poison)} pages that cannot go live"
    )
    tell(
        f"  caught: {', '.join(f'{number} people {count} mails' for count, number in sorted(times.items()))}; {marks} different, {owed()} still owed"
    )
    tell(
        f"  beside them: {once_each(keys)}, {left(keys)} lost; all done: {everything}; bar: each mail once"
    )


def owed() -> int:
    """Mails that were not sent."""
    return Notice.objects.filter(sent_at=None).count()


def database() -> None:
    """The database's server is killed and started again while one scheduler, which lives on, lets pages go live."""
    if connection.vendor != "postgresql":
        tell("database: SQLite has no server; what writes is killed by `going_live.py kills`")
        return
    server, keys = Postgres(), make_pages(DATABASE_KILLS * 10, "Database")
    poison = make_poison("Spoilt", 3)
    schedule(keys, -30)
    pid, done = fork(scheduler), 0
    while done < DATABASE_KILLS:
        before = left(keys)
        wait_for(lambda before=before: left(keys) < before, 15)
        time.sleep(random.uniform(0, 0.3))
        server.kill()
        time.sleep(random.uniform(0, 1))
        server.start()
        done += 1
    everything = wait_for(lambda: not left(keys), 90)
    survived = kill(pid)
    told = [HeldUp.objects.filter(object_id=str(key)).count() for key in poison]
    owing = [Notice.objects.filter(person__username=f"Spoilt{key}").count() for key in poison]
    tell(f"database: {done} kills of its server, bar 10; {once_each(keys)}, {left(keys)} lost")
    tell(
        f"  the scheduler lived on: {survived}; all done: {everything}; pages that cannot go live noted {told} times, mails {owing}"
    )


def disk() -> None:
    """The disk is full while pages are due, and then it is not: the same scheduler goes on, nothing is lost or twice."""
    server = Postgres() if connection.vendor == "postgresql" else None
    full = FullDisk(server.data if server else Path(FOLDER))
    if server and not full.is_small:
        tell("disk: not run; needs TMPDIR on a small disk")
        return
    keys = make_pages(60, "Disk")
    schedule(keys, 6)
    pid = fork(scheduler)
    time.sleep(4)
    full.fill(pid)
    time.sleep(20)
    full.empty(pid)
    during = left(keys)
    if server and not answers():
        server.start()
    everything = wait_for(lambda: not left(keys), 120)
    survived = kill(pid)
    how = "full" if full.is_small else "files may not grow"
    tell(
        f"disk: {how}, {during} of {len(keys)} waited; afterwards {once_each(keys)}, {left(keys)} lost"
    )
    tell(f"  the scheduler lived on: {survived}; all done: {everything}")


if __name__ == "__main__":
    run("Faults", {"mails": mails, "database": database, "disk": disk})
