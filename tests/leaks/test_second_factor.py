"""Whoever has not given the second factor yet walks through all addresses of the admin, and comes nowhere."""

import pytest
from django.urls import URLResolver, get_resolver
from django.urls.converters import get_converters

from tests.factories import make_tree, make_user

pytestmark = pytest.mark.django_db


def sample(pattern):
    """A path that fits a pattern of the configuration."""
    route = str(pattern.pattern)
    values = {"int": "1", "str": "x", "slug": "x", "uuid": "1" * 8 + "-1111-4111-8111-" + "1" * 12}
    for name in get_converters():
        while f"<{name}:" in route:
            start = route.index(f"<{name}:")
            route = route[:start] + values.get(name, "x") + route[route.index(">", start) + 1 :]
    return route.strip("^$").replace("\\", "")


def paths(patterns, before=""):
    """Every path of the configuration below some patterns."""
    for one in patterns:
        here = before + sample(one)
        if isinstance(one, URLResolver):
            yield from paths(one.url_patterns, here)
        else:
            yield here


def test_no_address_of_the_editing_screens_opens_without_the_second_factor(client, settings):
    settings.REQUIRE_SECOND_FACTOR = True
    make_tree()
    client.force_login(make_user())
    admin = [one for one in get_resolver().url_patterns if str(one.pattern).startswith("admin/")]
    walked = sorted(set(paths(admin)))
    assert len(walked) > 200
    for path in walked:
        asked = client.get(f"/{path}")
        assert asked.status_code == 302, path
        assert asked.headers["Location"].startswith("/account/"), path
        assert client.get(f"/{path}", headers={"Accept": "application/json"}).status_code == 403
        assert client.post(f"/{path}").status_code == 403, path
