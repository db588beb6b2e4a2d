"""What is kept in a process is read again the moment something published changes."""

import datetime

import pytest
from django.utils import timezone
from wagtail.models import Locale

from cms import kept, page_cache
from cms.models import SiteSettings
from tests.cms.public_words import texts_of
from tests.factories import (
    make_figure,
    make_organisation,
    make_pilot,
    make_standard_page,
    make_topic,
    make_tree,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def keeping(monkeypatch):
    """As outside of a transaction, with nothing kept yet."""
    monkeypatch.setattr(kept, "may_keep", lambda: True)
    monkeypatch.setattr(kept, "_values", {})


@pytest.fixture
def change(django_capture_on_commit_callbacks):
    """For what happens in a transaction that comes through."""
    return lambda: django_capture_on_commit_callbacks(execute=True)


def test_a_value_is_made_once_until_something_changes(keeping):
    made = []
    for _ in range(2):
        kept.kept("name", lambda: made.append(1))
    page_cache.forget()
    kept.kept("name", lambda: made.append(1))
    assert len(made) == 2


def test_inside_a_transaction_nothing_is_kept(monkeypatch):
    monkeypatch.setattr(kept, "_values", {})
    assert kept.kept("name", lambda: "value") == "value"
    assert kept._values == {}


def test_no_more_is_kept_than_the_limit(keeping, monkeypatch):
    monkeypatch.setattr(kept, "LIMIT", 3)
    for number in range(10):
        kept.kept(f"name {number}", lambda: number)  # noqa: B023 - used at once
    assert len(kept._values) <= 3


def test_a_published_change_shows_at_once(client, keeping, change):
    with change():
        page = make_standard_page(make_tree(), body=[("prose", "<p>Before.</p>")])
    assert "Before." in client.get(page.url).text
    with change():
        page.body = [("prose", "<p>After.</p>")]
        page.save_revision().publish()
    assert "After." in client.get(page.url).text


def test_an_unpublished_page_is_gone_at_once(client, keeping, change):
    with change():
        page = make_standard_page(make_tree())
    assert client.get(page.url).status_code == 200
    with change():
        page.unpublish()
    assert client.get(page.url).status_code == 404


def test_a_changed_figure_changes_the_pages_that_show_it(client, keeping, change):
    with change():
        figure = make_figure(value="85")
        page = make_standard_page(make_tree(), body=[("key_figures", {"figures": [figure]})])
    assert "85" in client.get(page.url).text
    with change():
        figure.value = "86"
        figure.save_revision().publish()
    assert "86" in client.get(page.url).text


def test_what_runs_out_leaves_pages_without_anything_being_saved(
    client, keeping, change, monkeypatch
):
    soon = timezone.now() + datetime.timedelta(hours=1)
    with change():
        tree = make_tree()
        topic, area = make_topic(tree, expire_at=soon), make_organisation(tree, expire_at=soon)
        pilot = make_pilot(tree, [area], topics=[topic])
    assert topic.title in client.get(pilot.url).text
    assert area.title in client.get(tree.partners.url).text
    monkeypatch.setattr(timezone, "now", lambda: soon)
    assert area.title not in client.get(tree.partners.url).text
    text = client.get(pilot.url).text
    assert topic.title not in text
    assert area.title not in text


def test_a_changed_menu_shows_at_once(client, keeping, change):
    with change():
        page = make_standard_page(make_tree())
    client.get(page.url)
    with change():
        settings = SiteSettings.load()
        settings.footer_menu = [("entry", {"text": "All about us", "page": page, "link": ""})]
        settings.save()
    assert "All about us" in client.get("/").text


@pytest.mark.parametrize("name", ["", "Schools"])
def test_each_language_has_its_own_frame(client, keeping, change, name):
    """Whether the menu is empty, or what it names has a translation."""
    welsh, _made = Locale.objects.get_or_create(language_code="cy")
    tree = make_tree()
    with change():
        tree.home.copy_for_translation(welsh).save_revision().publish()
        page = make_standard_page(tree, title="Schools")
        translated = page.copy_for_translation(welsh)
        translated.title = "Ysgolion"
        translated.save_revision().publish()
        record = SiteSettings.load()
        record.main_menu = [("entry", {"page": page, "text": name})] if name else []
        record.save()
    for address, words in (("/", {"Search", name}), ("/cy/", {"Chwilio", name and "Ysgolion"})):
        shown = texts_of(client.get(address).text) & {"Search", "Chwilio", "Schools", "Ysgolion"}
        assert shown == words - {""}


def test_a_translation_whose_time_is_over_is_not_named(client, keeping, change, monkeypatch):
    soon = timezone.now() + datetime.timedelta(hours=1)
    welsh, _made = Locale.objects.get_or_create(language_code="cy")
    with change():
        copy = make_tree().home.copy_for_translation(welsh)
        copy.expire_at = soon
        copy.save_revision().publish()
    assert 'hreflang="cy"' in client.get("/").text
    monkeypatch.setattr(timezone, "now", lambda: soon)
    assert 'hreflang="cy"' not in client.get("/").text
