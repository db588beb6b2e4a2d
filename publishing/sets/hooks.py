"""What launch sets add to the admin; `wagtail_hooks` registers it."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail.admin.action_menu import ActionMenuItem
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.components import Component
from wagtail.snippets.action_menu import ActionMenuItem as RecordActionMenuItem

from cms.models.publish_checks import PublishChecked
from publishing.models import LaunchSet
from publishing.sets.lines import sets_for
from publishing.sets.locks import open_member, word_of
from publishing.sets.screens import may
from roles.menu import RoleItem


def menu_item() -> MenuItem:
    """“Launch sets”, for the office."""
    return RoleItem(
        gettext_lazy("Launch sets"),
        reverse("publishing_sets"),
        name="launch-sets",
        icon_name="calendar-check",
        order=195,
        shown=lambda request: may(request.user, "view"),
    )


class SetsPanel(Component):
    """Sets that failed, and those that go live next; nothing at all when there are none."""

    name, order, for_guests = "launch_sets", 12, True
    template_name = "publishing/panels/sets.html"

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        """`sets`: what failed first, then by time."""
        waiting = {LaunchSet.State.FAILED, LaunchSet.State.ARMED, LaunchSet.State.HELD}
        found = [
            launch for launch in sets_for(parent_context["request"].user) if launch.state in waiting
        ]
        failed = LaunchSet.State.FAILED
        return {"sets": sorted(found, key=lambda one: (one.state != failed, str(one.go_live_at)))}


def add_panel(request: HttpRequest, panels: list[Any]) -> None:
    """On the first screen."""
    panels.append(SetsPanel())


def can_join(record: Any, user: Any) -> bool:
    """Whether somebody may put this into a set just now."""
    if not may(user, "change") or not hasattr(record, "publish_problems") or record.pk is None:
        return False
    waits = not record.live or record.has_unpublished_changes
    return bool(waits) and open_member(record) is None


class JoinSet(ActionMenuItem):
    """In the editor of a page."""

    name = "action-launch-set"
    label = gettext_lazy("Add to a launch set")
    icon_name = "calendar-check"

    def is_shown(self, context: Any) -> bool:
        """For saved drafts that are in no set."""
        page = context.get("page")
        unlocked = context["view"] == "edit" and not context["locked_for_user"]
        return unlocked and can_join(page, context["request"].user)

    def get_url(self, parent_context: Any) -> str:
        """Where the set is chosen."""
        return reverse("publishing_put", args=["page", parent_context["page"].pk])


class JoinSetRecord(RecordActionMenuItem):
    """In the editor of a shared record."""

    name = "action-launch-set"
    label = gettext_lazy("Add to a launch set")
    icon_name = "calendar-check"
    order = 60

    def is_shown(self, context: Any) -> bool:
        """As for pages."""
        record = context.get("instance")
        unlocked = context["view"] == "edit" and not context.get("locked_for_user")
        return unlocked and can_join(record, context["request"].user)

    def get_url(self, parent_context: Any) -> str:
        """Where the set is chosen."""
        record = parent_context["instance"]
        return reverse("publishing_put", args=[word_of(record), record.pk])


def tell_about_set(request: HttpRequest, record: Any) -> None:
    """Says above the form with which set it goes live."""
    if request.method != "GET" or not isinstance(record, PublishChecked):
        return
    member = open_member(record)
    # An armed one says so where it tells that it is locked.
    if member is None or member.launch_set.is_armed or not may(request.user, "view"):
        return
    words = _("This goes live with the launch set “%s”.") % member.launch_set
    link = reverse("publishing_set", args=[member.launch_set_id])
    messages.info(request, words, buttons=[messages.button(link, _("Open the set"))])
