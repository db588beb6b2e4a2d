"""The site on which things wait, with those who walk through it, quickly made; and the same once all has gone live."""

import datetime
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from types import SimpleNamespace
from typing import Any
from unittest import mock

from django.db.models import Q
from django.test import TestCase
from django.utils import timezone
from modelsearch import index, signal_handlers
from wagtail.models import Page
from wagtail.signal_handlers import disable_reference_index_auto_update

from cms import page_cache, querysets
from cms.media import renditions
from news.sheets import ahead
from publishing.clock import Clock
from roles.names import COMMS_AUTHORS, PRESS_OFFICERS, TRANSLATORS
from tests.factories import make_lead_of, make_person_in, make_roles, make_user
from tests.leaks.embargoed import EmbargoedSite, Item
from tests.leaks.embargoed_states import HOURS, release

#: Who has an account and reads the public site too. Whoever may see every file anyway is not asked.
STAFF: dict[str, Callable[[EmbargoedSite], Any]] = {
    "nobody": lambda site: make_user("nobody-at-all", superuser=False),
    "comms author": lambda site: make_person_in(COMMS_AUTHORS),
    "press officer": lambda site: make_person_in(PRESS_OFFICERS),
    "pilot lead": lambda site: make_lead_of(site.setting.pilot),
    "organisation lead": lambda site: make_lead_of(site.setting.organisation, username="area-lead"),
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


@contextmanager
def later() -> Iterator[None]:
    """The time after everything that has a moment."""
    real = timezone.now
    passed = datetime.timedelta(hours=HOURS, minutes=1)
    with mock.patch("django.utils.timezone.now", side_effect=lambda: real() + passed):
        yield


def let_the_clock_run(site: EmbargoedSite) -> list[Item]:
    """Lets happen what has a time, and nothing else. Returns what went live."""
    with quickly(), later():
        assert Clock().run_due()[1] == 0
    going = [item for item in site.items if item.has_a_time]
    put_in_index(going)
    return going


def let_time_pass(site: EmbargoedSite) -> list[Item]:
    """Lets go live what waits: what has a time, by the clock, and some of the rest by hand. Returns what did."""
    let_the_clock_run(site)
    going = [item for item in site.items if item.goes_live]
    with quickly():
        for item in going:
            page = type(item.page).objects.get(pk=item.page.pk)
            if not page.live or page.expire_at or page.has_unpublished_changes:
                release(page)
    put_in_index(going)
    return going


def put_in_index(items: list[Item]) -> None:
    """Has the search know them as they are now."""
    for item in items:
        index.insert_or_update_object(type(item.page).objects.get(pk=item.page.pk))


@contextmanager
def without_the_rule() -> Iterator[None]:
    """Everybody may see everything, wherever the rule of visibility is asked."""
    ways = {"public_q": lambda prefix="": Q(), "is_public": lambda record: record is not None}
    with ExitStack() as stack:
        for module in list(sys.modules.values()):
            for name, open_way in ways.items():
                if (
                    getattr(module, name, None) is getattr(querysets, name)
                    and module is not querysets
                ):
                    stack.enter_context(mock.patch.object(module, name, open_way))
        for name, open_way in ways.items():
            stack.enter_context(mock.patch.object(querysets, name, open_way))
        yield
    page_cache.forget()
