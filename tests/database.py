"""Has the migrations done once, and gives each process of the tests a copy of the database that they make.

The first process that needs it migrates, the others wait for it. Its name changes with any migration, app or pinned
requirement. SQLite's is a file in the cache of pytest, so that the next run finds it too; PostgreSQL's is a template
on the server, which `tests/postgres.py` removes together with the server.
"""

import fcntl
import hashlib
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import connection

ROOT = Path(__file__).resolve().parent.parent


def fingerprint() -> str:
    """Changes with everything that decides what an empty database of the site looks like."""
    sums = hashlib.sha256(repr([settings.INSTALLED_APPS, settings.LANGUAGES]).encode())
    for path in sorted([*ROOT.glob("*/migrations/*.py"), *ROOT.glob("requirements/*.txt")]):
        sums.update(str(path.relative_to(ROOT)).encode() + path.read_bytes())
    return sums.hexdigest()[:16]


@contextmanager
def one_at_a_time(lock: Path) -> Iterator[None]:
    """Only one process of this machine is in here."""
    with lock.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def migrate(name: str) -> None:
    """Does all migrations in the database of that name."""
    own = connection.settings_dict["NAME"]
    connection.close()
    connection.settings_dict["NAME"] = name
    try:
        call_command("migrate", interactive=False, verbosity=0)
    finally:
        connection.close()
        connection.settings_dict["NAME"] = own


class PreparedFile:
    """SQLite: a file for each process, copied from the prepared one."""

    #: Names a file in which older migrations are done already, for a project that differs little.
    START = "TEST_DATABASE_START"

    def __init__(self, config: pytest.Config, folder: Path) -> None:
        self.prepared = config.cache.mkdir("database") / f"{fingerprint()}.sqlite3"
        self.file = folder / "test.sqlite3"

    def use(self) -> None:
        """Has the tests work on their own copy."""
        with one_at_a_time(self.prepared.with_name("lock")):
            if not self.prepared.exists():
                self.make()
        shutil.copyfile(self.prepared, self.file)
        connection.settings_dict["TEST"]["NAME"] = str(self.file)

    def make(self) -> None:
        """Prepares the file; older ones are of no use any more."""
        for old in self.prepared.parent.glob("*.sqlite3*"):
            old.unlink()
        unfinished = self.prepared.with_suffix(".sqlite3-unfinished")
        if start := os.environ.get(self.START):
            shutil.copyfile(start, unfinished)
        migrate(str(unfinished))
        unfinished.replace(self.prepared)


class PreparedTemplate:
    """PostgreSQL: a database for each process, made from the prepared one as its template."""

    def __init__(self, config: pytest.Config) -> None:
        self.prepared = f"prepared_{fingerprint()}"
        self.lock = config.cache.mkdir("database") / "lock"

    def use(self) -> None:
        """Has the database of the tests made from the template."""
        with one_at_a_time(self.lock):
            if not self.exists():
                self.make()
        connection.settings_dict["TEST"]["TEMPLATE"] = self.prepared

    def exists(self) -> bool:
        """Whether another process has made it on this server."""
        with connection._nodb_cursor() as cursor:
            return connection.creation._database_exists(cursor, self.prepared)

    def make(self) -> None:
        """Prepares the template; it gets its name when it is complete."""
        unfinished = f"{self.prepared}_unfinished"
        with connection._nodb_cursor() as cursor:
            cursor.execute(f"DROP DATABASE IF EXISTS {unfinished}")
            cursor.execute(f"CREATE DATABASE {unfinished}")
        migrate(unfinished)
        with connection._nodb_cursor() as cursor:
            cursor.execute(f"ALTER DATABASE {unfinished} RENAME TO {self.prepared}")


def prepared_database(config: pytest.Config, folder: Path) -> PreparedFile | PreparedTemplate:
    """What fits the database that the settings name; `folder` takes the file of this process."""
    if connection.vendor == "sqlite":
        return PreparedFile(config, folder)
    return PreparedTemplate(config)
