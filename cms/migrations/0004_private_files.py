import django.core.validators
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models
from django.utils.text import slugify


def make_addresses(apps, schema_editor):
    """Files that came before addresses get one from their title, made single by their number."""
    document_model = apps.get_model("cms", "CustomDocument")
    for document in document_model.objects.only("pk", "title"):
        base = slugify(document.title)[:100].strip("-") or "file"
        document_model.objects.filter(pk=document.pk).update(address=f"{base}-{document.pk}")


class Migration(migrations.Migration):

    dependencies = [
        ('cms', '0003_quote_person_sitesettings_accessibility_page_and_more'),
        ('contenttypes', '0002_remove_content_type_name'),
        ('taggit', '0006_rename_taggeditem_content_type_object_id_taggit_tagg_content_8fc721_idx'),
        ('wagtailcore', '0098_apitoken'),
        migrations.swappable_dependency(settings.WAGTAIL_PAGE_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='FormerAddress',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=120, unique=True)),
            ],
        ),
        migrations.CreateModel(
            name='MediaUse',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('record_id', models.CharField(blank=True, max_length=36)),
                ('used_id', models.CharField(blank=True, max_length=36)),
                ('always', models.BooleanField(default=False)),
                ('until', models.DateTimeField(null=True)),
            ],
        ),
        migrations.AddField(
            model_name='customdocument',
            name='address',
            field=models.CharField(blank=True, default='', max_length=110),
            preserve_default=False,
        ),
        migrations.RunPython(make_addresses, migrations.RunPython.noop, elidable=True),
        migrations.AlterField(
            model_name='customdocument',
            name='address',
            field=models.CharField(blank=True, help_text='The last part of the file’s address, without its ending. Empty: made from the title. It stays when you replace the file; if you change it, the old one leads to the new one.', max_length=110, unique=True, validators=[django.core.validators.RegexValidator('^[a-z0-9]+(-[a-z0-9]+)*\\Z', 'Use small letters, digits and hyphens only.')], verbose_name='address'),
        ),
        migrations.AddField(
            model_name='customdocument',
            name='replaced_at',
            field=models.DateTimeField(editable=False, null=True, verbose_name='file replaced'),
        ),
        migrations.AddIndex(
            model_name='customimage',
            index=models.Index(fields=['file'], name='cms_customimage_file'),
        ),
        migrations.AddIndex(
            model_name='customrendition',
            index=models.Index(fields=['file'], name='cms_customrendition_file'),
        ),
        migrations.AddField(
            model_name='formeraddress',
            name='document',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='former_addresses', to='cms.customdocument'),
        ),
        migrations.AddField(
            model_name='mediause',
            name='document',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='uses', to='cms.customdocument'),
        ),
        migrations.AddField(
            model_name='mediause',
            name='image',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='uses', to='cms.customimage'),
        ),
        migrations.AddField(
            model_name='mediause',
            name='page',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.WAGTAIL_PAGE_MODEL),
        ),
        migrations.AddField(
            model_name='mediause',
            name='record_type',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='contenttypes.contenttype'),
        ),
        migrations.AddField(
            model_name='mediause',
            name='used_type',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='contenttypes.contenttype'),
        ),
        migrations.AddIndex(
            model_name='mediause',
            index=models.Index(fields=['record_type', 'record_id'], name='cms_mediause_record'),
        ),
        migrations.AddIndex(
            model_name='mediause',
            index=models.Index(fields=['used_type', 'used_id'], name='cms_mediause_used'),
        ),
    ]
