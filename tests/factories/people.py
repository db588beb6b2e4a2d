"""Somebody in each role, at the desk that goes with it."""

from typing import Any

from django.contrib.auth.models import Group

from roles import own
from roles.groups import make_groups
from tests.factories.tree import make_user


def make_roles() -> None:
    """The groups with their rights. Needs the bare tree."""
    make_groups()


def make_person_in(role: str, username: str = "", **fields: Any) -> Any:
    """Somebody with one role and no desk."""
    user = make_user(username or role.lower().replace(" ", "-"), superuser=False, **fields)
    user.groups.add(Group.objects.get_or_create(name=role)[0])
    return user


def make_lead_of(*pages: Any, username: str = "lead") -> Any:
    """Somebody whose own these pages (pilots, organisations, people) are."""
    user = make_user(username, superuser=False)
    for page in pages:
        own.seat(user, own.make_desk(page))
    return user
