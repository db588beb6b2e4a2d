"""What somebody may see of what is not public yet.

The people of the office see everything, except types that a role waits for until they are out (`wait_for`). Guests see
what is public and what is their own. Choosers, forms and lists all ask here.
"""

from typing import Any

from django.db.models import Q, QuerySet
from wagtail.models import Page
from wagtail.permissions import policy_registry

from cms import sight
from cms.bin_place import outside_the_bin
from cms.models.records import SharedRecord
from cms.querysets import public_q
from roles.names import is_guest, roles_of
from roles.own import own_folders, own_pages

#: Page types whose drafts a role does not see: model → roles.
waiting: dict[type[Page], set[str]] = {}
#: Page types whose drafts even guests may read in our preview.
plain_types: set[type[Page]] = set()


def listen() -> None:
    """Hands the rules to the kernel, whose forms and choosers ask them."""
    sight.rules[Page] = visible_pages
    sight.rules[SharedRecord] = visible_records


def wait_for(model: type[Page], roles: set[str]) -> None:
    """Keeps drafts of a type from some roles of the office; called by the app of the type when it is ready."""
    waiting[model] = roles


def visible_pages(user: Any, pages: Any) -> Any:
    """Those of the pages that a person may see in lists and choosers."""
    pages = outside_the_bin(pages)
    if is_guest(user):
        return without(pages, ~public_q() & ~Q(pk__in=own_pages(user).values("pk")))
    for model, roles in waiting.items():
        if not roles_of(user) - roles:
            pages = without(pages, ~public_q() & Q(pk__in=model.objects.values("pk")))
    return pages


def without(things: Any, hidden: Q) -> Any:
    """The things that are not hidden. Searches know no condition but keys, and those of drafts are few."""
    model = Page if issubclass(things.model, Page) else things.model
    keys = model._default_manager.filter(hidden).values_list("pk", flat=True)
    return things.exclude(pk__in=list(keys))


def visible_records(user: Any, records: QuerySet) -> QuerySet:
    """Those of the shared records that a person may see in lists and choosers."""
    if not is_guest(user):
        return records
    hidden = ~public_q()
    if hasattr(records.model, "folder"):
        # Most records are in no folder, and what is compared with nothing is neither in it nor outside.
        hidden &= Q(folder=None) | ~Q(folder__in=own_folders(user).values("pk"))
    return without(records, hidden)


def may_read_draft(user: Any, page: Page) -> bool:
    """Whether a person may read the newest version of a page in our preview, without the right to change it."""
    if visible_pages(user, Page.objects.filter(pk=page.pk)).exists() and not is_guest(user):
        return True
    if page.specific_class in plain_types and not is_guest_without_desk(user):
        return True
    policy = policy_registry.get(page)
    return policy.user_has_any_permission_for_instance(user, {"add", "change"}, page) or any(
        rule(user, page) for rule in more_readers
    )


def is_guest_without_desk(user: Any) -> bool:
    """Somebody without any role reads nothing."""
    return not roles_of(user)


#: Further reasons to let somebody read a draft, from the apps above: function of a person and a page.
more_readers: list[Any] = []
