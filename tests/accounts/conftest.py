"""What the tests of signing in share."""

import os
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.hashers import MD5PasswordHasher
from django.core.cache import cache
from django.test import Client
from django.utils import timezone

from tests.factories import Tree, make_tree, make_user

# SQLite has one writer at a time, and the tests' database one connection.
if not os.environ.get("TEST_DATABASE_URL", "").startswith("postgres"):
    collect_ignore = ["test_many_at_once.py"]

SIGN_IN = "/account/sign-in/"
RIGHT = "correct horse"


@pytest.fixture
def tree(db: None) -> Tree:
    """A site: the screens have its look."""
    return make_tree()


@pytest.fixture(autouse=True)
def _tree(request: pytest.FixtureRequest) -> None:
    """Every test has the site; one with transactions of its own makes it itself."""
    if not request.node.get_closest_marker("django_db").kwargs.get("transaction"):
        request.getfixturevalue("tree")


@pytest.fixture
def client_of() -> Callable[[Any], Client]:
    """`client_of(person)`: a browser in which this person is signed in."""

    def make(person: Any) -> Client:
        client = Client()
        client.force_login(person)
        return client

    return make


@pytest.fixture(autouse=True)
def _fresh_cache() -> None:
    """A process remembers codes that were used; people of other tests have the same."""
    cache.clear()


@pytest.fixture
def person(_tree: None) -> Any:
    """An administrator called Edith."""
    return make_user("edith", first_name="Edith", last_name="Lambert")


@pytest.fixture
def hashed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every password that was compared with somebody's."""
    compared: list[str] = []
    verify = MD5PasswordHasher.verify

    def note(self: Any, password: str, encoded: str) -> bool:
        compared.append(password)
        return verify(self, password, encoded)

    monkeypatch.setattr(MD5PasswordHasher, "verify", note)
    return compared


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """`later(minutes=10)`: from now on it is that much later."""
    real_now, real_time, passed = timezone.now, __import__("time").time, timedelta()

    def jump(**amount: float) -> None:
        nonlocal passed
        passed += timedelta(**amount)
        monkeypatch.setattr("django.utils.timezone.now", lambda: real_now() + passed)
        monkeypatch.setattr("time.time", lambda: real_time() + passed.total_seconds())

    return jump


def sign_in(client: Client, name: str, password: str = RIGHT, **extra: Any) -> Any:
    """Sends the form."""
    return client.post(SIGN_IN, {"login": name, "password": password}, **extra)


def is_signed_in(client: Client) -> bool:
    """What the site itself says."""
    return client.get("/account/session/").json()["user"] is not None
