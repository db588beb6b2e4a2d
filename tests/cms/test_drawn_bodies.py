"""A body stays drawn while nothing changes, and never longer."""

from datetime import timedelta

import pytest
from django.utils import timezone

from cms import kept, page_cache
from cms.models import KeyFigure
from cms.templatetags import body_tags
from tests.factories import make_figure, make_standard_page, make_term, make_tree

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def keeping(monkeypatch):
    """As outside of a transaction, with nothing kept yet."""
    monkeypatch.setattr(kept, "may_keep", lambda: True)
    monkeypatch.setattr(kept, "_values", {})
    monkeypatch.setattr(page_cache, "_next_moment", ("", 0.0))


def text_of(client, page, views=3):
    """What the last of several readers sees."""
    return [client.get(page.url).text for _ in range(views)][-1]


def test_it_is_not_drawn_for_every_reader(client, monkeypatch):
    page = make_standard_page(make_tree(), body=[("prose", "<p>Once and for all.</p>")])
    text_of(client, page)
    monkeypatch.setattr(body_tags, "draw", lambda *args: "Drawn again.")
    assert "Once and for all." in text_of(client, page)
    page_cache.forget()
    assert "Drawn again." in text_of(client, page)


def test_what_runs_out_leaves_it_at_its_moment(client, monkeypatch):
    figure = make_figure(label="of our schools")
    ends = timezone.now() + timedelta(seconds=20)
    KeyFigure.objects.filter(pk=figure.pk).update(expire_at=ends)
    figures = {"heading": "", "figures": [figure]}
    page = make_standard_page(make_tree(), body=[("key_figures", figures)])
    assert "of our schools" in text_of(client, page)
    monkeypatch.setattr(timezone, "now", lambda: ends)
    assert "of our schools" not in text_of(client, page, views=1)


def test_a_term_explained_in_it_is_not_explained_again_below(client):
    make_term("MAT")
    body = [("prose", "<p>A MAT.</p>"), ("prose", "<p>Another MAT.</p>")]
    page = make_standard_page(make_tree(), body=body)
    assert text_of(client, page).count("term-button") == 1
