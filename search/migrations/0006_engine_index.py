"""On PostgreSQL the search engine asks for title and body together; without this index it reads every line."""

from django.db import migrations

MAKE = (
    "CREATE INDEX IF NOT EXISTS search_engine_all_words ON wagtailsearch_indexentry "
    "USING gin ((title || body))"
)
DROP = "DROP INDEX IF EXISTS search_engine_all_words"


def run(statement):
    """A step that runs on PostgreSQL only."""

    def step(apps, editor):
        if editor.connection.vendor == "postgresql":
            editor.execute(statement)

    return step


class Migration(migrations.Migration):

    dependencies = [
        ("search", "0005_synonym_languages"),
        ("wagtailsearch", "0010_add_text_fields"),
    ]

    operations = [migrations.RunPython(run(MAKE), run(DROP), elidable=False)]
