"""The lines of passages in the search engine get the names by themselves, and the language as a word.

Until now one column held all of it, and the language was asked of another table. On PostgreSQL the long columns of a line
move out of its way, so that many lines are looked at in little time.
"""

from django.db import migrations

PASSAGES = "(SELECT id FROM django_content_type WHERE app_label = 'search' AND model = 'passage')"
POSTGRESQL = [
    "DROP INDEX IF EXISTS search_engine_all_words",
    "ALTER TABLE wagtailsearch_indexentry SET (toast_tuple_target = 128)",
    f"""
    UPDATE wagtailsearch_indexentry line SET
        title = to_tsvector('simple', 'zql' || replace(passage.language, '-', '') || ' ' || passage.name_terms),
        body = line.body || to_tsvector('simple', 'zql' || replace(passage.language, '-', ''))
    FROM search_passage passage
    WHERE line.content_type_id = {PASSAGES} AND line.object_id = passage.id::varchar(50)
    """,
]
SQLITE = [
    f"""
    UPDATE wagtailsearch_indexentry SET
        title = 'zql' || replace(passage.language, '-', '') || ' ' || replace(passage.name_terms, char(10), ' '),
        body = 'zql' || replace(passage.language, '-', '') || ' ' || wagtailsearch_indexentry.body
    FROM search_passage passage
    WHERE content_type_id = {PASSAGES} AND passage.id = CAST(object_id AS INTEGER)
    """,
]


def mend(apps, editor):
    """Brings the lines that are there up to date."""
    statements = {"postgresql": POSTGRESQL, "sqlite": SQLITE}
    for statement in statements.get(editor.connection.vendor, []):
        editor.execute(statement)


class Migration(migrations.Migration):

    dependencies = [("search", "0006_engine_index")]

    operations = [migrations.RunPython(mend, migrations.RunPython.noop, elidable=False)]
