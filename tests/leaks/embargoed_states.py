"""The states that the public may not see, and how a page gets into each of them."""

import datetime
from collections.abc import Callable
from typing import Any

from django.utils import timezone
from wagtail.models import Page, Workflow

from cms.models import Approval
from cms.models.approvals import approve
from editing.bin import put_in_bin
from publishing.sets.membership import add

#: The moment of everything that has one.
HOURS = 1
#: What the clock lets go live by itself when that moment comes.
BY_THE_CLOCK = ("scheduled", "in an armed set")


def release(page: Any) -> None:
    """Lets the newest version of a page go live, for good."""
    version = page.get_latest_revision_as_object()
    version.expire_at = version.go_live_at = None
    revision = version.save_revision(clean=False)
    if page.needs_sign_off:
        approve(revision, None, Approval.Kind.SIGN_OFF)
    revision.publish()


def draft(site: Any, make: Callable, words: dict[str, Any]) -> Any:
    """Never live."""
    return make(site.setting, live=False, **words)


def change(site: Any, make: Callable, words: dict[str, Any]) -> Any:
    """A live page, and a draft in which everything is another."""
    page = make(site.setting, live=True, **site.plain("a live page"))
    other = make(site.setting, live=False, **words)
    make.copy_words(page, other)
    other.delete()
    page.save_revision(clean=False)
    return type(page).objects.get(pk=page.pk)


def in_review(site: Any, make: Callable, words: dict[str, Any]) -> Any:
    """Handed in."""
    page = draft(site, make, words)
    Workflow.objects.get().start(page, site.admin)
    return page


def approved(site: Any, make: Callable, words: dict[str, Any]) -> Any:
    """Approved, and nothing more."""
    page = draft(site, make, words)
    kind = Approval.Kind.SIGN_OFF if page.needs_sign_off else Approval.Kind.CHECK
    approve(page.get_latest_revision(), None, kind)
    return page


def scheduled(site: Any, make: Callable, words: dict[str, Any]) -> Any:
    """With a time of its own."""
    page = approved(site, make, words)
    page.go_live_at = timezone.now() + datetime.timedelta(hours=HOURS)
    revision = page.save_revision(clean=False)
    kind = Approval.Kind.SIGN_OFF if page.needs_sign_off else Approval.Kind.CHECK
    approve(revision, None, kind)
    revision.publish()
    return page


def armed(site: Any, make: Callable, words: dict[str, Any]) -> Any:
    """In a set that waits for its moment."""
    page = approved(site, make, words)
    add(site.launch, page)
    return page


def expired(site: Any, make: Callable, words: dict[str, Any]) -> Any:
    """Past its time, before any clock has taken it down."""
    page = make(site.setting, live=True, **words)
    page.expire_at = timezone.now() + datetime.timedelta(hours=1)
    revision = page.save_revision(clean=False)
    if page.needs_sign_off:
        approve(revision, None, Approval.Kind.SIGN_OFF)
    revision.publish()
    # The hour is over: for the page, and for what ends with it.
    over = Page.objects.filter(path__startswith=page.path, expire_at__isnull=False)
    over.update(expire_at=timezone.now() - datetime.timedelta(seconds=1))
    return page


def withdrawn(site: Any, make: Callable, words: dict[str, Any]) -> Any:
    """Taken down."""
    page = make(site.setting, live=True, **words)
    page.unpublish()
    return page


def moved(site: Any, make: Callable, words: dict[str, Any]) -> Any:
    """Found elsewhere while it was live, and taken down since: the old address must not tell the new one."""
    page = make(site.setting, live=True, **{**words, "slug": site.say("an address before")})
    page.slug = words["slug"]
    page.save_revision(clean=False)
    release(page)
    page = type(page).objects.get(pk=page.pk)
    page.unpublish()
    return page


def binned(site: Any, make: Callable, words: dict[str, Any]) -> Any:
    """Thrown away while it was live."""
    page = make(site.setting, live=True, **words)
    put_in_bin(page, site.admin)
    return page


STATES: dict[str, Callable[[Any, Callable, dict[str, Any]], Any]] = {
    "draft": draft,
    "draft change": change,
    "in review": in_review,
    "approved": approved,
    "scheduled": scheduled,
    "in an armed set": armed,
    "expired": expired,
    "withdrawn": withdrawn,
    "moved": moved,
    "in the Bin": binned,
}
