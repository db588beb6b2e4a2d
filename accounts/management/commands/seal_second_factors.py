"""Seals the secrets of second factors with the newest key. The scheduler does the same once a day."""

from typing import Any

from allauth.mfa.models import Authenticator
from django.core.management.base import BaseCommand

from accounts.sealing import SECRETS, renewed


class Command(BaseCommand):
    """Says how many were sealed anew; when there are none left, a former key is needed no more."""

    help = "Seals second factors with SECRET_KEY that were sealed with one of SECRET_KEY_FALLBACKS, or not at all."

    def handle(self, *args: Any, **options: Any) -> None:
        """Seals and counts."""
        kinds = [Authenticator.Type.TOTP, Authenticator.Type.RECOVERY_CODES]
        count = 0
        for one in Authenticator.objects.filter(type__in=kinds):
            data = {
                name: renewed(value) if name in SECRETS else value
                for name, value in one.data.items()
            }
            if data != one.data:
                # A code that is used in the meantime stays used.
                count += Authenticator.objects.filter(pk=one.pk, data=one.data).update(data=data)
        self.stdout.write(f"{count} second factors sealed")
