"""The calendar beside a date: it helps to choose, and leaves alone what somebody typed.

By itself Wagtail's picker puts the present moment in place of a date that it cannot read, without a word. What people
type is read by the server, in each form that `formats/` names; what it cannot read stays, with a sentence beside it.
So does a day without a time where both are asked for: Django would take it for midnight, without a word too.
"""

import re
from collections.abc import Callable
from datetime import datetime, time
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from wagtail.admin import widgets

MIDNIGHT = re.compile(r"(?<!\d)0?0[:.]00")
understand = forms.DateTimeField.to_python


def with_a_time(field: forms.DateTimeField, value: Any) -> datetime | None:
    """What somebody typed as a moment; raises `ValidationError` for a day without a time."""
    moment: Any = understand(field, value)
    is_typed = moment is not None and isinstance(value, str)
    if is_typed and moment.time() == time.min and not MIDNIGHT.search(value):
        raise ValidationError(field.error_messages["invalid"], code="invalid")
    return moment


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
    field: Any = forms.DateTimeField
    field.to_python = with_a_time
