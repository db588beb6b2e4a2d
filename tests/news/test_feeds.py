"""Feeds as RFC 4287 wants them, found from the head of a page; and data that say the same as the page."""

import datetime
import json
from xml.etree import ElementTree

import pytest
from bs4 import BeautifulSoup

from tests.factories import make_organisation, make_pilot, make_post, make_release

pytestmark = pytest.mark.django_db
ATOM = "{http://www.w3.org/2005/Atom}"


def feed(client, address):
    return ElementTree.fromstring(client.get(address).content)  # noqa: S314 - our own


def parts(element, name):
    return [part.text for part in element.findall(f"{ATOM}{name}")]


def soup(client, address):
    return BeautifulSoup(client.get(address).content, "html.parser")


def test_each_entry_has_what_the_standard_asks(client, tree):
    make_post(tree, title="Fish & chips", summary="Less is <more>.")
    make_release(tree)
    root = feed(client, "/feeds/all.atom")
    assert [len(parts(root, name)) for name in ("id", "title", "updated")] == [1, 1, 1]
    entries = root.findall(f"{ATOM}entry")
    assert len({parts(entry, "id")[0] for entry in entries}) == 2
    for entry in entries:
        assert all(parts(entry, name) for name in ("title", "updated", "summary"))
        assert entry.find(f"{ATOM}author/{ATOM}name").text
        assert entry.find(f"{ATOM}link[@rel='alternate']").get("href").startswith("http")
    # Readers take a summary for HTML.
    assert parts(entries[1], "summary") == ["Less is &lt;more&gt;."]
    assert parts(entries[1], "title") == ["Fish & chips"]


def test_pages_name_their_feeds(client, tree):
    post = make_post(tree)
    pilot = make_pilot(tree, [make_organisation(tree)], slug="a-pilot")
    found = {
        address: {
            link["href"].split("/feeds/")[1]
            for link in soup(client, address).select("link[type='application/atom+xml']")
        }
        for address in ("/", post.url, "/news/blog/", pilot.url)
    }
    assert found == {
        "/": {"all.atom"},
        post.url: {"all.atom", "blog.atom"},
        "/news/blog/": {"blog.atom"},
        pilot.url: {"pilots/a-pilot.atom"},
    }


def test_the_data_of_a_release_say_what_the_page_says(client, tree):
    release = make_release(tree, title="Nine areas begin", summary="Three pilots have begun.")
    page = soup(client, release.url)
    graph = json.loads(page.select_one("script[type='application/ld+json']").string)["@graph"]
    data = next(part for part in graph if part["@type"] == "NewsArticle")
    assert data["headline"] == page.h1.get_text()
    assert data["description"] == page.select_one(".lead").get_text()
    printed = datetime.datetime.fromisoformat(page.select_one(".quick-facts time")["datetime"])
    stated = datetime.datetime.fromisoformat(data["datePublished"])
    assert stated == printed.replace(microsecond=0)
    assert data["url"] == page.select_one("link[rel=canonical]")["href"]
