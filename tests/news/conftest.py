"""Somebody who may publish everything, at a site with its tree."""

import pytest

from tests.factories import make_tree, make_user


@pytest.fixture
def tree():
    return make_tree()


@pytest.fixture
def editor(client, tree):
    client.force_login(make_user())
    return client
