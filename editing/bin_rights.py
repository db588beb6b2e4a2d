"""Who may do what with the Bin."""

from typing import Any

from wagtail.models import Page, Site
from wagtail.permissions import policy_registry

from editing.models import BinnedPage


def may_bin(user: Any, page: Page) -> bool:
    """Wagtail's own question; but nobody may delete the front page, and the site with it."""
    allowed: bool = page.permissions_for_user(user).can_delete()
    return allowed and not Site.objects.filter(root_page__path__startswith=page.path).exists()


def may_restore(user: Any, entry: BinnedPage, parent: Page) -> bool:
    """Putting a page back is making one: the page type must fit there, and the person may add pages there."""
    return entry.page.specific.can_move_to(parent) and has(user, "add", parent)


def may_restore_live(user: Any, parent: Page) -> bool:
    """Whether what was live may go live again by this person."""
    return has(user, "publish", parent)


def has(user: Any, action: str, parent: Page) -> bool:
    """The right on the place itself; limits such as "only one of this type" count the page in the Bin already."""
    policy = policy_registry.get(parent)
    return policy.user_has_permission_for_instance(user, action, parent)


def may_delete_for_good(user: Any) -> bool:
    """Final deletion is the administrator's."""
    return user.has_perm("editing.delete_binnedpage")


def entries_for(user: Any) -> list[BinnedPage]:
    """What a person sees in the Bin: what they may put back, and to an administrator everything."""
    entries = list(BinnedPage.objects.alone())
    if may_delete_for_good(user):
        return entries
    return [one for one in entries if (place := one.place()) and may_restore(user, one, place)]


def places_for(user: Any, entry: BinnedPage) -> list[Page]:
    """Where a page whose place is gone may go instead."""
    page = entry.page.specific
    wanted = page.allowed_parent_page_models()
    pages = policy_registry.get_by_type(Page).explorable_instances(user)
    found = pages.type(tuple(wanted)).order_by("path").specific() if wanted else []
    return [one for one in found if may_restore(user, entry, one)]
