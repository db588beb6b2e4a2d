"""A copy of the database is no second factor: its secrets are sealed."""

from importlib import import_module

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP
from django.apps import apps
from django.core.management import call_command

from accounts.sealing import MARK, seal, unseal
from tests.accounts.test_second_factor import SECRET, code

pytestmark = pytest.mark.django_db


def stored(person):
    """What the database keeps of somebody's app."""
    return Authenticator.objects.get(user=person, type=Authenticator.Type.TOTP).data["secret"]


def accepts(person):
    """Whether the code that the app shows now is right."""
    one = Authenticator.objects.get(user=person, type=Authenticator.Type.TOTP)
    return TOTP(one).validate_code(code())


def test_the_database_keeps_no_secret_that_can_be_read(person):
    TOTP.activate(person, SECRET)
    codes = RecoveryCodes.activate(person).generate_codes()
    kept = str(list(Authenticator.objects.values_list("data", flat=True)))
    assert kept.count(MARK) == 2
    assert SECRET not in kept
    assert accepts(person)
    again = RecoveryCodes(Authenticator.objects.get(type=Authenticator.Type.RECOVERY_CODES))
    assert again.generate_codes() == codes


def test_the_same_secret_is_sealed_differently_each_time():
    assert seal(SECRET) != seal(SECRET)


def test_after_a_change_of_the_key_the_former_one_still_opens(person, settings):
    TOTP.activate(person, SECRET)
    settings.SECRET_KEY_FALLBACKS, settings.SECRET_KEY = [settings.SECRET_KEY], "another key"
    call_command("seal_second_factors")
    settings.SECRET_KEY_FALLBACKS = []
    assert accepts(person)


def test_without_its_key_no_code_fits_and_nothing_breaks(person, settings, caplog):
    TOTP.activate(person, SECRET)
    before = stored(person)
    settings.SECRET_KEY = "another key"
    assert not accepts(person)
    assert unseal(before) != unseal(before)
    assert "SECRET_KEY_FALLBACKS" in caplog.text
    call_command("seal_second_factors")
    assert stored(person) == before


def test_secrets_from_before_are_sealed(person):
    data = {"secret": SECRET}
    Authenticator.objects.create(user=person, type=Authenticator.Type.TOTP, data=data)
    assert accepts(person)
    migration = import_module("accounts.migrations.0002_seal_second_factors")
    migration.seal_all(apps, None)
    assert stored(person).startswith(MARK)
    migration.unseal_all(apps, None)
    assert stored(person) == SECRET
