"""Words that the house writes in one way only, and the first of them. From here on the list is the editors'."""

from django.db import migrations, models

THEME = "A pilot is one of the three themes. A place that takes part is an area."
#: As it is written wrongly, as it should be, why, in which language.
FIRST = [
    ("Localed", "LocalED", "It is the name of the project.", ""),
    ("Local ED", "LocalED", "It is the name of the project.", ""),
    ("Local-ED", "LocalED", "It is the name of the project.", ""),
    ("pilot area", "area", THEME, "en"),
    ("pilot areas", "areas", THEME, "en"),
    ("pilot region", "area", THEME, "en"),
    ("pilot site", "area", THEME, "en"),
    ("pilot sites", "areas", THEME, "en"),
    ("nine pilots", "nine areas", THEME, "en"),
]


def add_first(apps, schema_editor):
    model = apps.get_model("editing", "HouseWord")
    for slip, instead, why, language in FIRST:
        model.objects.create(slip=slip, instead=instead, why=why, language=language)


class Migration(migrations.Migration):

    dependencies = [
        ('editing', '0002_name_the_top'),
    ]

    operations = [
        migrations.CreateModel(
            name='HouseWord',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('slip', models.CharField(help_text='As it is written wrongly, in small or capital letters. For example “Localed”.', max_length=80, verbose_name='not so')),
                ('instead', models.CharField(help_text='Exactly as it should stand in the text. For example “LocalED”.', max_length=80, verbose_name='but so')),
                ('why', models.CharField(blank=True, help_text='One sentence for those who write.', max_length=200, verbose_name='why')),
                ('language', models.CharField(blank=True, choices=[('', 'every language'), ('en', 'English'), ('cy', 'Welsh')], default='', max_length=5, verbose_name='language')),
            ],
            options={
                'verbose_name': 'house word',
                'verbose_name_plural': 'house words',
                'ordering': ['slip'],
                'constraints': [models.UniqueConstraint(fields=('slip', 'language'), name='one_house_word_for_a_slip')],
            },
        ),
        migrations.RunPython(add_first, migrations.RunPython.noop),
    ]
