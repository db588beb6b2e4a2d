"""A new, empty site: what is there before anybody has written anything."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.db import transaction
from django.test import Client
from wagtail.models import Page, Site

from cms.models import SiteSettings
from home.models import AccessibilityStatementPage, HomePage
from home.tree import build_tree
from tests.factories.tree import clear_tree

pytestmark = pytest.mark.django_db

ADDRESSES = [
    "/",
    "/pilots/",
    "/partners/",
    "/people/",
    "/topics/",
    "/glossary/",
    "/about/",
    "/contact/",
    "/report-a-fault/",
    "/another-format/",
    "/privacy/",
    "/cookies/",
    "/accessibility/",
    "/cy/",
]


@pytest.fixture(scope="module")
def new_site(django_db_setup: None, django_db_blocker: Any) -> Iterator[Page]:
    """A new site, built once for the tests that look at it; its front page."""
    with django_db_blocker.unblock(), transaction.atomic():
        clear_tree()
        yield build_tree("team@example.org")
        transaction.set_rollback(True)


def everything() -> list[Any]:
    """What a second run must not change."""
    pages = Page.objects.order_by("pk").values_list("pk", "path", "latest_revision_id", "live")
    groups = Group.objects.order_by("pk").values_list("pk", "name")
    return [*pages, *groups, *Site.objects.values_list("pk", "hostname", "port", "root_page_id")]


def test_every_page_of_a_new_site_answers(new_site: Page, client: Client) -> None:
    assert [client.get(address).status_code for address in ADDRESSES] == [200] * len(ADDRESSES)


def test_running_it_again_changes_nothing(new_site: Page) -> None:
    before = everything()
    build_tree()
    assert everything() == before


def test_the_welcome_page_of_an_unused_installation_is_gone(new_site: Page) -> None:
    assert not Page.objects.filter(title__startswith="Welcome to your new Wagtail site").exists()
    assert new_site.slug == "home"


def test_the_site_has_the_configured_address_and_answers_any_other(
    new_site: Page, settings: Any
) -> None:
    settings.WAGTAILADMIN_BASE_URL = "https://localed.example.org"
    build_tree()
    site = Site.objects.get()
    assert (site.hostname, site.port, site.is_default_site) == ("localed.example.org", 443, True)
    settings.WAGTAILADMIN_BASE_URL = "http://127.0.0.1:8123"
    build_tree()
    assert Site.objects.get().root_url == "http://127.0.0.1:8123"


def test_the_welsh_address_shows_one_welsh_page_and_no_english_ones(
    new_site: Page, client: Client
) -> None:
    assert "Nid yw’r tudalennau Cymraeg yn barod eto" in client.get("/cy/").content.decode()
    assert client.get("/cy/pilots/").status_code == 404
    assert HomePage.objects.count() == 2


def test_the_menus_hold_what_exists(new_site: Page) -> None:
    menus = SiteSettings.load()
    assert [entry.value.words for entry in menus.main_menu] == [
        "Pilots",
        "News",
        "Publications",
        "Partners",
        "About",
        "Press",
    ]
    assert [entry.value.words for entry in menus.footer_menu] == [
        "Contact",
        "Report a fault",
        "Ask for another format",
        "People",
        "Topics",
        "Glossary",
        "Accessibility",
        "Privacy",
        "Cookies",
    ]


def test_menus_that_staff_have_changed_stay(new_site: Page) -> None:
    menus = SiteSettings.load()
    del menus.main_menu[1:]
    menus.save()
    build_tree()
    assert len(SiteSettings.load().main_menu) == 1


def test_the_accessibility_statement_is_complete(new_site: Page) -> None:
    statement = AccessibilityStatementPage.objects.get()
    assert statement.publish_problems() == []
    assert statement.contact.email == "team@example.org"
    assert statement.report_page.slug == "report-a-fault"
