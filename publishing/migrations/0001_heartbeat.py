from django.db import migrations, models

# The scheduler asks every second which live page expires next; without this it would read every page.
ADD_INDEX = (
    "CREATE INDEX publishing_page_expires ON wagtailcore_page (expire_at) WHERE live AND expire_at IS NOT NULL"
)


class Migration(migrations.Migration):
    initial = True
    dependencies = [("wagtailcore", "0098_apitoken")]

    operations = [
        migrations.CreateModel(
            name="Heartbeat",
            fields=[
                ("name", models.CharField(max_length=40, primary_key=True, serialize=False)),
                ("at", models.DateTimeField()),
            ],
        ),
        migrations.RunSQL(ADD_INDEX, "DROP INDEX publishing_page_expires"),
    ]
