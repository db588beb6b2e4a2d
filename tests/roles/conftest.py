"""A site with its roles."""

from typing import Any

import pytest

from tests.factories import make_roles, make_tree


@pytest.fixture
def tree() -> Any:
    """The bare tree, with groups and folders."""
    tree = make_tree()
    make_roles()
    return tree
