"""Who may write which section, and when.

An organisation's section is written by the people at its desk. Which organisation is meant stands in the address and is
compared with their desks; nothing that a form sends is asked.
"""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext as _
from wagtail.models import Page, WorkflowState

from cms.bin_place import in_bin, outside_the_bin
from cms.models.states import is_approved, scheduled_for, uk_time
from directory.models import OrganisationPage
from pilots.models import Participation, PilotPage, ProgressUpdatePage
from roles import own


def organisations_of(user: Any) -> QuerySet[OrganisationPage]:
    """The organisations at whose desks a person works."""
    desks = own.desks_of(user).values("page_id")
    return OrganisationPage.objects.filter(pk__in=desks)


def pilots_of(user: Any) -> QuerySet[PilotPage]:
    """The pilots in which a person's organisations take part."""
    rows = Participation.objects.filter(organisation__in=organisations_of(user).values("pk"))
    return PilotPage.objects.filter(pk__in=rows.values("pilot_id"))


def takes_part(update: ProgressUpdatePage, organisation_key: int) -> bool:
    """Whether an organisation takes part in the pilot of an update."""
    path = update.path[: -2 * Page.steplen]
    rows = Participation.objects.filter(pilot__path=path, organisation_id=organisation_key)
    return rows.exists()


def own_section(user: Any, update_key: int, organisation_key: int) -> ProgressUpdatePage:
    """The update whose section is somebody's own; raises `PermissionDenied` for every other, there or not."""
    update = outside_the_bin(ProgressUpdatePage.objects.filter(pk=update_key)).first()
    if update is None or update.alias_of_id:
        raise PermissionDenied
    if not organisations_of(user).filter(pk=organisation_key).exists():
        raise PermissionDenied
    if not takes_part(update, organisation_key):
        raise PermissionDenied
    return update


def led_update(user: Any, update_key: int) -> ProgressUpdatePage:
    """The update that a person may change as a whole; raises `PermissionDenied` for every other, there or not."""
    update = ProgressUpdatePage.objects.filter(pk=update_key).first()
    if update is None or in_bin(update) or update.alias_of_id:
        raise PermissionDenied
    if not update.permissions_for_user(user).can_edit():
        raise PermissionDenied
    return update


def may_open_section(request: HttpRequest, parts: dict[str, Any]) -> bool:
    """For `roles.screens`: the screen of one's own section."""
    try:
        own_section(request.user, parts["update_key"], parts["organisation_key"])
    except PermissionDenied:
        return False
    return True


def may_lead(request: HttpRequest, parts: dict[str, Any]) -> bool:
    """For `roles.screens`: the screens of an update of one's own pilot."""
    try:
        led_update(request.user, parts["update_key"])
    except PermissionDenied:
        return False
    return True


def closed_because(update: ProgressUpdatePage) -> str:
    """Why organisations cannot change their sections (any more), in one sentence; empty while they can."""
    review = update.current_workflow_state
    if update.live:
        return _("This update is live. Tell the pilot lead what needs changing.")
    if due := scheduled_for(update):
        return _(
            "This update is scheduled for %s. Tell the pilot lead what needs changing."
        ) % uk_time(due)
    if review and review.status == WorkflowState.STATUS_IN_PROGRESS:
        words = _(
            "Communications are checking this update since %s. Tell the pilot lead what needs changing."
        )
        return words % uk_time(review.created_at)
    if is_approved(update):
        return _("This update is approved. Tell the pilot lead what needs changing.")
    if update.locked:
        return _("The pilot lead has locked this update. Tell them what needs changing.")
    return ""


def reads_drafts(user: Any, page: Any) -> bool:
    """For `roles.sight`: the people of an organisation may read the drafts of its pilots and of their updates."""
    kind = page.specific_class
    if kind is PilotPage:
        return pilots_of(user).filter(pk=page.pk).exists()
    if kind is ProgressUpdatePage:
        return pilots_of(user).filter(path=page.path[: -2 * Page.steplen]).exists()
    return False
