"""Waits for a moment, and wakes earlier when something in the database may have changed what comes next.

PostgreSQL calls the scheduler itself (LISTEN and NOTIFY, which arrive when a transaction is through). SQLite has nothing
of the kind, but tells for next to nothing whether anybody else has written. Both are a matter of being early: at the
next heartbeat the scheduler looks again in any case.
"""

import os
import select
import time
from typing import Any

from django.db import connection, transaction
from django.db.models import Model
from django.db.models.signals import post_save
from wagtail.models import DraftStateMixin, Revision

CHANNEL = "localed_clock"
#: How often SQLite is asked whether somebody has written, in seconds.
GLANCE = 0.1


def listen() -> None:
    """Has everything that sets a time call the schedulers; called once when the apps are ready."""
    post_save.connect(call_on_new_time, dispatch_uid="publishing.waiting")


def call_on_new_time(sender: type[Model], instance: Any, **kwargs: Any) -> None:
    """Versions with a time to go live, and live records with an end."""
    timed = isinstance(instance, Revision) and instance.approved_go_live_at
    ending = isinstance(instance, DraftStateMixin) and instance.live and instance.expire_at
    if timed or ending:
        call()


def call() -> None:
    """Wakes all schedulers once the transaction is through."""
    if connection.vendor == "postgresql":
        transaction.on_commit(notify, robust=True)


def notify() -> None:
    """Said outside of a transaction, so that nobody waits for anybody."""
    with connection.cursor() as cursor:
        cursor.execute(f"NOTIFY {CHANNEL}")


class Waiting:
    """One scheduler's wait. `stop()` may be called by the handler of a signal at any time."""

    def __init__(self) -> None:
        self.bell, self.button = os.pipe()
        os.set_blocking(self.button, False)
        self.listening: Any = None
        self.version = -1

    def stop(self) -> None:
        """Ends the wait at once."""
        os.write(self.button, b"!")

    def get_ready(self) -> None:
        """To be called before what comes next is asked for: nothing that changes from here on is missed."""
        connection.ensure_connection()
        if connection.vendor == "postgresql":
            if self.listening is not connection.connection:
                with connection.cursor() as cursor:
                    cursor.execute(f"LISTEN {CHANNEL}")
                self.listening = connection.connection
        else:
            self.version = data_version()

    def wait(self, seconds: float) -> None:
        """Returns after so many seconds, or earlier when it is worth looking again."""
        if connection.vendor == "postgresql":
            self.wait_for_call(seconds)
        else:
            self.wait_for_writing(seconds)

    def rest(self, seconds: float) -> None:
        """Waits without asking the database for anything."""
        select.select([self.bell], [], [], seconds)

    def wait_for_call(self, seconds: float) -> None:
        """PostgreSQL: until the server says something."""
        with connection.wrap_database_errors:
            self.listening.poll()
            if not self.listening.notifies:
                select.select([self.listening, self.bell], [], [], max(0.0, seconds))
                self.listening.poll()
            self.listening.notifies.clear()

    def wait_for_writing(self, seconds: float) -> None:
        """SQLite: until another connection has written."""
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0:
            if select.select([self.bell], [], [], min(GLANCE, left))[0]:
                return
            if data_version() != self.version:
                return


def data_version() -> int:
    """Changes when another connection writes to the file; reads one page of memory."""
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA data_version")
        return int(cursor.fetchone()[0])
