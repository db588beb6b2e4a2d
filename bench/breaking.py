"""Ways to break what the site stands on: its database's server, and the room on its disk."""

import os
import resource
import shlex
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

from clock_site import FOLDER, connection, connections
from django.db import Error

from tests.postgres import owner, programs

#: No disk that anybody works on is filled: only one that is smaller than this (bytes).
SMALL = 1_000_000_000


def answers() -> bool:
    """Whether the database is there."""
    try:
        connection.close()
        connection.ensure_connection()
    except Error:
        return False
    return True


class Postgres:
    """The server of `tests/postgres.py`, which belongs to this run and to nobody else."""

    def __init__(self) -> None:
        with connection.cursor() as cursor:
            cursor.execute("SHOW data_directory")
            self.data = Path(cursor.fetchone()[0])
            if not self.data.parent.name.startswith("localed-postgres-"):
                sys.exit("This is not a throw-away server.")
            # The tests' server says “done” before it has written: what it then loses is no fault of the site.
            cursor.execute("ALTER ROLE CURRENT_USER SET synchronous_commit = on")
        connections.close_all()

    def kill(self) -> None:
        """Without a word of warning; its processes follow it."""
        pid = int((self.data / "postmaster.pid").read_text().split()[0])
        os.kill(pid, signal.SIGKILL)
        connections.close_all()

    def start(self) -> None:
        """Again, as it was started before."""
        options = shlex.split((self.data / "postmaster.opts").read_text())[1:]
        folder = self.data.parent
        command = [programs() / "pg_ctl", "-D", self.data, "-w", "-s", "-l", folder / "log"]
        for _attempt in range(40):
            # Nobody may have noticed yet that the old one is dead, and a new one would wait for its end.
            (self.data / "postmaster.pid").unlink(missing_ok=True)
            start = [*command, "-o", shlex.join(options[2:]), "start"]
            done = subprocess.run(start, user=owner(), cwd=folder, capture_output=True)
            if done.returncode == 0 and answers():
                return
            time.sleep(0.5)
        raise RuntimeError(f"{done.stdout.decode()} {(folder / 'log').read_text()[-2000:]}")


class FullDisk:
    """A disk without room, or (SQLite on a large one) a process whose files may not grow; and room again."""

    def __init__(self, place: Path) -> None:
        self.filler = place / "filler"
        size = os.statvfs(place)
        self.is_small = size.f_blocks * size.f_frsize < SMALL

    def fill(self, pid: int) -> None:
        """No room is left."""
        if not self.is_small:
            largest = max(file.stat().st_size for file in Path(FOLDER).glob("bench.sqlite3*"))
            resource.prlimit(pid, resource.RLIMIT_FSIZE, (largest, resource.RLIM_INFINITY))
            return
        with suppress(OSError), self.filler.open("wb", buffering=0) as file:
            while True:
                # The last bytes too.
                file.write(b"0" * 4096)

    def empty(self, pid: int) -> None:
        """There is room again."""
        both = (resource.RLIM_INFINITY, resource.RLIM_INFINITY)
        if self.is_small:
            self.filler.unlink()
        else:
            resource.prlimit(pid, resource.RLIMIT_FSIZE, both)
