"""A translation that is brought up to date changes nothing for readers before it is published.

wagtail-localize writes a translation into its table first, and asks whether it may go live afterwards. What is live
is left alone there (`PublishChecked.save`): the new words are in the version that is saved next, and go live with it.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps
from typing import Any

from django.apps import apps

_translating: ContextVar[bool] = ContextVar("a translation is being written", default=False)


def is_translating() -> bool:
    """Whether what is saved just now is a translation."""
    return _translating.get()


@contextmanager
def translating() -> Iterator[None]:
    """Inside, translations are written."""
    token = _translating.set(True)
    try:
        yield
    finally:
        _translating.reset(token)


def told(save_target: Callable[..., Any]) -> Callable[..., Any]:
    """The same function of wagtail-localize; while it runs it is known that it does."""

    @wraps(save_target)
    def save(*args: Any, **kwargs: Any) -> Any:
        with translating():
            return save_target(*args, **kwargs)

    return save


def listen() -> None:
    """Has it known of every translation; called once when the apps are ready."""
    model: Any = apps.get_model("wagtail_localize", "Translation")
    model.save_target = told(model.save_target)
