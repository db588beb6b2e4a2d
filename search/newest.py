"""Asks the search engine in the database for what is newest, in bounded numbers.

Wagtail's search would join every line that matches with the passages, and write all its words out, before it takes the
first few. Here the lines of the engine are enough: it knows the language as a word. What has the words in its names
comes along even if much that is newer only speaks of them.
"""

from django.contrib.contenttypes.models import ContentType
from django.db import connections, router
from wagtail.search.models import IndexEntry
from wagtail.search.query import And, Or, PlainText

from search.models import Passage

type Query = And | Or | PlainText

#: The newest by their names and the newest by any of their words. What looks odd keeps PostgreSQL to its index of words: if it
#: knew how frequent they are, it would rather read all words of every line, of which it thinks that they cost nothing.
POSTGRESQL = """
(SELECT object_id FROM {lines} WHERE content_type_id = %s AND title @@ (SELECT to_tsquery('simple', %s))
ORDER BY id + 0 DESC LIMIT %s) UNION
(SELECT object_id FROM {lines} WHERE content_type_id = %s AND body @@ (SELECT to_tsquery('simple', %s))
ORDER BY id + 0 DESC LIMIT %s)
"""
#: SQLite's engine goes from the newest back by itself.
SQLITE = """
SELECT object_id FROM {lines} WHERE content_type_id = %s AND id IN
(SELECT rowid FROM {lines}_fts WHERE {lines}_fts MATCH '{{title}} : (' || %s || ')' ORDER BY rowid DESC LIMIT %s) UNION
SELECT object_id FROM {lines} WHERE content_type_id = %s AND id IN
(SELECT rowid FROM {lines}_fts WHERE {lines}_fts MATCH '{{body}} : (' || %s || ')' ORDER BY rowid DESC LIMIT %s)
"""


def newest(query: Query, by_name: int, by_any: int) -> list[int]:
    """Keys of at most so many passages that match in their names, and so many that match at all."""
    connection = connections[router.db_for_read(IndexEntry)]
    kind = ContentType.objects.get_for_model(Passage).pk
    if connection.vendor == "postgresql":
        statement, text = POSTGRESQL, written(query, " & ", " | ", "'")
    else:
        statement, text = SQLITE, written(query, " AND ", " OR ", '"')
    with connection.cursor() as cursor:
        statement = statement.format(lines=IndexEntry._meta.db_table)
        cursor.execute(statement, [kind, text, by_name, kind, text, by_any])
        return [int(key) for (key,) in cursor]


def written(query: Query, both: str, either: str, quote: str) -> str:
    """A query as the engine reads it. Terms are letters and figures only: nothing in them has a meaning to it."""
    if isinstance(query, PlainText):
        return both.join(f"{quote}{term}{quote}" for term in query.query_string.split())
    sign = both if isinstance(query, And) else either
    return sign.join(f"({written(one, both, either, quote)})" for one in query.subqueries)
