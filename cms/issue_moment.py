"""The moment at which something goes live, for whoever asks whether it may: now, or in a trial the moment to come."""

import datetime
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from django.utils import timezone

_tried: ContextVar[datetime.datetime | None] = ContextVar("moment of a trial", default=None)


def issue_moment() -> datetime.datetime:
    """Now; inside `trying()` a later moment."""
    now = timezone.now()
    return max(_tried.get() or now, now)


@contextmanager
def trying(moment: datetime.datetime | None) -> Iterator[None]:
    """Inside, things go live as if it were that moment; `None` stands for now."""
    token = _tried.set(moment)
    try:
        yield
    finally:
        _tried.reset(token)
