"""Into the Bin, out of it, and gone for good. Rights are the caller's business: see `editing.bin_rights`."""

import logging
from datetime import datetime
from typing import Any

from django.db import models, transaction
from django.utils import timezone
from wagtail.actions.delete_page import DeletePageAction
from wagtail.actions.move_page import MovePageAction
from wagtail.coreutils import find_available_slug
from wagtail.models import Locale, Page, Revision

from cms.bin_place import in_bin
from cms.models import NotReadyToPublish
from editing.models import BinnedPage, the_bin

logger = logging.getLogger(__name__)


def put_in_bin(page: Page, user: Any = None) -> BinnedPage:
    """Moves a page, what is below it and, for an original, its translations into the Bin; all of it or nothing."""
    with transaction.atomic():
        entry = put_one_in_bin(page, user)
        for other in companions(page):
            follower = put_one_in_bin(other, user)
            follower.together_with = entry
            follower.save(update_fields=["together_with"])
    return entry


def companions(page: Page) -> list[Page]:
    """The pages that leave together with a page: its copies that follow it, and translations of an original."""
    found = {alias.pk: alias for alias in Page.objects.filter(alias_of=page)}
    if page.locale_id == Locale.get_default().pk:
        found |= {other.pk: other for other in Page.objects.filter(pk__in=page.get_translations())}
    return [other for other in found.values() if not in_bin(other)]


def put_one_in_bin(page: Page, user: Any) -> BinnedPage:
    """One branch of the tree: taken off the site, its reviews and schedules ended, then moved."""
    page = Page.objects.get(pk=page.pk).specific
    after = page.get_next_sibling()
    entry = BinnedPage(
        page=Page.objects.get(pk=page.pk),
        parent=page.get_parent(),
        before=after,
        slug=page.slug,
        address=page.url or page.url_path,
        binned_by=user,
    )
    for one in page.get_descendants(inclusive=True).order_by("path"):
        if one.live:
            entry.live_versions[str(one.pk)] = one.live_revision_id
        take_down(one.specific, user)
    Page.objects.filter(pk=page.pk).update(slug=f"page-{page.pk}")
    MovePageAction(page, the_bin(), "last-child", user).execute(skip_permission_checks=True)
    entry.save()
    return entry


def take_down(page: Page, user: Any) -> None:
    """Nothing may happen to a page in the Bin: no review goes on, no schedule comes due, nobody sees it."""
    if state := page.current_workflow_state:
        state.cancel(user=user)
    page.revisions.update(approved_go_live_at=None)
    Page.objects.filter(pk=page.pk).update(locked=False, locked_by=None, locked_at=None)
    page.refresh_from_db(fields=["locked", "locked_by", "locked_at"])
    # A page may have left the site together with the one above it a moment ago.
    if Page.objects.filter(pk=page.pk, live=True).exists():
        page.unpublish(user=user)


def restore(
    entry: BinnedPage, user: Any = None, parent: Page | None = None, live: bool = True
) -> list[Page]:
    """Puts a page back: where it was, or below `parent`; what was live is live again unless `live` is false.

    Returns the pages that were live and are drafts now. The caller sees to it that there is a place:
    `entry.place()` or `parent`.
    """
    drafts: list[Page] = []
    with transaction.atomic():
        for one in [entry, *entry.followers.all()]:
            home = parent if one.pk == entry.pk and parent else one.place()
            if home is None:  # a translation whose own place is gone stays in the Bin, on its own
                BinnedPage.objects.filter(pk=one.pk).update(together_with=None)
                continue
            drafts += restore_one(one, home, user, live)
    return drafts


def restore_one(entry: BinnedPage, parent: Page, user: Any, live: bool) -> list[Page]:
    """One branch of the tree; returns what was live and is a draft now."""
    slug = find_available_slug(parent, entry.slug)
    Page.objects.filter(pk=entry.page_id).update(slug=slug)
    page = Page.objects.get(pk=entry.page_id).specific
    target, position = slot(entry, parent)
    MovePageAction(page, target, position, user).execute(skip_permission_checks=True)
    versions = entry.live_versions
    entry.delete()
    if slug != entry.slug:  # the words of the latest version name the old address
        live = False
        draft = Page.objects.get(pk=page.pk).get_latest_revision_as_object()
        draft.slug = slug
        draft.save_revision(user=user, clean=False)
    was_live = Page.objects.filter(pk__in=versions).order_by("path")
    return [
        one for one in was_live if not (live and go_live_again(one, versions[str(one.pk)], user))
    ]


def slot(entry: BinnedPage, parent: Page) -> tuple[Page, str]:
    """Where to move to: in front of the page it stood in front of, if that is still there."""
    before = entry.before
    if before is not None and before.get_parent().pk == parent.pk:
        return before, "left"
    return parent, "last-child"


def go_live_again(page: Page, version: int | None, user: Any) -> bool:
    """Shows the version that was live before; says whether that was possible."""
    page = page.specific
    if Page.objects.filter(
        pk=page.pk, live=True
    ).exists():  # went live together with the page above
        return True
    published = page.last_published_at
    revision = Revision.objects.filter(pk=version).first() or page.save_revision(user=user)
    try:
        with transaction.atomic():
            page.publish(revision, user=user, changed=False)
    except NotReadyToPublish:
        return False
    # Readers see when its words changed, not when it came back.
    Page.objects.filter(pk=page.pk).update(last_published_at=published)
    return Page.objects.filter(pk=page.pk, live=True).exists()


def delete_for_good(entry: BinnedPage, user: Any = None) -> None:
    """Deletes a page and its companions. Raises `ProtectedError` while something that stays cannot be without it."""
    with transaction.atomic():
        for one in [*entry.followers.all(), entry]:
            page = Page.objects.get(pk=one.page_id)
            DeletePageAction(page, user=user).execute(skip_permission_checks=True)


def purge(now: datetime | None = None) -> tuple[int, int]:
    """Deletes for good what has been in the Bin for too long; returns how many went and how many are still needed."""
    gone = kept = 0
    for entry in BinnedPage.objects.overdue(now or timezone.now()):
        try:
            delete_for_good(entry)
            gone += 1
        except models.ProtectedError:
            logger.warning("“%s” stays in the Bin: other pages cannot be without it.", entry)
            kept += 1
    return gone, kept
