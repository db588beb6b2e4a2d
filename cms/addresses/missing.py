"""Counts the addresses at which nothing is found, for the report on broken links.

Only the address is kept, never who asked. Counting happens in memory; once a minute, after an answer has left, what
came together is written in one go. Neither a flood of made-up addresses nor its size reaches the database: both the
memory and the table have a limit, and what programs look for in every site is not counted at all.
"""

import logging
import re
import time
from collections import Counter
from datetime import timedelta
from threading import Lock
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.signals import request_finished
from django.db import Error, transaction
from django.db.models import F
from django.http import HttpRequest
from django.utils import timezone

from cms.addresses.redirects import normal_path
from cms.models.missing_address import MissingAddress
from cms.trials import is_trial

logger = logging.getLogger(__name__)
#: Seconds between two writes of one process.
EVERY = 60
MOST_IN_MEMORY = 200
MOST_KEPT = 1000
#: Addresses that nobody asks for any more leave the report.
FORGOTTEN_AFTER = timedelta(days=90)
LIKELY = re.compile(r"(/[\w.~ ()&,'-]{1,80}){1,8}/?")
JUNK = re.compile(
    r"\.(php\d?|aspx?|jspx?|cgi|env|git|bak|old|sql|ini|ya?ml|log|sh|exe|action|do)(/|$)|/\.|wp-|"
    r"^/(admin|static|media|cgi-bin|vendor|phpmyadmin|actuator|api|autodiscover)(/|$)|"
    # Review links: whoever reads the report must not read what opens one.
    r"^/review/[\w-]{43}(/|$)",
    re.IGNORECASE,
)


class Tally:
    """What came together in this process since the last write."""

    def __init__(self) -> None:
        self.lock = Lock()
        self.counts: Counter[str] = Counter()
        self.sources: dict[str, str] = {}
        self.written = time.monotonic()

    def note(self, path: str, source: str = "") -> None:
        """Counts one address; new ones only while there is room."""
        with self.lock:
            if path not in self.counts and len(self.counts) >= MOST_IN_MEMORY:
                return
            self.counts[path] += 1
            if source:
                self.sources[path] = source

    def take(self) -> tuple[Counter[str], dict[str, str]]:
        """Everything counted if it is time to write, otherwise nothing."""
        with self.lock:
            if not self.counts or time.monotonic() - self.written < EVERY:
                return Counter(), {}
            taken = self.counts, self.sources
            self.counts, self.sources, self.written = Counter(), {}, time.monotonic()
            return taken


tally = Tally()


def listen() -> None:
    """Connects the writer, which runs when an answer has left; called once when the apps are ready."""
    if settings.COUNT_MISSING_ADDRESSES:
        request_finished.connect(write_when_due, dispatch_uid="cms.addresses.missing")


def note(request: HttpRequest) -> None:
    """Counts the address of a request at which nothing was found, if it may have been a reader's."""
    path = request.path_info
    if (
        is_trial()
        or not settings.COUNT_MISSING_ADDRESSES
        or JUNK.search(path)
        or not LIKELY.fullmatch(path)
    ):
        return
    tally.note(normal_path(path), own_page(request))


def own_page(request: HttpRequest) -> str:
    """The path of the page of this site that has the link; empty if the reader came from elsewhere."""
    try:
        source = urlsplit(request.headers.get("Referer", ""))
    except ValueError:
        return ""
    known = source.netloc == request.get_host() and LIKELY.fullmatch(source.path)
    return source.path[:255] if known else ""


def write_when_due(**kwargs: Any) -> None:
    """Receives the end of a request. Counting must never make an answer fail: what cannot be written is lost."""
    counts, sources = tally.take()
    if not counts:
        return
    try:
        write(counts, sources)
    except Error:
        logger.warning("Addresses that were not found could not be counted.", exc_info=True)


@transaction.atomic
def write(counts: Counter[str], sources: dict[str, str]) -> None:
    """Adds the counts to the table and keeps the table small."""
    now = timezone.now()
    new = [MissingAddress(path=path, linked_from=sources.get(path, "")) for path in sorted(counts)]
    MissingAddress.objects.bulk_create(new, ignore_conflicts=True)
    for number in sorted(set(counts.values())):
        paths = [path for path, count in counts.items() if count == number]
        rows = MissingAddress.objects.filter(path__in=paths)
        rows.update(count=F("count") + number, last_seen=now)
    MissingAddress.objects.filter(last_seen__lt=now - FORGOTTEN_AFTER).delete()
    extra = MissingAddress.objects.order_by("-count", "-last_seen").values_list("pk", flat=True)
    MissingAddress.objects.filter(pk__in=list(extra[MOST_KEPT:])).delete()
