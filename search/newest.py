"""Asks the search engine in the database for what is newest, in bounded numbers.

Wagtail's search would join every line that matches with the passages, and write all its words out, before it takes the
first few. Here the lines of the engine are enough: it knows the language as a word. What has the words in its names
comes along even if much that is newer only speaks of them, and what is most likely meant by the beginning of a name even
if much that is newer has it, too.
"""

from dataclasses import dataclass
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import connections, router
from wagtail.search.models import IndexEntry
from wagtail.search.query import And, Or, PlainText

from search.models import Passage
from search.models.passage import FIRST, NAMED, language_mark

type Query = And | Or | PlainText

#: The newest lines of which a column has the words. What looks odd keeps PostgreSQL to its index of words: if it knew how
#: frequent they are, it would rather read all words of every line, of which it thinks that they cost nothing.
POSTGRESQL = """
(SELECT object_id FROM {lines} WHERE content_type_id = %s AND {column} @@ (SELECT to_tsquery('simple', %s))
ORDER BY id + 0 DESC LIMIT %s)
"""
#: SQLite's engine goes from the newest back by itself.
SQLITE = """
SELECT object_id FROM {lines} WHERE content_type_id = %s AND id IN
(SELECT rowid FROM {lines}_fts WHERE {lines}_fts MATCH '{{{column}}} : (' || %s || ')' ORDER BY rowid DESC LIMIT %s)
"""


@dataclass(frozen=True)
class Signs:
    """How an engine in a database writes a query."""

    both: str
    either: str
    quote: str
    begins: str

    def written(self, query: Query) -> str:
        """A query as the engine reads it. Terms are letters and figures only: nothing in them has a meaning to it."""
        if isinstance(query, PlainText):
            return self.both.join(map(self.word, query.query_string.split()))
        sign = self.both if isinstance(query, And) else self.either
        return sign.join(f"({self.written(one)})" for one in query.subqueries)

    def beginning(self, words: list[str]) -> str:
        """All these words, of which the last may go on, as the engine reads it."""
        return self.both.join(map(self.word, words)) + self.begins

    def word(self, word: str) -> str:
        """One word."""
        return f"{self.quote}{word}{self.quote}"


SIGNS = {"postgresql": Signs(" & ", " | ", "'", ":*"), "sqlite": Signs(" AND ", " OR ", '"', "*")}


def newest(query: Query, by_name: int, by_any: int) -> list[int]:
    """Keys of at most so many passages that match in their names, and so many that match at all."""
    text = SIGNS[engine().vendor].written(query)
    return ask([("title", text, by_name), ("body", text, by_any)])


def called(words: list[str], language: str, most: int) -> list[int]:
    """Keys of passages whose names hold these words, of which the last may go on.

    At most so many of pilots, organisations and people, and so many that are called so from their first word on; only if
    that is little, so many of all others.
    """
    first, *others = words
    mark, signs = language_mark(language), SIGNS[engine().vendor]
    likely = [[mark, NAMED, *words], [mark, FIRST + first, *others]]
    keys = ask([("autocomplete", signs.beginning(way), most) for way in likely])
    # The engine gathers all that begin like that before it takes the newest: of few letters, half of what there is.
    return (
        keys
        if len(keys) >= most
        else keys + ask([("autocomplete", signs.beginning([mark, *words]), most)])
    )


def ask(parts: list[tuple[str, str, int]]) -> list[int]:
    """Keys of what any part asks for; each is a column of the engine, a query as it reads it, and a number."""
    connection = engine()
    statement = POSTGRESQL if connection.vendor == "postgresql" else SQLITE
    kind, lines = ContentType.objects.get_for_model(Passage).pk, IndexEntry._meta.db_table
    whole = " UNION ".join(statement.format(lines=lines, column=column) for column, *_ in parts)
    with connection.cursor() as cursor:
        cursor.execute(whole, [value for _, *own in parts for value in (kind, *own)])
        return [int(key) for (key,) in cursor]


def engine() -> Any:
    """The connection to the database that the engine lives in."""
    return connections[router.db_for_read(IndexEntry)]
