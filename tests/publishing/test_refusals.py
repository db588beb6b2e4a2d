"""The clock comes to something that cannot go live any more."""

import datetime
import logging

import pytest
from django.utils import timezone
from wagtail.models import Revision

from cms.models import KeyFigure
from cms.models.states import state_in_words
from home.models import StandardPage
from publishing.clock import Clock
from tests.factories import make_figure, make_standard_page, make_tree

pytestmark = pytest.mark.django_db


@pytest.fixture
def scheduled():
    """A page with a figure, scheduled when all was well; then the figure was taken down, and the time came."""
    figure = make_figure()
    body = [("key_figures", {"heading": "", "figures": [figure]})]
    page = make_standard_page(make_tree(), live=False, body=body)
    page.go_live_at = timezone.now() + datetime.timedelta(hours=1)
    page.save_revision().publish()
    figure.unpublish()
    due = timezone.now() - datetime.timedelta(minutes=1)
    version = Revision.objects.get(approved_go_live_at__isnull=False)
    version.content["go_live_at"] = due.isoformat()
    version.approved_go_live_at = due
    version.save()
    return StandardPage.objects.get(pk=page.pk)


def test_it_stays_where_it_is_keeps_its_schedule_and_is_reported(scheduled, caplog):
    with caplog.at_level(logging.ERROR):
        assert Clock().run_due() == (0, 1)
    page = StandardPage.objects.get(pk=scheduled.pk)
    assert not page.live
    assert page.approved_schedule
    assert "could not be handled" in caplog.text
    assert state_in_words(page).startswith("Held up since")


def test_it_goes_live_once_it_is_mended(scheduled):
    clock = Clock()
    clock.run_due()
    make_figure_live()
    clock.failed.clear()
    assert clock.run_due() == (1, 0)
    assert StandardPage.objects.get(pk=scheduled.pk).live


def make_figure_live():
    """The figure is put back."""
    KeyFigure.objects.get().get_latest_revision().publish()
