"""Who may edit a page finds the way to its form on the page itself; readers get no trace of it."""

import pytest
from django.test import Client

from tests.factories import make_standard_page, make_tree, make_user

pytestmark = pytest.mark.django_db
WORDS = "Edit this page"


@pytest.fixture
def about():
    return make_standard_page(make_tree())


def as_somebody(**fields):
    """A browser in which somebody has signed in."""
    client = Client()
    client.force_login(make_user("somebody", **fields))
    return client


def test_an_editor_gets_a_link_to_the_form(about):
    words = as_somebody().get(about.url).content.decode()
    assert WORDS in words
    assert f'href="/admin/pages/{about.pk}/edit/"' in words


def test_who_may_not_edit_gets_none(about):
    assert WORDS not in as_somebody(superuser=False).get(about.url).content.decode()


def test_readers_get_no_trace_even_after_an_editor_was_there(client, about, settings):
    settings.PAGE_CACHE = True
    as_somebody().get(about.url)
    answer = client.get(about.url)
    assert b"staff-bar" not in answer.content
    assert not answer.cookies
    assert "Cookie" not in answer.get("Vary", "")
