"""The way from the front page: the same for readers and for machines, and only what the public may see."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cms.addresses.trail import trail
from tests.cms.addresses.test_head import SITE, graph
from tests.factories import make_organisation, make_pilot, make_tree, make_update

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def made(module_db):
    tree = make_tree()
    organisation = make_organisation(tree)
    pilot = make_pilot(tree, [organisation], title="Networks")
    return make_update(pilot, [organisation], title="First report")


@pytest.fixture
def update(settings, made):
    settings.WAGTAILADMIN_BASE_URL = SITE
    return type(made).objects.get(pk=made.pk)


def visible(client, page):
    """The crumbs as readers see them."""
    nav = re.search(r'<nav class="breadcrumbs".*?</nav>', client.get(page.url).text, re.S)
    return re.findall(r"<(?:a|span)[^>]*>(.*?)</", nav[0]) if nav else []


def test_readers_and_machines_get_the_same_way(client, update):
    names = ["Home", "Pilots", "Networks", "Progress updates", "First report"]
    assert visible(client, update) == names
    steps = graph(client, update)["BreadcrumbList"]["itemListElement"]
    assert [step["name"] for step in steps] == names
    assert [step["position"] for step in steps] == [1, 2, 3, 4, 5]
    assert steps[1]["item"] == f"{SITE}/pilots/"


def test_pages_that_are_not_public_are_no_steps(client, update):
    update.pilot.unpublish()
    assert visible(client, update) == ["Home", "Pilots", "First report"]


def test_the_front_page_has_none(client, update):
    assert visible(client, update.get_parent().get_parent().get_parent().get_parent()) == []


def test_the_current_page_is_marked_and_no_link(client, update):
    assert '<span aria-current="page">First report</span>' in client.get(update.url).text


def test_the_way_costs_one_query(update):
    page = type(update).objects.get(pk=update.pk)
    update.get_url_parts()
    with CaptureQueriesContext(connection) as queries:
        trail(page, None)
        trail(page, None)
    assert len(queries) == 1
