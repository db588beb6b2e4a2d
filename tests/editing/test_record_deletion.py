"""A shared record that is used anywhere cannot be deleted."""

import pytest
from django.urls import reverse

from cms.models import KeyFigure
from tests.factories import make_figure, make_standard_page, make_tree, make_user

pytestmark = pytest.mark.django_db
DELETE = KeyFigure.snippet_viewset.get_url_name("delete")


@pytest.fixture
def figure(client):
    client.force_login(make_user())
    return make_figure()


def use(figure):
    body = [("key_figures", {"heading": "", "figures": [figure]})]
    return make_standard_page(make_tree(), body=body)


def bulk(figure):
    address = reverse("wagtail_bulk_action", args=["cms", "keyfigure", "delete"])
    return f"{address}?id={figure.pk}"


def test_what_is_used_stays_and_the_screen_says_where(client, figure):
    about = use(figure)
    answer = client.post(reverse(DELETE, args=[figure.pk]), follow=True)
    words = answer.content.decode()
    assert "cannot be deleted while it is used" in words
    assert about.title in words
    assert KeyFigure.objects.filter(pk=figure.pk).exists()


def test_several_at_once_are_asked_the_same(client, figure):
    use(figure)
    client.post(bulk(figure))
    assert KeyFigure.objects.filter(pk=figure.pk).exists()


@pytest.mark.parametrize("address", [lambda f: reverse(DELETE, args=[f.pk]), bulk])
def test_what_nothing_uses_may_go(client, figure, address):
    client.post(address(figure))
    assert not KeyFigure.objects.filter(pk=figure.pk).exists()
