"""Secrets of second factors that stand in the database as they are get sealed (`accounts/sealing.py`)."""

from django.db import migrations

from accounts.sealing import MARK, SECRETS, seal, unseal


def change(apps, how):
    for one in apps.get_model("mfa", "Authenticator").objects.filter(type__in=["totp", "recovery_codes"]):
        one.data = {name: how(value) if name in SECRETS else value for name, value in one.data.items()}
        one.save(update_fields=["data"])


def seal_all(apps, schema_editor):
    change(apps, lambda text: text if text.startswith(MARK) else seal(text))


def unseal_all(apps, schema_editor):
    change(apps, unseal)


class Migration(migrations.Migration):
    dependencies = [("accounts", "0001_counters_of_attempts"), ("mfa", "0003_authenticator_type_uniq")]
    operations = [migrations.RunPython(seal_all, unseal_all)]
