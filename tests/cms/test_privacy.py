"""Pages cannot be private: that would bypass review."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from wagtail.models import PageViewRestriction

from tests.factories import make_standard_page, make_tree, make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def about():
    return make_standard_page(make_tree())


def test_there_is_no_screen_for_it(client, about):
    client.force_login(make_user())
    address = reverse("wagtailadmin_pages:set_privacy", args=(about.pk,))
    assert client.get(address).status_code == 404
    assert client.post(address, {"restriction_type": "login"}).status_code == 404
    editor = client.get(reverse("wagtailadmin_pages:edit", args=(about.pk,)))
    assert "privacy" not in editor.content.decode().lower().replace("privacy-switch.js", "")


def test_nothing_makes_a_page_private(about):
    with pytest.raises(ValidationError):
        PageViewRestriction.objects.create(page=about, restriction_type="login")


def test_a_restriction_from_elsewhere_has_no_effect(client, about):
    restriction = PageViewRestriction(page=about, restriction_type="login")
    PageViewRestriction.objects.bulk_create([restriction])
    assert client.get(about.url).status_code == 200
