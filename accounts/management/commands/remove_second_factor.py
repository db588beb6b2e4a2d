"""For the day on which the only administrator has lost their telephone and their recovery codes."""

from argparse import ArgumentParser
from typing import Any

from allauth.mfa.models import Authenticator
from django.core.management.base import BaseCommand, CommandError
from wagtail.log_actions import log

from accounts import notices
from accounts.backend import person_called


class Command(BaseCommand):
    """Removes passkeys, authenticator app and recovery codes of one person."""

    help = "Removes somebody's second factor; the password alone opens the account until a new one is set up."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Whose it is."""
        parser.add_argument("name", help="user name or e-mail address")

    def handle(self, *args: Any, **options: Any) -> None:
        """Raises `CommandError` when there is nobody of that name."""
        person = person_called(options["name"])
        if person is None:
            raise CommandError(f"Nobody here is called {options['name']}.")
        Authenticator.objects.filter(user=person).delete()
        log(person, "accounts.second_factor_removed")
        notices.tell(person, notices.REMOVED)
        self.stdout.write(f"{person} has no second factor any more.")
