"""Makes launch sets known to the clock, to the kernel, and to the histories."""

from datetime import datetime

from cms.models import publish_checks
from publishing.due import Kind
from publishing.due import kinds as due_kinds
from publishing.models import LaunchSet
from publishing.sets import arming, kinds, locks, releasing
from roles import screens


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
    due_kinds["set"] = Kind(
        due=due_sets,
        following=lambda now: LaunchSet.objects.next_moment(now),
        do=releasing.go_live,
        item=lambda key: LaunchSet.objects.filter(pk=key).first(),
        rank=5,
    )


def due_sets(now: datetime) -> list[tuple[datetime, int]]:
    """Armed sets whose time has come."""
    rows = LaunchSet.objects.due(now).values_list("go_live_at", "pk")
    return [(at, key) for at, key in rows if at]
