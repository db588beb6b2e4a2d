"""Two addresses for machines: is the process there, and can it do its work?"""

import logging
from datetime import timedelta

from django.db import Error
from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from publishing.models import Heartbeat

logger = logging.getLogger(__name__)
#: A scheduler that has been silent for longer counts as missing.
SILENCE = timedelta(seconds=60)


@require_safe
@never_cache
def alive(request: HttpRequest) -> HttpResponse:
    """The process answers; asks nothing else."""
    return HttpResponse("ok\n", content_type="text/plain")


@require_safe
@never_cache
def ready(request: HttpRequest) -> HttpResponse:
    """The database answers and the scheduler is at work. Why not is for the log, not for visitors."""
    try:
        fresh = Heartbeat.objects.is_fresh("scheduler", SILENCE)
    except Error:
        logger.exception("The database does not answer.")
        fresh = False
    else:
        if not fresh:
            logger.warning("The scheduler has been silent for more than %s.", SILENCE)
    return HttpResponse(
        "ok\n" if fresh else "not ready\n", content_type="text/plain", status=200 if fresh else 503
    )
