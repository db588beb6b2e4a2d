"""The search through all pages and what is beside it, in the words of the office and on a phone."""

import re

import pytest
from django.urls import reverse

from tests.factories import make_standard_page, make_tree, make_user

pytestmark = pytest.mark.django_db


def test_it_counts_pages_and_leads_to_pictures_files_and_accounts(client, searchable):
    make_standard_page(make_tree(), title="Zebra")
    client.force_login(make_user())
    text = client.get(reverse("wagtailadmin_pages:search"), {"q": "Zebra"}).text
    assert "1-1 of 1 page" in text
    areas = re.findall(r'<a href="[^"]+\?q=Zebra"[^>]*>(.*?)</a>', text, re.S)
    found = {re.sub(r"<[^>]+>", "", area).strip() for area in areas}
    assert {"Pictures", "Files", "Accounts"} <= found


def test_each_fact_in_a_list_has_its_name_beside_it(client):
    page = make_standard_page(make_tree(), title="Zebra")
    client.force_login(make_user())
    text = client.get(reverse("wagtailadmin_explore", args=[page.get_parent().pk])).text
    assert 'data-label="Type"' in text
