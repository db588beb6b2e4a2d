"""What tests of the kernel share."""

import pytest

from home.models import StandardPage
from tests.factories.everything import make_everything


@pytest.fixture
def incomplete(tree):
    """A draft without summary and text."""
    page = StandardPage(title="Empty", live=False)
    tree.home.add_child(instance=page)
    page.save_revision(clean=False)
    return page


@pytest.fixture(scope="module")
def everything(module_db: None) -> dict[str, str]:
    """The addresses of a small site with one page of every kind, made once for all tests of a file."""
    return make_everything()
