"""What pilots add to the first screens: what a lead has to write, and which updates the comms team waits for."""

from typing import Any

from django.http import HttpRequest
from wagtail.admin.ui.components import Component
from wagtail.models import Locale

from pilots.models import PilotPage, SectionState
from pilots.reporting import Report, reports
from pilots.sections import states_of, wanted_from
from roles.names import ADMINISTRATORS, COMMS_EDITORS, is_guest, roles_of


class UpdateDuePanel(Component):
    """When the next update of each of a lead's pilots is due, and the way to it."""

    name, order, for_guests = "update_due", 10, True
    template_name = "pilots/admin/update_due.html"

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        """`reports` of the pilots at whose desks the person works, each with how many sections are in and how many
        are still to come."""
        user = parent_context["request"].user
        found = reports(PilotPage.objects.filter(desk__group__user=user))
        return {"reports": [(report, *self.sections_of(report)) for report in found]}

    def sections_of(self, report: Report) -> tuple[int, int]:
        """Sections received, and sections still wanted; none before there is a draft."""
        items = states_of(report.draft) if report.draft else []
        received = sum(item.state == SectionState.State.RECEIVED for item in items)
        return received, sum(item.is_wanted for item in items)


class SectionsPanel(Component):
    """The sections of other people's updates that a lead's organisation has to write."""

    name, order, for_guests = "sections_wanted", 12, True
    template_name = "pilots/admin/sections_wanted.html"

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        """`items` that are wanted or have been received, the most urgent first."""
        found = wanted_from(parent_context["request"].user)
        return {"items": [item for item in found if not item.closed]}


class LateUpdatesPanel(Component):
    """Updates that should have been there a month ago, with whom to ask."""

    name, order = "late_updates", 130
    template_name = "pilots/admin/late_updates.html"

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        """`reports` that are a month late."""
        pilots = PilotPage.objects.filter(live=True, locale=Locale.get_default())
        pilots = pilots.select_related("desk__group").prefetch_related("desk__group__user_set")
        return {"reports": [report for report in reports(pilots) if report.is_a_month_late]}


def add_panels(request: HttpRequest, panels: list[Any]) -> None:
    """Each for those whom it concerns."""
    if is_guest(request.user):
        panels += [UpdateDuePanel(), SectionsPanel()]
    elif roles_of(request.user) & {ADMINISTRATORS, COMMS_EDITORS}:
        panels.append(LateUpdatesPanel())
