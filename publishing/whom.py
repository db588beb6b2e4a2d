"""Whom something concerns: its owner, and whoever set its time; otherwise those who look after all of it."""

from typing import Any

from django.contrib.auth import get_user_model
from django.db.models import QuerySet
from wagtail.log_actions import registry

from roles.names import COMMS_EDITORS

SCHEDULED = "wagtail.publish.schedule"


def whom_to_tell(item: Any) -> list[Any]:
    """People with an address to whom a page, a shared record or a launch set matters."""
    keys = {getattr(item, "owner_id", None), scheduler_of(item)}
    people = mailable().filter(pk__in=keys - {None})
    return list(people) or list(mailable().filter(groups__name=COMMS_EDITORS).distinct())


def scheduler_of(item: Any) -> int | None:
    """Who set its time last."""
    entries = registry.get_logs_for_instance(item).filter(action=SCHEDULED)
    entry = entries.order_by("-timestamp").first()
    return entry.user_id if entry else None


def mailable() -> QuerySet:
    """People who still work here and have an address."""
    return get_user_model().objects.filter(is_active=True).exclude(email="").order_by("pk")
