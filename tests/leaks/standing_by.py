"""The site on which things wait, with those who walk through it, quickly made; and the same once all has gone live."""

import datetime
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import SimpleNamespace
from typing import Any
from unittest import mock

from django.test import TestCase
from django.utils import timezone
from modelsearch import index, signal_handlers
from wagtail.models import Page
from wagtail.signal_handlers import disable_reference_index_auto_update

from cms import page_cache
from cms.media import renditions
from news.sheets import ahead
from publishing.clock import Clock
from roles.names import COMMS_AUTHORS, PRESS_OFFICERS, TRANSLATORS
from tests.factories import make_lead_of, make_person_in, make_roles
from tests.leaks.embargoed import HOURS, EmbargoedSite, Item, release

#: Who has an account and reads the public site too. Whoever may see every file anyway is not asked.
STAFF: dict[str, Callable[[EmbargoedSite], Any]] = {
    "comms author": lambda site: make_person_in(COMMS_AUTHORS),
    "press officer": lambda site: make_person_in(PRESS_OFFICERS),
    "pilot lead": lambda site: make_lead_of(site.setting.pilot),
    "translator": lambda site: make_person_in(TRANSLATORS),
}


@contextmanager
def quickly() -> Iterator[None]:
    """Does all that follows a commit, but leaves the index of the search to the caller, and draws nothing."""
    later = SimpleNamespace(enqueue=lambda *args: None)
    with (
        mock.patch.object(renditions, "missing", return_value=iter(())),
        mock.patch.object(ahead, "draw_soon"),
        mock.patch.object(signal_handlers, "insert_or_update_object_task", later),
        disable_reference_index_auto_update(),
        TestCase.captureOnCommitCallbacks(execute=True),
    ):
        yield
    page_cache.forget()


def make_site(full: bool = False) -> EmbargoedSite:
    """The site, of which everything is hidden that has a word to look for."""
    with quickly():
        make_roles()
        site = EmbargoedSite(full)
    for page in Page.objects.filter(depth__gt=1).specific():
        index.insert_or_update_object(page)
    return site


def let_time_pass(site: EmbargoedSite) -> list[Item]:
    """Lets go live what waits: what has a time, by the clock, and some of the rest by hand. Returns what did."""
    now = timezone.now() + datetime.timedelta(hours=HOURS, minutes=1)
    going = [item for item in site.items if item.goes_live]
    with quickly():
        with mock.patch("django.utils.timezone.now", return_value=now):
            assert Clock().run_due()[1] == 0
        for item in going:
            page = type(item.page).objects.get(pk=item.page.pk)
            if not page.live or page.expire_at or page.has_unpublished_changes:
                release(page)
    for item in going:
        index.insert_or_update_object(type(item.page).objects.get(pk=item.page.pk))
    return going
