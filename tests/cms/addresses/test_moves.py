"""Whoever has an old link arrives, however often a page was renamed or moved."""

from datetime import timedelta

import pytest
from django.utils import timezone
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Locale, Page

from cms.addresses.moves import keep_old_addresses
from tests.factories import (
    make_document,
    make_organisation,
    make_pilot,
    make_standard_page,
    make_tree,
    make_update,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def rename(django_capture_on_commit_callbacks):
    """Gives a page another name in its address and publishes it."""

    def renamed(page, slug):
        page = Page.objects.get(pk=page.pk).specific
        page.slug = slug
        with django_capture_on_commit_callbacks(execute=True):
            page.save_revision().publish()
        return Page.objects.get(pk=page.pk).specific

    return renamed


@pytest.fixture
def move(django_capture_on_commit_callbacks):
    """Puts a page below another one."""

    def moved(page, parent):
        with django_capture_on_commit_callbacks(execute=True):
            Page.objects.get(pk=page.pk).move(Page.objects.get(pk=parent.pk), pos="last-child")
        return Page.objects.get(pk=page.pk).specific

    return moved


def leads(client, address):
    """Where an address leads in one step."""
    response = client.get(address)
    assert response.status_code == 301, f"{address}: {response.status_code}"
    assert client.get(response["Location"]).status_code == 200
    return response["Location"]


def test_a_renamed_page_is_reached_by_its_old_address(client, rename):
    rename(make_standard_page(make_tree()), "who-we-are")
    assert leads(client, "/about/") == "/who-we-are/"


def test_so_are_all_pages_below_it(client, rename):
    tree = make_tree()
    organisation = make_organisation(tree)
    pilot = make_pilot(tree, [organisation], slug="networks")
    make_update(pilot, [organisation], slug="first")
    rename(tree.pilots, "themes")
    assert leads(client, "/pilots/networks/progress/first/") == "/themes/networks/progress/first/"
    assert leads(client, "/pilots/networks/progress/") == "/themes/networks/progress/"
    assert leads(client, "/pilots/") == "/themes/"


def test_a_moved_page_is_reached_by_its_old_address(client, move):
    tree = make_tree()
    about = make_standard_page(tree)
    move(make_standard_page(tree, title="Team"), about)
    assert leads(client, "/team/") == "/about/team/"


def test_after_several_renames_every_old_address_takes_one_step(client, rename):
    page = make_standard_page(make_tree())
    for slug in ("second", "third", "fourth"):
        page = rename(page, slug)
    assert {leads(client, f"/{old}/") for old in ("about", "second", "third")} == {"/fourth/"}


def test_renaming_there_and_back_leaves_no_loop(client, rename):
    page = rename(make_standard_page(make_tree()), "second")
    rename(page, "about")
    assert client.get("/about/").status_code == 200
    assert leads(client, "/second/") == "/about/"
    assert not Redirect.objects.filter(old_path="/about").exists()


def test_a_new_page_at_an_old_address_wins(client, rename):
    tree = make_tree()
    rename(make_standard_page(tree, title="About"), "second")
    page = make_standard_page(tree, title="Another", slug="about")
    assert "Another" in client.get("/about/").text
    rename(page, "third")
    assert leads(client, "/about/") == "/third/"


def test_the_old_address_of_a_hidden_page_is_not_found(client, rename):
    page = rename(make_standard_page(make_tree()), "secret-plans")
    page.unpublish()
    response = client.get("/about/")
    assert response.status_code == 404
    assert "secret-plans" not in response.text + str(response.headers)


def test_the_old_address_of_an_expired_page_is_not_found(client, rename):
    page = rename(make_standard_page(make_tree()), "second")
    Page.objects.filter(pk=page.pk).update(expire_at=timezone.now() - timedelta(seconds=1))
    assert client.get("/about/").status_code == 404


def test_a_page_that_comes_back_has_its_old_addresses_again(client, rename):
    page = rename(make_standard_page(make_tree()), "second")
    page.unpublish()
    page = rename(page, "third")
    assert leads(client, "/about/") == leads(client, "/second/") == "/third/"


def test_a_page_hidden_while_its_parent_is_renamed_keeps_its_old_address(client, rename, move):
    tree = make_tree()
    about = make_standard_page(tree)
    team = move(make_standard_page(tree, title="Team"), about)
    team.unpublish()
    rename(about, "second")
    Page.objects.get(pk=team.pk).specific.save_revision().publish()
    assert leads(client, "/about/team/") == "/second/team/"


def test_names_of_drafts_are_kept_for_nobody(rename):
    page = make_standard_page(make_tree(), live=False)
    page.slug = "second"
    page.save()
    assert not Redirect.objects.exists()


def test_the_query_is_kept(client, rename):
    rename(make_standard_page(make_tree()), "second")
    assert leads(client, "/about/?page=2&type=a") == "/second/?page=2&type=a"


@pytest.mark.parametrize("address", ["/about", "/About/", "/ABOUT", "//about//", "/about//"])
def test_careless_writing_of_an_old_address_still_takes_one_step(client, rename, address):
    rename(make_standard_page(make_tree()), "second")
    assert leads(client, f"http://testserver{address}") == "/second/"


@pytest.mark.parametrize("address", ["/about", "/About/", "/ABOUT", "/about//"])
def test_careless_writing_of_an_address_is_put_right(client, address):
    make_standard_page(make_tree())
    assert leads(client, f"{address}?page=1") == "/about/?page=1"


@pytest.mark.parametrize("address", ["/Draft/", "/DRAFT", "/Nothing/", "/NOTHING"])
def test_hidden_and_absent_pages_answer_alike(client, address):
    make_standard_page(make_tree(), title="Draft", live=False)
    response = client.get(address, follow=True)
    assert response.status_code == 404


def test_welsh_pages_too(client, rename):
    tree = make_tree()
    welsh, _new = Locale.objects.get_or_create(language_code="cy")
    home = tree.home.copy_for_translation(welsh)
    Page.objects.filter(pk=home.pk).update(live=True)
    page = make_standard_page(tree)
    copy = page.copy_for_translation(welsh)
    rename(rename(copy, "amdanom"), "amdanom-ni")
    assert leads(client, "/cy/amdanom/") == "/cy/amdanom-ni/"
    assert client.get("/about/").status_code == 200


def test_a_large_branch_takes_as_many_queries_as_a_small_one(django_assert_max_num_queries):
    tree = make_tree()
    for _each in range(12):
        make_organisation(tree)
    with django_assert_max_num_queries(8):
        keep_old_addresses(tree.partners, "/home/members/", "/home/partners/")
    assert Redirect.objects.count() == 13


def test_an_address_typed_in_capital_letters_is_kept_in_small_ones(client):
    page = make_standard_page(make_tree(), slug="Who-We-Are")
    assert page.url == "/who-we-are/"
    assert leads(client, "/Who-We-Are/") == "/who-we-are/"


def test_a_redirect_to_a_hidden_file_is_not_found(client):
    make_tree()
    document = make_document()
    Redirect.objects.create(old_path="/old.pdf", redirect_link=document.url)
    assert client.get("/old.pdf").status_code == 404


def test_a_post_to_an_old_address_is_not_sent_on(client, rename):
    rename(make_standard_page(make_tree()), "second")
    assert client.post("/about/").status_code == 404
