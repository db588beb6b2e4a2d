"""One site for all tests of a module: nobody who walks through it leaves a trace."""

import logging
from collections.abc import Iterator
from typing import Any

import pytest
from django.db import transaction
from django.test import Client, TestCase

from tests.leaks import actions as do
from tests.leaks.hidden import HiddenSite


@pytest.fixture(scope="module")
def quiet() -> Iterator[None]:
    """Thousands of refusals are expected; nobody wants to read them."""
    before = logging.root.manager.disable
    logging.disable(logging.ERROR)
    yield
    logging.disable(before)


@pytest.fixture(scope="module")
def hidden_site(
    quiet: None, searchable: None, django_db_setup: None, django_db_blocker: Any
) -> Iterator[HiddenSite]:
    """A site full of things that most people may not see."""
    with django_db_blocker.unblock(), transaction.atomic():
        with TestCase.captureOnCommitCallbacks(execute=True):
            site = HiddenSite()
        yield site
        transaction.set_rollback(True)


@pytest.fixture
def site(hidden_site: HiddenSite) -> Iterator[HiddenSite]:
    """The site, with the forms of its editors. What a test changes is undone."""
    if not hasattr(hidden_site, "forms"):
        admin = Client()
        admin.force_login(hidden_site.people["administrator"])
        do.prepare(hidden_site, admin)
    with transaction.atomic():
        yield hidden_site
        transaction.set_rollback(True)


@pytest.fixture
def lead(site: HiddenSite) -> Client:
    """The pilot lead, signed in."""
    client = Client(raise_request_exception=False)
    client.force_login(site.people["pilot lead"])
    return client
