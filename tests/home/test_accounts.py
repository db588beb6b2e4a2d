"""What the accounts of the demonstration may do; their desks are in tests/roles."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.db import transaction
from django.test import Client, override_settings

from cms.planting import planted_page
from home.demo import accounts
from home.tree import build_tree
from tests.factories.tree import clear_tree

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("site")]


@pytest.fixture(scope="module")
def site(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """An empty site with the accounts of the demonstration."""
    with django_db_blocker.unblock(), override_settings(DEMONSTRATION=True), transaction.atomic():
        clear_tree()
        build_tree()
        accounts.load()
        yield
        transaction.set_rollback(True)


def rights(username: str, address: str) -> Any:
    """What somebody may do with the page at an address."""
    page = planted_page(address)
    assert page
    return page.permissions_for_user(get_user_model().objects.get(username=username))


@pytest.mark.parametrize("username", accounts.ACCOUNTS)
def test_everybody_can_sign_in(client: Client, username: str) -> None:
    assert client.login(username=username, password="localed-demo")
    assert client.get("/admin/").status_code == 200


@pytest.mark.parametrize("address", ["/", "/pilots/", "/about/", "/accessibility/"])
def test_a_comms_editor_edits_and_publishes_everything(address: str) -> None:
    tester = rights("comms-editor", address)
    assert tester.can_edit()
    assert tester.can_publish()


@pytest.mark.parametrize("username", ["pilot3-lead", "safe-lead", "comms-author", "press-officer"])
def test_nobody_else_touches_pages_that_are_not_their_own(username: str) -> None:
    for address in ("/", "/about/", "/pilots/", "/partners/"):
        tester = rights(username, address)
        assert not tester.can_edit()
        assert not tester.can_add_subpage()


def test_only_the_administrator_has_every_right() -> None:
    found = get_user_model().objects.filter(is_superuser=True)
    assert [person.username for person in found] == ["admin"]
