"""What lies in the Bin is out of reach: in no list, and open to no deed but going back."""

import pytest
from django.urls import reverse
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page

from editing.bin import put_in_bin
from tests.factories import (
    make_standard_page,
)

pytestmark = pytest.mark.django_db


def delete(client, page):
    return client.post(reverse("wagtailadmin_pages:delete", args=[page.pk]))


def test_redirects_to_it_answer_like_nothing_is_there(client, admin, tree):
    page = make_standard_page(tree)
    Redirect.objects.create(old_path="/old", redirect_page=page)
    assert client.get("/old/").status_code == 301
    delete(client, page)
    assert client.get("/old/").status_code == 404


def test_nothing_can_be_done_with_a_page_in_the_bin(client, admin, tree):
    page = make_standard_page(tree)
    delete(client, page)
    for name in ("edit", "copy", "move", "history", "delete", "unpublish"):
        answer = client.get(reverse(f"wagtailadmin_pages:{name}", args=[page.pk]))
        assert answer.status_code in (302, 403, 404), name
    assert Page.objects.get(pk=page.pk).url_path.startswith("/in-the-bin/")


@pytest.mark.parametrize(
    "address",
    [
        "/admin/pages/",
        "/admin/pages/search/?q=Zebra",
        "/admin/choose-page/",
        "/admin/choose-page/search/?q=Zebra",
        "/admin/",
        "/admin/reports/aging-pages/",
        "/admin/reports/locked/",
        "/admin/api/main/pages/?search=Zebra",
    ],
)
def test_it_is_in_no_list(client, admin, tree, address):
    delete(client, make_standard_page(tree, title="Zebra crossing"))
    client.get("/admin/pages/")  # spends the message
    answer = client.get(address)
    assert answer.status_code == 200
    assert "crossing" not in answer.content.decode()


def test_the_bin_itself_is_out_of_reach(client, admin, tree):
    put_in_bin(make_standard_page(tree))
    place = Page.objects.get(slug="in-the-bin")
    for name in ("edit", "copy", "delete"):
        address = reverse(f"wagtailadmin_pages:{name}", args=[place.pk])
        assert client.post(address).status_code in (302, 403), name
    address = reverse("wagtailadmin_pages:move_confirm", args=[place.pk, tree.pilots.pk])
    assert client.post(address).status_code in (302, 403)
    assert Page.objects.filter(pk=place.pk, depth=2).exists()
