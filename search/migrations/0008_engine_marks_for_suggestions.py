"""The search engine knows pilots, organisations and people by a sign among their names; and the language of the words that
suggestions are made of, so that it is asked alone.

The sign that a word is the first of a name comes with the next change of a page, or with `rebuild_search`.
"""

from django.db import migrations

PASSAGES = "(SELECT id FROM django_content_type WHERE app_label = 'search' AND model = 'passage')"
MARKS = """'zql' || replace(passage.language, '-', '') ||
    CASE WHEN passage.kind IN ('pilot', 'organisation', 'person') THEN ' zqn ' ELSE ' ' END"""
POSTGRESQL = f"""
    UPDATE wagtailsearch_indexentry line SET
        title = line.title || to_tsvector('simple', {MARKS}),
        autocomplete = line.autocomplete || to_tsvector('simple', {MARKS})
    FROM search_passage passage
    WHERE line.content_type_id = {PASSAGES} AND line.object_id = passage.id::varchar(50)
    AND passage.anchor = '' AND passage.document_id IS NULL
"""
SQLITE = f"""
    UPDATE wagtailsearch_indexentry SET
        title = {MARKS} || wagtailsearch_indexentry.title,
        autocomplete = {MARKS} || wagtailsearch_indexentry.autocomplete
    FROM search_passage passage
    WHERE content_type_id = {PASSAGES} AND passage.id = CAST(object_id AS INTEGER)
    AND passage.anchor = '' AND passage.document_id IS NULL
"""


def mark(apps, editor):
    """Brings the lines that are there up to date."""
    statements = {"postgresql": POSTGRESQL, "sqlite": SQLITE}
    if statement := statements.get(editor.connection.vendor):
        editor.execute(statement)


class Migration(migrations.Migration):

    dependencies = [("search", "0007_engine_names_and_language")]

    operations = [migrations.RunPython(mark, migrations.RunPython.noop, elidable=False)]
