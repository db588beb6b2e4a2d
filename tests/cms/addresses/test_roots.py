"""A front page that got another address in one process has it in all of them."""

import pytest
from django.core.cache import cache
from wagtail.models import Site

from cms import page_cache
from tests.factories import make_standard_page, make_tree

pytestmark = pytest.mark.django_db


def test_another_process_notices_that_the_front_page_has_moved(client):
    make_standard_page(make_tree())
    assert client.get("/about/").text.count("http://127.0.0.1:8000/about/") > 1
    # What this process would still know if the change had happened in another one.
    stale = [path._replace(root_path="/elsewhere/") for path in Site.get_site_root_paths()]
    cache.set("wagtail_site_root_paths", stale, version=2)
    assert "http://127.0.0.1:8000/about/" not in client.get("/about/").text
    page_cache.forget()
    assert client.get("/about/").text.count("http://127.0.0.1:8000/about/") > 1
