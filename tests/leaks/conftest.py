"""One site for all tests of a module: nobody who walks through it leaves a trace."""

import logging
from collections.abc import Iterator
from typing import Any

import pytest
from django.db import transaction
from django.test import TestCase

from tests.leaks.hidden import HiddenSite


@pytest.fixture(scope="module")
def quiet() -> Iterator[None]:
    """Thousands of refusals are expected; nobody wants to read them."""
    before = logging.root.manager.disable
    logging.disable(logging.ERROR)
    yield
    logging.disable(before)


@pytest.fixture(scope="module")
def hidden_site(quiet: None, django_db_setup: None, django_db_blocker: Any) -> Iterator[HiddenSite]:
    """A site full of things that most people may not see."""
    with django_db_blocker.unblock(), transaction.atomic():
        with TestCase.captureOnCommitCallbacks(execute=True):
            site = HiddenSite()
        yield site
        transaction.set_rollback(True)
