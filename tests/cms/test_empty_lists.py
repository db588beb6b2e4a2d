"""What lists say while there is nothing in them."""

import pytest
from bs4 import BeautifulSoup

from tests.factories import make_tree


@pytest.mark.django_db
def test_empty_lists_say_so_in_words(client):
    tree = make_tree()
    for page in (tree.pilots, tree.partners, tree.people, tree.topics):
        soup = BeautifulSoup(client.get(page.url).text, "html.parser")
        assert soup.select_one(".empty").get_text(strip=True), page.url
