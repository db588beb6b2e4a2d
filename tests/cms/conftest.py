"""What tests of the kernel share."""

import pytest

from tests.factories.everything import make_everything


@pytest.fixture(scope="module")
def everything(module_db: None) -> dict[str, str]:
    """The addresses of a small site with one page of every kind, made once for all tests of a file."""
    return make_everything()
