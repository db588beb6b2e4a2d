"""`manage.py make_site`: an empty real site, ready to be filled."""

import getpass
import logging
import sys
from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.management import BaseCommand, CommandError, call_command
from django.core.validators import validate_email
from django.db import transaction

from cms import env
from home.tree import build_tree
from roles.names import ADMINISTRATORS


class Command(BaseCommand):
    """Makes the tables, the page tree, the legal pages, the groups and the first administrator.

    Asks for the administrator's name, e-mail address and password, or takes them from ADMIN_USERNAME, ADMIN_EMAIL
    and ADMIN_PASSWORD. A site that is there already is left as it is.
    """

    help = "Makes an empty real site: page tree, legal pages, groups, first administrator."

    def handle(self, *args: Any, **options: Any) -> None:
        """Runs all steps; raises `CommandError` with one sentence when the administrator cannot be made."""
        call_command("migrate", interactive=False, verbosity=0)
        people = get_user_model().objects
        answers = {} if people.filter(is_superuser=True).exists() else self.ask()
        # A line for each page would bury the lines that matter.
        logging.disable(logging.INFO)
        try:
            with transaction.atomic():
                build_tree(answers.get("email") or "localed@example.org")
                if answers:
                    self.make_administrator(answers)
        finally:
            logging.disable(logging.NOTSET)
        self.stdout.write("The site is ready.")

    def ask(self) -> dict[str, str]:
        """The administrator's details, from the environment or the person at the keyboard."""
        self.stdout.write("The first administrator:")
        details = {
            "username": self.answer("ADMIN_USERNAME", "User name", input),
            "email": self.answer("ADMIN_EMAIL", "E-mail address", input),
            "password": self.answer(
                "ADMIN_PASSWORD", "Password (12 signs or more)", getpass.getpass
            ),
        }
        user = get_user_model()(username=details["username"], email=details["email"])
        try:
            user.username_validator(details["username"])
            validate_email(details["email"])
            validate_password(details["password"], user)
        except ValidationError as error:
            raise CommandError(" ".join(error.messages)) from None
        return details

    def answer(self, variable: str, question: str, ask: Any) -> str:
        """One detail; raises `CommandError` when nobody is there to be asked."""
        given = env.text(variable, "")
        if given:
            return given
        if not sys.stdin.isatty():
            raise CommandError(f"Set {variable}, or run this where you can be asked.")
        return ask(f"  {question}: ").strip()

    def make_administrator(self, details: dict[str, str]) -> None:
        """The first account, with every right."""
        user = get_user_model().objects.create_superuser(**details)
        user.groups.add(Group.objects.get(name=ADMINISTRATORS))
        self.stdout.write(f"Sign in at /admin/ as {user.username}.")
