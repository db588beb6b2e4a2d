"""Bringing a translation up to date changes nothing for readers before it is published."""

import pytest
from django.urls import reverse
from wagtail.models import Locale
from wagtail_localize.models import Translation, TranslationSource

from cms.models import Problem
from tests.factories import make_figure, make_standard_page, make_user

pytestmark = pytest.mark.django_db


def translate(record):
    """A Welsh version of a record that is live like its source."""
    welsh, _made = Locale.objects.get_or_create(language_code="cy")
    source, _made = TranslationSource.get_or_create_from_instance(record)
    translation = Translation.objects.create(source=source, target_locale=welsh)
    translation.save_target(publish=False)
    copy = type(record).objects.get(locale=welsh)
    copy.get_latest_revision().publish()
    return translation, copy


def change(record, translation, **words):
    """Other words in the source, which its translation takes over as they are."""
    for name, value in words.items():
        setattr(record, name, value)
    record.save_revision().publish()
    translation.source.update_from_db()


@pytest.mark.parametrize("publish", [False, True])
@pytest.mark.parametrize("kind", ["page", "record"])
def test_readers_keep_what_was_published(tree, kind, publish):
    translate(tree.home)
    word = "title" if kind == "page" else "label"
    make = {
        "page": lambda: make_standard_page(tree, title="Before"),
        "record": lambda: make_figure(label="Before"),
    }
    record = make[kind]()
    translation, copy = translate(record)
    change(record, translation, **{word: "After"})
    translation.save_target(publish=publish)
    stored = type(copy).objects.get(pk=copy.pk)
    # What is to be published is so when the transaction is through.
    assert (stored.live, getattr(stored, word)) == (True, "Before")
    assert stored.get_latest_revision().content[word] == "After"


def test_what_is_refused_has_not_changed_what_readers_see(client, tree, monkeypatch):
    translate(tree.home)
    page = make_standard_page(tree, title="Before")
    translation, copy = translate(page)
    change(page, translation, title="After")
    monkeypatch.setattr(type(page), "publish_problems", lambda self: [Problem("", "Something.")])
    client.force_login(make_user())
    address = reverse("wagtailadmin_pages:edit", args=(copy.pk,))
    assert "Something." in client.post(address, {"action": "publish"}, follow=True).text
    assert type(page).objects.get(pk=copy.pk).title == "Before"
