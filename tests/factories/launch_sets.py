"""Launch sets."""

import datetime
from typing import Any

from django.utils import timezone

from cms.models.approvals import approve
from publishing.models import LaunchSet
from publishing.sets.membership import add


def make_set(*items: Any, hours: float = 1, **fields: Any) -> LaunchSet:
    """A set with these items, in this order, that is to go live in so many hours."""
    moment = timezone.now() + datetime.timedelta(hours=hours)
    launch = LaunchSet.objects.create(**{"name": "Launch", "go_live_at": moment, **fields})
    for item in items:
        add(launch, item)
    return launch


def approved(record: Any, by: Any = None) -> Any:
    """The same page or record, with its newest version approved."""
    approve(record.get_latest_revision() or record.save_revision(), by)
    return record
