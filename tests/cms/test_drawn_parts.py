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
def kept_page(monkeypatch):
    """A page that is kept, and a moment in which nothing is about to change."""
    monkeypatch.setattr(kept, "seconds_to_keep", lambda: 60)
    kept_page = HomePage()
    kept_page.shelf = {}
    return kept_page


def test_a_part_of_a_kept_page_is_drawn_once_for_all_that_it_depends_on(kept_page):
    assert drawn(kept_page, ["One"]) == "One"
    assert drawn(kept_page, ["Other"]) == "One"
    assert drawn(kept_page, ["<Other>"], answer="asked") == "&lt;Other&gt;"


def test_each_language_has_its_own(kept_page):
    assert drawn(kept_page, ["Search"]) == "Search"
    with override("cy"):
        assert drawn(kept_page, ["Chwilio"]) == "Chwilio"
    assert drawn(kept_page, ["Other"]) == "Search"


def test_it_is_drawn_anew_when_its_time_is_over_and_on_pages_that_are_not_kept(
    kept_page, monkeypatch
):
    monkeypatch.setattr(kept, "seconds_to_keep", lambda: 0)
    assert [drawn(kept_page, ["One"]), drawn(kept_page, ["Other"])] == ["One", "Other"]
    kept_page.shelf = None
    assert [drawn(kept_page, ["One"]), drawn(kept_page, ["Other"])] == ["One", "Other"]


def test_a_part_needs_a_name():
    with pytest.raises(TemplateSyntaxError):
        Template("{% load drawn_parts %}{% drawn %}{% enddrawn %}")
