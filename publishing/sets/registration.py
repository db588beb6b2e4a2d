"""Makes launch sets known to the clock, to the kernel, and to the histories."""

from datetime import datetime

from django.urls import reverse

from cms.models import publish_checks
from publishing.due import Kind
from publishing.due import kinds as due_kinds
from publishing.models import LaunchMember, LaunchSet
from publishing.sets import arming, kinds, locks, releasing
from roles import office_panels, screens


def get_ready() -> None:
    """Called once when the apps are ready."""
    kinds.register_own()
    publish_checks.locks.append(locks.lock_of)
    publish_checks.objections.append(locks.objections)
    arming.listen()
    # They look themselves at who asks for what.
    screens.allowed |= dict.fromkeys(
        ["publishing_sets", "publishing_set", "publishing_amend"], screens.anybody
    )
    office_panels.companions.append(sets_by_item)
    due_kinds["set"] = Kind(
        due=due_sets,
        following=lambda now: LaunchSet.objects.next_moment(now),
        do=releasing.go_live,
        item=lambda key: LaunchSet.objects.filter(pk=key).first(),
        rank=5,
    )


def sets_by_item() -> dict[tuple[str, int], tuple[str, str]]:
    """Name and address of the set in which something waits, by the word and the key of the thing."""
    rows = LaunchMember.objects.filter(is_open=True).select_related("launch_set", "content_type")
    return {
        (row.content_type.model, int(row.object_id)): (
            row.launch_set.name,
            reverse("publishing_set", args=[row.launch_set_id]),
        )
        for row in rows
    }


def due_sets(now: datetime) -> list[tuple[datetime, int]]:
    """Armed sets whose time has come."""
    rows = LaunchSet.objects.due(now).values_list("go_live_at", "pk")
    return [(at, key) for at, key in rows if at]
