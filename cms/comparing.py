"""What “Compare” says of dates, times, numbers and ticks: the words of the office, not those of a programming language."""

import datetime
from typing import Any

from django.db import models
from django.utils.formats import date_format, number_format
from django.utils.html import escape
from django.utils.translation import gettext as _
from wagtail.admin.compare import FieldComparison, TextDiff, register_comparison_class

from cms.models.states import uk_time


def in_words(value: Any) -> str:
    """A value as people say it; nothing is empty."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return _("Yes") if value else _("No")
    if isinstance(value, datetime.datetime):
        return uk_time(value)
    if isinstance(value, datetime.date):
        return date_format(value, "j F Y")
    return number_format(value, use_l10n=False)


class PlainComparison(FieldComparison):
    """Two values beside each other; one that is empty takes no room."""

    def htmldiff(self) -> Any:
        """Marked as removed and added where they differ."""
        before, after = in_words(self.val_a), in_words(self.val_b)
        if not self.has_changed():
            return escape(after)
        changes = [(kind, words) for kind, words in (("deletion", before), ("addition", after))]
        return TextDiff([one for one in changes if one[1]], separator=" ").to_html()


def get_ready() -> None:
    """Makes it known; called once."""
    kinds = (
        models.DateField,
        models.DateTimeField,
        models.BooleanField,
        models.IntegerField,
        models.DecimalField,
    )
    for kind in kinds:
        register_comparison_class(kind, comparison_class=PlainComparison)
