"""Titles on the editors’ screens: of a page that is not theirs guests read what the public reads.

A live page may have another title waiting; the screens show that one, and not only where somebody may read the draft.
"""

from contextvars import ContextVar
from typing import Any

from django.http import HttpRequest
from wagtail.admin.views.bulk_action import BulkAction
from wagtail.models import Page

from cms.sight import visible
from roles import own
from roles.names import is_guest

#: The request that is being answered; nothing in commands and tasks.
current: ContextVar[HttpRequest | None] = ContextVar("current", default=None)
waiting_title = Page.get_admin_display_title
context_of_several = BulkAction.get_context_data


def listen() -> None:
    """Takes the place of the methods that all screens ask; called once when the apps are ready."""
    Page.get_admin_display_title = title_to_read
    BulkAction.get_context_data = name_what_is_seen


def name_what_is_seen(action: Any, **kwargs: Any) -> dict[str, Any]:
    """Of several things that somebody may not change, the dialog names those that they may see."""
    context: dict[str, Any] = context_of_several(action, **kwargs)
    refused = context.get("items_with_no_access") or []
    keys = [thing.pk for thing in refused]
    seen = visible(action.request.user, action.model._default_manager.filter(pk__in=keys))
    shown = set(seen.values_list("pk", flat=True)) if keys else set()
    return {**context, "items_with_no_access": [one for one in refused if one.pk in shown]}


def title_to_read(page: Page) -> str:
    """The title that whoever asks may read."""
    request = current.get()
    if request is None or not is_guest(request.user) or page.path.startswith(own_paths(request)):
        return str(waiting_title(page))
    return str(page.title)


def own_paths(request: Any) -> tuple[str, ...]:
    """Where the branches begin that are the person's own; asked once for each request."""
    if not hasattr(request, "_own_paths"):
        known = request.user.is_authenticated
        request._own_paths = tuple(own.own_paths(request.user)) if known else ()
    return request._own_paths
