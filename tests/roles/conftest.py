"""A site with its roles."""

from typing import Any

import pytest

from tests.factories import make_tree


@pytest.fixture
def tree(with_roles: None) -> Any:
    """The bare tree, with groups and folders."""
    return make_tree()
