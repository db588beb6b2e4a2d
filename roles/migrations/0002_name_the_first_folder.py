"""The folder above all others is called “Root” in a new installation, which says nothing to a person who reads it."""

from django.db import migrations

OLD, NEW = "Root", "General"


def rename(apps, schema_editor, old=OLD, new=NEW):
    apps.get_model("wagtailcore", "Collection").objects.filter(depth=1, name=old).update(name=new)


def rename_back(apps, schema_editor):
    rename(apps, schema_editor, NEW, OLD)


class Migration(migrations.Migration):
    dependencies = [("roles", "0001_desks"), ("wagtailcore", "0098_apitoken")]
    operations = [migrations.RunPython(rename, rename_back)]
