"""What the tests of forms and messages share."""

import pytest

from home.models import FormPage
from tests.factories import make_form, make_tree


@pytest.fixture(scope="module")
def made_form(module_db: None) -> FormPage:
    """A form that asks for name, e-mail address and message."""
    return make_form(make_tree())


@pytest.fixture
def contact(db: None, made_form: FormPage) -> FormPage:
    """The form, to be changed at will."""
    return FormPage.objects.get(pk=made_form.pk)
