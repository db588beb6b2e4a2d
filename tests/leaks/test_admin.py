"""Whoever walks through all addresses of the admin reads nothing that is not for them."""

import logging
from collections.abc import Iterator
from typing import Any

import pytest
from django.db import transaction
from django.test import TestCase

from tests.leaks.canaries import WALKERS
from tests.leaks.hidden import HiddenSite
from tests.leaks.routes import all_routes, rows_for
from tests.leaks.walker import Walker

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module", autouse=True)
def quiet() -> Iterator[None]:
    """Thousands of refusals are expected here; nobody wants to read them."""
    before = logging.root.manager.disable
    logging.disable(logging.ERROR)
    yield
    logging.disable(before)


@pytest.fixture(scope="module")
def site(django_db_setup: None, django_db_blocker: Any) -> Iterator[HiddenSite]:
    """One site for all walks: they leave it as they found it."""
    with django_db_blocker.unblock(), transaction.atomic():
        with TestCase.captureOnCommitCallbacks(execute=True):
            site = HiddenSite()
        yield site
        transaction.set_rollback(True)


def test_every_address_has_examples(site: HiddenSite) -> None:
    for route in all_routes():
        assert rows_for(route, site), route


@pytest.mark.parametrize("role", WALKERS)
def test_nobody_reads_what_is_not_for_them(site: HiddenSite, role: str) -> None:
    walker = Walker(role, site).walk()
    assert walker.leaks() == []


def test_the_administrator_finds_what_was_hidden(site: HiddenSite) -> None:
    """Otherwise the walks of the others would prove nothing."""
    walker = Walker("administrator", site).walk()
    assert len(walker.seen) >= 80
