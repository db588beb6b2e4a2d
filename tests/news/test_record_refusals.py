"""Shared records that are not ready are refused in their forms."""

import pytest
from django.urls import reverse
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from tests.factories import (
    make_figure,
    make_image,
    make_infographic,
)
from tests.leaks.actions import form_of
from tests.news.doors import reasons

pytestmark = pytest.mark.django_db


NEEDED = "This is needed before it can go live."
ARTWORK = {
    "no text version": ("A map", "<p>Too short.</p>", "text version of at least 20 words"),
    "empty": ("", "<p>" + "word " * 20 + "</p>", "drawing"),
    "image of": ("Image of a map", "<p>" + "word " * 20 + "</p>", "without “image of”"),
    "file": (None, "<p>" + "word " * 20 + "</p>", "only the name of the file"),
}


@pytest.mark.parametrize("name", ARTWORK)
def test_an_infographic_without_words_is_refused_in_its_form(editor, name):
    alt, version, words = ARTWORK[name]
    image = make_image()
    alt = image.file.name.rpartition("/")[2] if alt is None else alt
    record = make_infographic(live=False)
    address = reverse("wagtailsnippets_cms_infographic:edit", args=[record.pk])
    drawing = streamfield([("artwork", {"image": image.pk, "alt_text": alt})])
    fields = nested_form_data({"drawing": drawing, "text_version": rich_text(version)})
    data = {**form_of(editor, address), **fields, "action-publish": "yes"}
    assert words in reasons(editor.post(address, data))
    record.refresh_from_db()
    assert not record.live


@pytest.mark.parametrize("field", ["as_at", "source"])
def test_a_figure_without_its_day_or_its_source_is_refused_in_its_form(editor, field):
    figure = make_figure(live=False)
    address = reverse("wagtailsnippets_cms_keyfigure:edit", args=[figure.pk])
    data = {**form_of(editor, address), field: "", "action-publish": "yes"}
    answer = editor.post(address, data)
    assert NEEDED in answer.content.decode() or "This field is required." in answer.content.decode()
    assert field in answer.context["form"].errors
    figure.refresh_from_db()
    assert not figure.live
