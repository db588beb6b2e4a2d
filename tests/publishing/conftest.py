"""Time that passes at once, and what tests of the scheduler share."""

import datetime
import os

import pytest
from django.utils import timezone
from wagtail.models import Revision

from tests.factories import make_person_in, make_standard_page, make_tree
from tests.home.test_delivery import server  # noqa: F401 - the fixture with a mail server

# SQLite has one writer at a time, so two schedulers at once can be tried on PostgreSQL only.
if not os.environ.get("TEST_DATABASE_URL", "").startswith("postgres"):
    collect_ignore = ["test_two_schedulers.py"]


@pytest.fixture
def tree(with_roles):
    """The bare site, with its roles."""
    return make_tree()


@pytest.fixture
def pass_time(monkeypatch):
    """`pass_time(hours=2)`: from now on it is that much later."""
    real = timezone.now

    def jump(**amount):
        moved = datetime.timedelta(**amount)
        monkeypatch.setattr("django.utils.timezone.now", lambda: real() + moved)

    return jump


@pytest.fixture
def as_role(client):
    """`as_role("Press officers")`: signs somebody of that group in, and returns the account."""

    def sign_in(role):
        person = make_person_in(role)
        client.force_login(person)
        return person

    return sign_in


def schedule(tree, title, hours=1, **fields):
    """A page that is to go live in so many hours."""
    page = make_standard_page(tree, title=title, live=False)
    page.go_live_at = timezone.now() + datetime.timedelta(hours=hours)
    for name, value in fields.items():
        setattr(page, name, value)
    page.save_revision().publish()
    page.refresh_from_db()
    return page


def is_scheduled(page):
    return Revision.objects.for_instance(page).filter(approved_go_live_at__isnull=False).exists()
