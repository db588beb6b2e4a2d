"""What tests of the editors' screens share."""

import pytest

from tests.factories import make_tree, make_user


@pytest.fixture
def tree():
    return make_tree()


@pytest.fixture
def admin(client):
    user = make_user()
    client.force_login(user)
    return user
