"""The map for search engines shows what the public may see, and nothing else."""

from datetime import timedelta
from xml.etree import ElementTree

import pytest
from django.core.cache import cache
from django.utils import timezone
from wagtail.models import Locale, Page

from tests.factories import make_organisation, make_standard_page, make_tree

pytestmark = pytest.mark.django_db
NAMES = {
    "s": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "x": "http://www.w3.org/1999/xhtml",
}


@pytest.fixture(autouse=True)
def _address(settings):
    settings.WAGTAILADMIN_BASE_URL = "https://localed.example"


def read(client, address="/sitemap.xml"):
    response = client.get(address)
    assert response.status_code == 200
    assert response["Content-Type"].startswith("application/xml")
    return ElementTree.fromstring(response.content)  # noqa: S314 - our own answer


def locations(client, address="/sitemap.xml"):
    return [element.text for element in read(client, address).iterfind(".//s:loc", NAMES)]


def translate(page, live=True):
    """A Welsh copy of a page below the Welsh front page."""
    welsh, _new = Locale.objects.get_or_create(language_code="cy")
    copy = page.copy_for_translation(welsh, copy_parents=True)
    if live:
        Page.objects.filter(pk=copy.pk).update(live=True)
    return copy


def test_it_lists_public_pages_by_their_absolute_addresses(client):
    make_standard_page(make_tree())
    assert "https://localed.example/about/" in locations(client)
    assert "https://localed.example/" in locations(client)


def test_the_host_of_the_request_changes_nothing(client):
    make_tree()
    assert all(loc.startswith("https://localed.example/") for loc in locations(client))


def test_drafts_and_expired_pages_are_missing(client):
    tree = make_tree()
    make_standard_page(tree, title="Draft", live=False)
    over = make_standard_page(tree, title="Over")
    Page.objects.filter(pk=over.pk).update(expire_at=timezone.now() - timedelta(seconds=1))
    assert not [loc for loc in locations(client) if "draft" in loc or "over" in loc]


def test_it_says_when_a_page_changed(client):
    page = make_standard_page(make_tree())
    changes = [element.text for element in read(client).iterfind(".//s:lastmod", NAMES)]
    assert timezone.localtime(page.last_published_at).isoformat() in changes


def test_languages_are_named_once_a_translation_is_public(client):
    tree = make_tree()
    translate(tree.home)
    page = make_standard_page(tree)
    translation = translate(page, live=False)
    assert not list(
        read(client).iterfind(".//s:url[s:loc='https://localed.example/about/']/x:link", NAMES)
    )
    Page.objects.filter(pk=translation.pk).update(live=True)
    links = read(client).iterfind(".//s:url[s:loc='https://localed.example/about/']/x:link", NAMES)
    found = {link.get("hreflang"): link.get("href") for link in links}
    assert set(found) == {"en-GB", "cy"}
    assert found["cy"].startswith("https://localed.example/cy/about")


def test_a_large_site_has_a_list_of_maps(client, monkeypatch):
    monkeypatch.setattr("cms.addresses.sitemap.PER_FILE", 3)
    make_tree()
    parts = locations(client)
    assert parts == [f"https://localed.example/sitemap.xml?page={n}" for n in (1, 2)]
    assert len(locations(client, "/sitemap.xml?page=1")) == 3
    assert len(locations(client, "/sitemap.xml?page=2")) == 2


@pytest.mark.parametrize("number", ["0", "-1", "3", "abc", "9" * 30])
def test_a_part_that_does_not_exist_is_not_found(client, number):
    make_tree()
    assert client.get(f"/sitemap.xml?page={number}").status_code == 404


def test_the_number_of_queries_does_not_grow(client, django_assert_max_num_queries):
    tree = make_tree()
    translate(tree.home)
    for _each in range(10):
        make_organisation(tree)
    cache.clear()
    with django_assert_max_num_queries(6):
        read(client)
