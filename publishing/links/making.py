"""Who may make a review link, and what happens when one is made, opened and revoked."""

from datetime import timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log
from wagtail.models import Page

from cms.bin_place import in_bin
from cms.models import BasePage
from cms.querysets import is_public
from cms.sight import visible
from publishing.models import LaunchSet, ReviewLink
from publishing.models.review_link import new_token, print_of
from publishing.sets.lines import lines_of
from publishing.sets.locks import key_of
from roles.names import ADMINISTRATORS, COMMS_EDITORS, PRESS_OFFICERS, roles_of

#: Roles that may show to others what is under an embargo.
PRESS = {ADMINISTRATORS, COMMS_EDITORS, PRESS_OFFICERS}
MADE, OPENED, REVOKED = (
    "publishing.link_made",
    "publishing.link_opened",
    "publishing.link_revoked",
)
#: Histories note an opening again only after this time; the link itself counts each.
NOTED_AGAIN = timedelta(hours=1)


def may_share(user: Any, item: Any) -> bool:
    """Whether somebody may show a draft page, or a set that has not gone live, to a person without an account."""
    if isinstance(item, LaunchSet):
        return may_share_set(user, item)
    if not isinstance(item, BasePage) or in_bin(item):
        return False
    if not visible(user, Page.objects.filter(pk=item.pk)).exists():
        return False
    if item.needs_sign_off and not is_public(item) and not roles_of(user) & PRESS:
        return False
    return bool(item.permissions_for_user(user).can_edit())


def may_share_set(user: Any, launch: LaunchSet) -> bool:
    """Whoever changes sets may, if nothing in this one is hidden from them."""
    if not launch.is_open or not user.has_perm("publishing.change_launchset"):
        return False
    return not any(line.is_hidden for line in lines_of(launch, user))


@transaction.atomic
def make_link(item: Any, user: Any, name: str, email: str, days: int) -> tuple[ReviewLink, str]:
    """A new link, and its token: nobody can be told it a second time. The caller has asked `may_share()`."""
    token = new_token()
    kind, key = key_of(item)
    link = ReviewLink.objects.create(
        content_type_id=kind,
        object_id=key,
        name=name,
        email=email,
        token_print=print_of(token),
        made_by=user,
        expires_at=timezone.now() + timedelta(days=days),
    )
    log(item, MADE, user=user, data={"name": name})
    return link, token


@transaction.atomic
def revoke(link: ReviewLink, user: Any) -> bool:
    """Ends a link at once; says whether it was still working."""
    working = ReviewLink.objects.working().filter(pk=link.pk)
    if not working.update(revoked_at=timezone.now()):
        return False
    log(link.item, REVOKED, user=user, data={"name": link.name})
    return True


@transaction.atomic
def note_opening(link: ReviewLink, item: Any) -> None:
    """Counts it, and notes it in the item's history unless that was done just now."""
    now = timezone.now()
    if link.last_opened_at is None or link.last_opened_at < now - NOTED_AGAIN:
        log(item, OPENED, data={"name": link.name})
    link.count_opening(now)


def find_link(token: str) -> tuple[ReviewLink | None, Any]:
    """The link with this token and what it opens just now; nothing and nothing if it opens nothing."""
    found = ReviewLink.objects.working().select_related("made_by", "content_type")
    link = found.filter(token_print=print_of(token)).first()
    item = link.item if link else None
    item = item.specific if isinstance(item, Page) else item
    # What its maker may not show any more, nobody is shown.
    if link is None or item is None or not may_share(link.made_by, item):
        return None, None
    return link, item
