"""Who somebody is: user name or e-mail address, and password, within the limits of `accounts/attempts.py`."""

from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.backends import ModelBackend
from django.contrib.auth.hashers import make_password
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest

from accounts import attempts
from cms.models import User


def person_called(name: str) -> User | None:
    """Who has this user name, or else alone has this e-mail address; in whatever case."""
    people = get_user_model().objects
    name = name.strip()
    for field in ("username", "email"):
        found = list(people.filter(**{f"{field}__iexact": name})[:2]) if name else []
        if len(found) == 1:
            return found[0]
    return None


def names_of(person: User) -> list[attempts.Subject]:
    """What counts the failures of a person who signs in with a password."""
    names = [attempts.subject("name", name) for name in (person.username, person.email) if name]
    return [attempts.subject("account", person.pk), *names]


class LimitedBackend(ModelBackend):
    """Compares one password, and only if there is an attempt left."""

    def authenticate(
        self,
        request: HttpRequest | None,
        username: str | None = None,
        password: str | None = None,
        **credentials: Any,
    ) -> User | None:
        """The person; `None` if name and password do not fit together.

        Raises `PermissionDenied` when there is no attempt left and notes on the request when there will be.
        """
        if not username or password is None:
            return None
        person = person_called(username)
        named = [attempts.subject("account", person.pk)] if person else []
        typed = [attempts.subject("name", username), *attempts.address(request)]
        attempt = attempts.reserve(typed, named)
        if attempt.until:
            if request:
                request.try_again_at = attempt.until  # type: ignore[attr-defined]  # our own name on the request
            raise PermissionDenied
        if person is None or attempt.is_void:
            # An answer must not come sooner when there is nothing to compare.
            make_password(password)
            return None
        if not person.check_password(password) or not self.user_can_authenticate(person):
            return None
        attempt.succeed()
        attempts.forget(names_of(person))
        return person
