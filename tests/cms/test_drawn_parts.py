"""Parts of a page that are drawn once."""

import pytest
from django.template import Context, Template, TemplateSyntaxError
from django.utils.translation import override

from cms import kept
from home.models import HomePage

PART = '{% load drawn_parts %}{% drawn "part" answer %}{% for one in words %}{{ one }}{% endfor %}{% enddrawn %}'


def drawn(page, words, answer=""):
    """What the part shows on a page."""
    shown = {"page": page, "request": object(), "words": words, "answer": answer}
    return Template(PART).render(Context(shown))


@pytest.fixture
def page(monkeypatch):
    """A page that is kept, and a moment in which nothing is about to change."""
    monkeypatch.setattr(kept, "seconds_to_keep", lambda: 60)
    page = HomePage()
    page.shelf = {}
    return page


def test_a_part_of_a_kept_page_is_drawn_once_for_all_that_it_depends_on(page):
    assert drawn(page, ["One"]) == "One"
    assert drawn(page, ["Other"]) == "One"
    assert drawn(page, ["<Other>"], answer="asked") == "&lt;Other&gt;"


def test_each_language_has_its_own(page):
    assert drawn(page, ["Search"]) == "Search"
    with override("cy"):
        assert drawn(page, ["Chwilio"]) == "Chwilio"
    assert drawn(page, ["Other"]) == "Search"


def test_it_is_drawn_anew_when_its_time_is_over_and_on_pages_that_are_not_kept(page, monkeypatch):
    monkeypatch.setattr(kept, "seconds_to_keep", lambda: 0)
    assert [drawn(page, ["One"]), drawn(page, ["Other"])] == ["One", "Other"]
    page.shelf = None
    assert [drawn(page, ["One"]), drawn(page, ["Other"])] == ["One", "Other"]


def test_a_part_needs_a_name():
    with pytest.raises(TemplateSyntaxError):
        Template("{% load drawn_parts %}{% drawn %}{% enddrawn %}")
