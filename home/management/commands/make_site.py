"""`manage.py make_site`: an empty real site, ready to be filled."""

import getpass
import logging
import sys
from collections.abc import Callable
from io import StringIO
from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.management import BaseCommand, CommandError, call_command
from django.core.validators import validate_email
from django.db import transaction

from cms import env
from cms.demonstration_password import NotTheDemonstrationPassword
from home.tree import build_tree
from roles.names import ADMINISTRATORS
from search.models import Passage

#: Asks a person a question; looks at an answer and raises `ValidationError`.
type Ask = Callable[[str], str]
type Check = Callable[[str], None]


def check_username(value: str) -> None:
    """A name that an account may have, and that none has yet."""
    user = get_user_model()
    user._meta.get_field("username").clean(value, None)
    if user.objects.filter(username__iexact=value).exists():
        raise ValidationError("Somebody has this user name already.")


def check_email(value: str) -> None:
    """An address to which mail can go, and which fits."""
    validate_email(value)
    get_user_model()._meta.get_field("email").clean(value, None)


def ask_twice(question: str) -> str:
    """A password, which nobody sees while it is typed."""
    password = getpass.getpass(question)
    if getpass.getpass("  The same again: ") != password:
        raise ValidationError("These were two different passwords.")
    return password


class Command(BaseCommand):
    """Makes the tables, the page tree, the legal pages, the groups and the first administrator.

    Asks for the administrator's name, e-mail address and password, or takes them from ADMIN_USERNAME, ADMIN_EMAIL
    and ADMIN_PASSWORD. A site that is there already is left as it is.
    """

    help = "Makes an empty real site: page tree, legal pages, groups, first administrator."

    def handle(self, *args: Any, **options: Any) -> None:
        """Runs all steps; raises `CommandError` with one sentence when the administrator cannot be made."""
        self.stdout.write("Making the tables …")
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
            if not Passage.objects.exists():
                # The pages are older than what the search reads.
                call_command("rebuild_search", stdout=StringIO())
        finally:
            logging.disable(logging.NOTSET)
        self.stdout.write("The site is ready.")

    def ask(self) -> dict[str, str]:
        """The administrator's details, from the environment or the person at the keyboard."""
        self.stdout.write("The first administrator:")
        details: dict[str, str] = {}

        def check_password(value: str) -> None:
            validate_password(value, get_user_model()(**details))
            # Production would not let anybody in with it.
            NotTheDemonstrationPassword().validate(value)

        details["username"] = self.answer("ADMIN_USERNAME", "User name", input, check_username)
        details["email"] = self.answer("ADMIN_EMAIL", "E-mail address", input, check_email)
        question = "Password (12 signs or more)"
        details["password"] = self.answer("ADMIN_PASSWORD", question, ask_twice, check_password)
        return details

    def answer(self, variable: str, question: str, ask: Ask, check: Check) -> str:
        """One detail that `check` accepts; a person is asked again, what the variable holds is not.

        Raises `CommandError` for a variable that will not do, and when nobody is there to be asked.
        """
        given = env.text(variable, "")
        if not given and not sys.stdin.isatty():
            raise CommandError(f"Set {variable}, or run this where you can be asked.")
        while True:
            try:
                value = given or ask(f"  {question}: ").strip()
                check(value)
                return value
            except EOFError:
                raise CommandError("Nothing was answered, so no site was made.") from None
            except ValidationError as error:
                if given:
                    raise CommandError(f"{variable}: {' '.join(error.messages)}") from None
                self.stdout.write("  " + " ".join(error.messages))

    def make_administrator(self, details: dict[str, str]) -> None:
        """The first account, with every right."""
        user = get_user_model().objects.create_superuser(**details)
        user.groups.add(Group.objects.get(name=ADMINISTRATORS))
        self.stdout.write(f"Sign in at /admin/ as {user.username}.")
