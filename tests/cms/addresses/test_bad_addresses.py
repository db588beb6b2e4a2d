"""Whatever is asked for, the answer is a page, a step to another address of this site, or a plain refusal."""

import pytest
from wagtail.models import Locale, Page

from pilots.models import ProgressIndexPage
from tests.cms.addresses.bad_addresses import GROUPS, NUMBERS
from tests.factories import make_pilot, make_standard_page, make_tree

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module", autouse=True)
def tree(module_db):
    """A small site in two languages."""
    tree = make_tree()
    welsh, _new = Locale.objects.get_or_create(language_code="cy")
    page = make_standard_page(tree)
    page.copy_for_translation(welsh, copy_parents=True)
    Page.objects.filter(depth__gt=1).update(live=True)
    return tree


@pytest.fixture(autouse=True)
def _errors_are_answers(client):
    """An error is an answer here, not an exception."""
    client.raise_request_exception = False


def outcome(client, address, allowed=frozenset({200, 301, 302, 400, 404, 405})):
    """What is wrong with the answer; empty when nothing is."""
    response = client.get(f"http://testserver{address}")
    place = response.get("Location", "/")
    if response.status_code not in allowed:
        return f"{response.status_code} {address[:80]}"
    inside = place.startswith("/") and not place.startswith(("//", "/\\"))
    if not inside or not place.isprintable():
        return f"leads to {place[:80]} from {address[:80]}"
    return ""


def test_there_are_enough_cases():
    assert sum(len(cases) for cases in GROUPS.values()) >= 240


@pytest.mark.parametrize("prefix", ["", "/cy"])
@pytest.mark.parametrize("group", GROUPS)
def test_no_address_makes_an_error(client, group, prefix):
    found = [outcome(client, f"{prefix}{address}") for address in GROUPS[group]]
    assert not [problem for problem in found if problem]


@pytest.fixture(scope="module")
def updates(tree):
    """The address of a list of updates."""
    return ProgressIndexPage.objects.child_of(make_pilot(tree)).get().url


@pytest.mark.parametrize("number", [n for n in NUMBERS if n not in {"", "1&page=2", "1;page=2"}])
def test_a_part_of_a_list_that_does_not_exist_is_not_found(client, updates, number):
    assert client.get(f"{updates}?page={number}").status_code == 404


@pytest.mark.parametrize("address", ["/", "/about/", "/pilots/", "/nothing/", "/cy/", "/about"])
def test_head_answers_as_get_does_without_content(client, address):
    got, head = client.get(address), client.head(address)
    assert got.status_code == head.status_code
    assert got.get("Location") == head.get("Location")


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "TRACE", "PROPFIND", "X"])
@pytest.mark.parametrize("address", ["/", "/about/", "/pilots/"])
def test_pages_are_only_read(client, address, method):
    assert client.generic(method, address).status_code == 405


def test_a_page_says_what_it_takes(client):
    assert "GET" in client.options("/about/")["Allow"]


@pytest.mark.parametrize(
    "host",
    ["evil.example", "evil.example:80", "", " ", "a b", "[::1", "localhost:99999x", "local\x00host",
     "localhost@evil.example", "évil", "..", "-", "a" * 5000, "localhost/evil"],
)  # fmt: skip
def test_another_host_is_refused(client, host):
    response = client.get("/about/", headers={"Host": host})
    assert response.status_code == 400


def test_a_page_ignores_byte_ranges(client):
    response = client.get("/about/", headers={"Range": "bytes=0-1,5-9,-1"})
    assert response.status_code == 200
    assert "LocalED" in response.text


@pytest.mark.parametrize(
    "headers",
    [
        {"Accept-Language": "\x00"},
        {"Accept-Language": "x" * 9000},
        {"Accept": "application/json"},
        {"If-Modified-Since": "yesterday"},
        {"If-None-Match": '"\x00"'},
        {"Accept-Encoding": "gzip;q=abc"},
        {"Referer": "http://[::1"},
        {"Referer": "\xff\x00"},
        {"X-Forwarded-Host": "evil.example"},
        {"X-Forwarded-For": "not an address"},
        {"Cookie": "sessionid=\x00; csrftoken=%ff; =; ;"},
        {"Cookie": "a" * 9000},
        {"User-Agent": ""},
    ],
)
def test_odd_headers_change_nothing(client, settings, headers):
    settings.COUNT_MISSING_ADDRESSES = True
    assert client.get("/about/", headers=headers).status_code == 200
    assert client.get("/nothing/", headers=headers).status_code == 404
