"""Whoever walks through all addresses of the admin reads nothing that is not for them."""

import pytest

from tests.leaks.canaries import WALKING_HERE
from tests.leaks.examples import rows_for
from tests.leaks.hidden import HiddenSite
from tests.leaks.routes import all_routes
from tests.leaks.walker import Walker

pytestmark = pytest.mark.django_db

#: What the administrator must find at least: places where a word stands, and words. If they did not, the walks of the
#: others would prove nothing.
PLACES, WORDS = 400, 50


def test_every_address_has_examples(hidden_site: HiddenSite) -> None:
    for route in all_routes():
        assert rows_for(route, hidden_site), route


@pytest.mark.parametrize("role", WALKING_HERE)
def test_nobody_reads_what_is_not_for_them(hidden_site: HiddenSite, role: str) -> None:
    walker = Walker(role, hidden_site).walk()
    assert walker.leaks() == []
    assert walker.changed == []
    if role == "administrator":
        assert len(set(walker.seen)) >= PLACES
        assert len({word for _what, word in walker.seen}) >= WORDS
