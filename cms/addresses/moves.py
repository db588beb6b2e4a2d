"""A page that is renamed or moved stays reachable at its old address, and so does everything below it.

Wagtail's own way is switched off (`WAGTAILREDIRECTS_AUTO_CREATE`): it also keeps addresses of drafts that nobody ever
saw, forgets pages that are hidden just now, and loads every page below one by one.
"""

from typing import Any

from django.db import transaction
from django.db.models import Q
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page
from wagtail.signals import page_slug_changed, post_page_move

from cms.addresses.locate import path_of
from cms.addresses.redirects import LONGEST, normal

BATCH = 500


def listen() -> None:
    """Connects the receivers; called once when the apps are ready."""
    page_slug_changed.connect(after_rename, dispatch_uid="cms.addresses")
    post_page_move.connect(after_move, dispatch_uid="cms.addresses")


def after_rename(instance: Page, instance_before: Page, **kwargs: Any) -> None:
    """Receives the signal that a page has another name in its address."""
    keep_old_addresses(instance, instance_before.url_path, instance.url_path)


def after_move(instance: Page, url_path_before: str, url_path_after: str, **kwargs: Any) -> None:
    """Receives the signal that a page has another place in the tree."""
    keep_old_addresses(instance, url_path_before, url_path_after)


def keep_old_addresses(page: Page, before: str, after: str) -> None:
    """Lets the old address of `page` and of all below it lead to where they are now.

    `before` and `after` are stored paths (`url_path`). Nothing is kept for a page that was never published, nor for
    one that leaves the site or comes into it.
    """
    old, new = path_of(Page(url_path=before)), path_of(Page(url_path=after))
    if not old or not new or old == new:
        return
    branch = Page.objects.filter(Q(pk=page.pk) | Q(path__startswith=page.path))
    rows = branch.exclude(first_published_at=None).values_list("pk", "url_path")
    moved = {pk: url_path[len(after) :] for pk, url_path in rows}
    with transaction.atomic():
        for start in range(0, len(moved), BATCH):
            replace(old, new, dict(list(moved.items())[start : start + BATCH]))


def replace(old: str, new: str, moved: dict[int, str]) -> None:
    """Keeps the old addresses of some pages, given by key and the rest of their path."""
    leads = {normal(old + rest): pk for pk, rest in moved.items()}
    here = {normal(new + rest) for rest in moved.values()}
    # Where a page is now cannot be its old address; where it was, it was last.
    back = Q(old_path__in=here, redirect_page__in=moved)
    Redirect.objects.filter(back | Q(old_path__in=leads)).delete()
    Redirect.objects.bulk_create(
        Redirect(old_path=key, redirect_page_id=pk, automatically_created=True)
        for key, pk in leads.items()
        if len(key) <= LONGEST
    )
