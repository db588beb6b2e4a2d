"""The calendar beside a date: it helps to choose, and leaves alone what somebody typed.

By itself Wagtail's picker puts the present moment in place of a date that it cannot read, without a word. What people
type is read by the server, in each form that `formats/` names; what it cannot read stays, with a sentence beside it.
"""

from collections.abc import Callable
from typing import Any

from wagtail.admin import widgets

PICKERS = (widgets.AdminDateInput, widgets.AdminDateTimeInput, widgets.AdminTimeInput)


def leaving_typed_words(
    options: Callable[[Any], dict[str, Any]],
) -> Callable[[Any], dict[str, Any]]:
    """The picker's options, without its looking at the field when one goes on to the next."""

    def more_options(widget: Any) -> dict[str, Any]:
        return {**options(widget), "validateOnBlur": False}

    return more_options


def listen() -> None:
    """To be called once, before the first form is drawn. Wagtail has no setting for it."""
    for picker in PICKERS:
        picker.get_config = leaving_typed_words(picker.get_config)
