"""Translations go live by the same rule as everything else."""

from html import unescape

import pytest
from django.urls import reverse
from wagtail.models import Locale
from wagtail_localize.models import Translation, TranslationSource

from cms.models import KeyFigure, Problem
from home.models import StandardPage
from tests.factories import (
    make_figure,
    make_post,
    make_release,
    make_standard_page,
    make_tree,
    make_user,
)

# Translations are published once the transaction has ended.
pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def welsh():
    return Locale.objects.get_or_create(language_code="cy")[0]


@pytest.fixture
def editor(client):
    client.force_login(make_user())
    return client


@pytest.fixture
def translated(welsh):
    """Gives the translation of a record into Welsh, a draft so far."""

    def begin(record):
        source, _created = TranslationSource.get_or_create_from_instance(record)
        translation = Translation.objects.create(source=source, target_locale=welsh)
        translation.save_target(publish=False)
        return type(record).objects.get(locale=welsh)

    return begin


def spoil(monkeypatch, model):
    """Something is missing from now on."""
    monkeypatch.setattr(model, "publish_problems", lambda self: [Problem("", "Something.")])


@pytest.mark.parametrize("ready", [True, False])
def test_a_translated_page_goes_live_when_it_is_ready(editor, translated, monkeypatch, ready):
    tree = make_tree()
    page = make_standard_page(tree)
    translated(tree.home)
    copy = translated(page)
    if not ready:
        spoil(monkeypatch, StandardPage)
    address = reverse("wagtailadmin_pages:edit", args=(copy.pk,))
    answer = editor.post(address, {"action": "publish"}, follow=True)
    assert answer.status_code == 200
    assert ("Something." in answer.content.decode()) is not ready
    assert StandardPage.objects.get(pk=copy.pk).live is ready


@pytest.mark.parametrize("ready", [True, False])
def test_a_translated_record_goes_live_when_it_is_ready(editor, translated, monkeypatch, ready):
    copy = translated(make_figure())
    if not ready:
        spoil(monkeypatch, KeyFigure)
    address = reverse("wagtailsnippets_cms_keyfigure:edit", args=(copy.pk,))
    answer = editor.post(address, {"action": "publish"}, follow=True)
    assert answer.status_code == 200
    assert ("Something." in answer.content.decode()) is not ready
    assert KeyFigure.objects.get(pk=copy.pk).live is ready


def test_a_translation_is_told_what_is_serious_in_its_text(editor, translated):
    tree = make_tree()
    page = make_standard_page(tree, live=False, body=[("prose", "<h2>One</h2><h4>Deep</h4>")])
    translated(tree.home)
    copy = translated(page)
    address = reverse("wagtailadmin_pages:edit", args=(copy.pk,))
    answer = editor.post(address, {"action": "publish"}, follow=True)
    assert "The heading “Deep” skips a level." in unescape(answer.content.decode())
    assert not StandardPage.objects.get(pk=copy.pk).live


def test_a_translated_release_goes_live_by_nobody_alone(editor, translated):
    release = make_release(make_tree(), live=False)
    for page in release.get_ancestors().specific().filter(depth__gt=1):
        translated(page)
    copy = translated(release)
    address = reverse("wagtailadmin_pages:edit", args=(copy.pk,))
    answer = editor.post(address, {"action": "publish"}, follow=True)
    assert "you do not have permission" in answer.content.decode()
    assert not type(release).objects.get(pk=copy.pk).live


def test_a_translated_post_is_told_what_it_lacks(editor, translated):
    post = make_post(make_tree(), live=False)
    post.authors = []
    post.save_revision(clean=False)
    for page in post.get_ancestors().specific().filter(depth__gt=1):
        translated(page)
    copy = translated(post)
    address = reverse("wagtailadmin_pages:edit", args=(copy.pk,))
    answer = editor.post(address, {"action": "publish"}, follow=True)
    assert "Name at least one author." in unescape(answer.content.decode())
    assert not type(post).objects.get(pk=copy.pk).live
