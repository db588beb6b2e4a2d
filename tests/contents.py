"""What the database holds before the first test, and how it comes back after a test that really saves.

Django would empty all tables one by one and build all objects anew, which takes longer than many a journey.
"""

from typing import Any

from django.core.cache import caches
from django.db import connections, transaction

from cms import page_cache


class Contents:
    """The rows of all tables at the moment it is made."""

    def __init__(self) -> None:
        connection = connections["default"]
        quote = connection.ops.quote_name
        names = connection.introspection.django_table_names(only_existing=True, include_views=False)
        self.tables = [quote(name) for name in names]
        self.rows: dict[str, tuple[str, list[tuple[Any, ...]]]] = {}
        with connection.cursor() as cursor:
            for table in self.tables:
                cursor.execute(f"SELECT * FROM {table}")  # noqa: S608 - names of our own tables
                if rows := cursor.fetchall():
                    columns = [quote(column[0]) for column in cursor.description]
                    values = ", ".join(["%s"] * len(columns))
                    into = f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({values})"  # noqa: S608
                    self.rows[table] = into, rows

    def put_back(self) -> None:
        """Lets the tables hold these rows and no others, and lets go of what was kept of them in memory."""
        # Once Playwright’s event loop runs, Django gives out another connection than before.
        connection = connections["default"]
        with transaction.atomic(), connection.cursor() as cursor:
            if connection.vendor == "postgresql":
                # A page that was closed may still be saving something: that is waited for. Should both wait for one
                # another, it is the one that gives up.
                cursor.execute("SET LOCAL deadlock_timeout = '1min'")
                cursor.execute(f"LOCK TABLE {', '.join(self.tables)} IN EXCLUSIVE MODE")
                # What leads from row to row is as right as it was before: nothing has to be checked.
                cursor.execute("SET LOCAL session_replication_role = replica")
            for table in self.tables:
                cursor.execute(f"DELETE FROM {table}")  # noqa: S608
            for into, rows in self.rows.values():
                cursor.executemany(into, rows)
        for cache in caches.all():
            cache.clear()
        page_cache.forget()
