"""Keeps a SQLite database with all migrations done, so that not every run of the tests does them again.

It lies in the cache of pytest, under a name that changes with any migration, app or pinned requirement. PostgreSQL’s
test databases are made anew each time.
"""

import hashlib
import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection

ROOT = Path(__file__).resolve().parent.parent


def fingerprint() -> str:
    """Changes with everything that decides what an empty database of the site looks like."""
    sums = hashlib.sha256(repr([settings.INSTALLED_APPS, settings.LANGUAGES]).encode())
    for path in sorted([*ROOT.glob("*/migrations/*.py"), *ROOT.glob("requirements/*.txt")]):
        sums.update(str(path.relative_to(ROOT)).encode() + path.read_bytes())
    return sums.hexdigest()[:16]


class PreparedDatabase:
    """The database of one process of the tests: a copy of what an earlier run has prepared, if there is one."""

    def __init__(self, config: pytest.Config, folder: Path) -> None:
        self.prepared = config.cache.mkdir("database") / f"{fingerprint()}.sqlite3"
        self.file = folder / "test.sqlite3"

    def use(self) -> None:
        """Has the tests work on the copy, or on an empty file that the migrations will fill."""
        connection.settings_dict["TEST"]["NAME"] = str(self.file)
        if self.prepared.exists():
            shutil.copyfile(self.prepared, self.file)

    def keep(self) -> None:
        """Puts aside what the migrations have made, for the next run; older ones are of no use any more."""
        if self.prepared.exists():
            return
        for old in self.prepared.parent.glob("*.sqlite3"):
            old.unlink(missing_ok=True)
        # Several processes may do this at the same time: each writes its own, and the last one stays.
        own = self.prepared.with_suffix(f".{os.getpid()}")
        connection.ensure_connection()
        with closing(sqlite3.connect(own)) as copy:
            connection.connection.backup(copy)
        own.replace(self.prepared)
