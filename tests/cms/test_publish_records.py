"""Shared records go live by the same rule as pages."""

import pytest
from django.urls import reverse

from cms.models import KeyFigure
from tests.factories import figure_post, make_figure, make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor(client):
    """A signed-in browser of somebody who may publish everything."""
    client.force_login(make_user())
    return client


def record_url(name, *args):
    return reverse(f"wagtailsnippets_cms_keyfigure:{name}", args=args)


def test_a_record_is_saved_as_a_draft_however_incomplete(editor):
    editor.post(record_url("add"), figure_post(source="", as_at=""))
    assert not KeyFigure.objects.get().live


def test_an_incomplete_record_does_not_go_live_by_its_form(editor):
    response = editor.post(record_url("add"), figure_post(source="", action="publish"))
    assert "source" in response.context["form"].errors
    assert response.context["form"]["label"].value() == "take part"
    assert not KeyFigure.objects.exists()


def test_a_complete_record_goes_live(editor):
    editor.post(record_url("add"), figure_post(action="publish"))
    assert KeyFigure.objects.get().live


def test_a_changed_record_is_checked_again(editor):
    figure = make_figure()
    editor.post(record_url("edit", figure.pk), figure_post(source="", action="publish"))
    figure.refresh_from_db()
    assert figure.source == "LocalED"
