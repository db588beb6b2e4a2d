"""The page above all others is called "Root" by Wagtail; people read its name in lists and in paths."""

from django.db import migrations

OLD, NEW = "Root", "All pages"


def rename(apps, schema_editor):
    apps.get_model("wagtailcore", "Page").objects.filter(depth=1, title=OLD).update(
        title=NEW, draft_title=NEW
    )


def rename_back(apps, schema_editor):
    apps.get_model("wagtailcore", "Page").objects.filter(depth=1, title=NEW).update(
        title=OLD, draft_title=OLD
    )


class Migration(migrations.Migration):
    dependencies = [("editing", "0001_bin"), ("wagtailcore", "0098_apitoken")]

    operations = [migrations.RunPython(rename, rename_back)]
