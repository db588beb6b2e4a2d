"""A copy of an SQLite database to try things in: whoever writes meanwhile does not have to wait.

SQLite has one writer at a time, and a trial is a transaction that lasts as long as a page takes to be drawn. Other
databases lock rows only, so that nothing has to be done for them.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import connection as default

#: Bytes. A larger database would take longer to copy than the trial takes.
LARGEST = 256 * 1024 * 1024


@contextmanager
def database_aside(connection: Any = default) -> Iterator[None]:
    """Inside, this thread reads and writes a copy in memory, which is gone at the end.

    Inside a transaction, and for databases in memory (those of tests), nothing is copied.
    """
    if connection.vendor != "sqlite" or connection.in_atomic_block or connection.is_in_memory_db():
        yield
        return
    connection.ensure_connection()
    real = connection.connection
    if size_of(real) > LARGEST:
        yield
        return
    params = {**connection.get_connection_params(), "database": ":memory:"}
    copy = connection.get_new_connection(params)
    try:
        real.backup(copy)
        # As Django has it: a transaction begins when it is asked for.
        copy.isolation_level = real.isolation_level
        connection.connection = copy
        yield
    finally:
        connection.connection = real
        copy.close()


def size_of(raw: Any) -> int:
    """Bytes of a database."""
    (pages,), (each,) = (
        raw.execute(f"PRAGMA {name}").fetchone() for name in ("page_count", "page_size")
    )
    return int(pages) * int(each)
