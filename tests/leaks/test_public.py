"""Nobody reads on the public site what is not live: not in a list, a feed, a search, a picture, a file or an error.

This is a sample that sees each kind, each state and each route once. `bench/leaks.py` makes everything in every state
and sends everybody to every address, before and after its time.
"""

from collections.abc import Iterator
from typing import Any

import pytest
from django.apps import apps
from django.db import transaction

from cms import page_cache
from cms.entries import dated
from cms.models import BasePage
from home.models import HomePage, StandardPage
from tests.leaks.embargoed import COMMON, EmbargoedSite
from tests.leaks.public_routes import addresses, public_routes
from tests.leaks.reader import Reader
from tests.leaks.standing_by import STAFF, let_time_pass, make_site, without_the_rule

pytestmark = pytest.mark.django_db
#: What the walk must find when the rule of visibility lets everything through.
FINDS = 80


@pytest.fixture(scope="module")
def site(
    quiet: None, searchable: None, django_db_setup: None, django_db_blocker: Any
) -> Iterator[EmbargoedSite]:
    """The site, built once. What a test changes is undone."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield make_site()
        transaction.set_rollback(True)


@pytest.fixture
def nothing_stays(site: EmbargoedSite) -> Iterator[None]:
    with transaction.atomic():
        yield
        transaction.set_rollback(True)
    page_cache.forget()


@pytest.fixture(scope="module")
def public(site: EmbargoedSite) -> Reader:
    """Somebody without an account, who has been everywhere."""
    reader = Reader("anonymous", site.canaries).walk(addresses(site), follow=True)
    return reader


def test_every_public_address_has_examples(site: EmbargoedSite) -> None:
    asked = addresses(site)
    assert len(asked) > len(public_routes())


def test_every_kind_of_page_waits_somewhere(site: EmbargoedSite) -> None:
    pages = [model for model in apps.get_models() if issubclass(model, BasePage)]
    written = {model for model in pages if not model.max_count_per_parent}
    assert written - {type(item.page) for item in site.items} == {HomePage}


def test_the_public_reads_nothing_that_waits(public: Reader) -> None:
    assert public.leaks() == []


def test_hidden_expired_and_absent_answer_alike(public: Reader) -> None:
    assert public.unlike == []
    assert len(public.absent) > 30


@pytest.mark.parametrize("role", STAFF)
def test_who_has_an_account_reads_no_more_of_it(
    site: EmbargoedSite, public: Reader, role: str
) -> None:
    files = [address for item in site.items for address in item.files]
    # Pages are asked for by one of them each.
    place, step = list(STAFF).index(role), len(STAFF)
    reader = Reader(role, site.canaries, STAFF[role](site))
    reader.walk([*files, *list(public.answers)[place::step]])
    assert reader.leaks() == []
    assert reader.unlike == []


def test_a_leak_that_is_planted_is_found(site: EmbargoedSite, nothing_stays: None) -> None:
    hidden = site.items[0]
    page = StandardPage.objects.live().first()
    StandardPage.objects.filter(pk=page.pk).update(summary=f"Soon: {hidden.page.title}")
    reader = Reader("anonymous", site.canaries).walk([page.url, "/sitemap.xml"])
    assert reader.leaks() == [f"{page.url}: title of post, draft"]


def test_without_the_rule_the_walk_finds_much(site: EmbargoedSite, nothing_stays: None) -> None:
    lists = [one for one in addresses(site) if "zq" not in one and not one.startswith("/cy/")]
    with without_the_rule():
        reader = Reader("anonymous", site.canaries).walk(lists)
    assert len(reader.seen) >= FINDS


def test_once_live_it_is_found_where_readers_look(site: EmbargoedSite, nothing_stays: None) -> None:
    items = let_time_pass(site)
    feeds = [one for one in addresses(site) if one.startswith("/feeds/") and "zq" not in one]
    own = [address for item in items for address in (item.address, *item.files)]
    search = f"/search/?q={COMMON}"
    reader = Reader("anonymous", site.canaries).walk(["/sitemap.xml", search, *feeds, *own])
    assert search in {address for address, _word in reader.seen}
    # A file of a publication leads to its place below the record.
    assert {reader.answers[address] for address in own} == {200, 301}
    for item in items:
        places = {address for address, word in reader.seen if word in (item.title, item.slug)}
        assert "/sitemap.xml" in places, item
        assert type(item.page) not in dated.values() or places & set(feeds), item
