"""What is done once a day: the commands that `DAILY_COMMANDS` names, in that order."""

import logging
from datetime import datetime

from django.conf import settings
from django.core.management import call_command
from django.utils import timezone

from publishing.models import Heartbeat

logger = logging.getLogger(__name__)
NAME = "daily"


def claim_today(now: datetime) -> bool:
    """True for exactly one of any number of schedulers, once in a day of UK time."""
    midnight = timezone.localtime(now).replace(hour=0, minute=0, second=0, microsecond=0)
    if Heartbeat.objects.filter(name=NAME, at__gte=midnight).exists():
        return False
    _row, first_ever = Heartbeat.objects.get_or_create(name=NAME, defaults={"at": now})
    claimed = Heartbeat.objects.filter(name=NAME, at__lt=midnight).update(at=now)
    return first_ever or bool(claimed)


def run_daily(now: datetime | None = None) -> list[str]:
    """Runs what is due today; returns the commands that failed. One that fails does not stop the others."""
    if not claim_today(now or timezone.now()):
        return []
    failed = []
    for name in settings.DAILY_COMMANDS:
        try:
            call_command(name)
        except Exception:
            logger.exception("The daily command %s failed; it is tried again tomorrow.", name)
            failed.append(name)
    return failed
