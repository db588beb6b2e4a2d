"""Whether what happens just now is only tried, inside a transaction that will be taken back.

A database forgets by itself. Whatever acts outside it at once, such as a picture that is drawn because a page shows it,
asks here: it leaves that be, or says how it is undone.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_undo: ContextVar[list[Callable[[], object]] | None] = ContextVar("trial", default=None)


@contextmanager
def trial() -> Iterator[None]:
    """Inside, things are tried; at the end everything is undone that was handed to `undo_later()`."""
    deeds: list[Callable[[], object]] = []
    token = _undo.set(deeds)
    try:
        yield
    finally:
        _undo.reset(token)
        for undo in reversed(deeds):
            undo()


def is_trial() -> bool:
    """Whether nothing of what happens now will have happened."""
    return _undo.get() is not None


def undo_later(undo: Callable[[], object]) -> None:
    """Has something done at the end of the trial; nothing when none is going on."""
    deeds = _undo.get()
    if deeds is not None:
        deeds.append(undo)
