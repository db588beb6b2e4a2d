"""What readers get of something that was withdrawn: that it was, when and why, in place of what it said."""

from copy import copy
from typing import Any, Self

from django.db import models
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.panels import FieldPanel, MultiFieldPanel

from cms.models import Problem


class Withdrawable(models.Model):
    """Mixin for page types. What it said stays in the editor; lists, feeds, previews elsewhere and the search tell the notice."""

    withdrawn_on = models.DateField(gettext_lazy("withdrawn on"), null=True, blank=True)
    withdrawal_notice = models.TextField(
        gettext_lazy("notice of withdrawal"),
        blank=True,
        help_text=gettext_lazy("Readers see it in place of the release."),
    )

    #: What cards read, to tell it.
    withdrawal_fields = ("withdrawn_on", "withdrawal_notice")
    #: What nobody reads any more, by what is there instead.
    taken_back: dict[str, Any] = {
        **dict.fromkeys(("search_description", "social_text", "search_words"), ""),
        **dict.fromkeys(("body", "quotes", "notes", "contacts", "media", "corrections"), ()),
        "social_image": None,
    }
    withdrawal_panel = MultiFieldPanel(
        [FieldPanel("withdrawn_on"), FieldPanel("withdrawal_notice")],
        heading=gettext_lazy("Withdrawal"),
    )

    class Meta:
        abstract = True

    def as_read(self) -> Self:
        """The same page, with the notice for a summary and without what it said; itself while it was not withdrawn."""
        if not self.withdrawn_on:
            return self
        seen: Any = copy(self)
        for name, nothing in self.taken_back.items():
            setattr(seen, name, list(nothing) if nothing == () else nothing)
        day = _("Withdrawn on %(day)s") % {"day": date_format(self.withdrawn_on, "j F Y")}
        seen.summary = f"{day}: {self.withdrawal_notice}"
        return seen

    def withdrawal_problems(self) -> list[Problem]:
        """Nobody withdraws without a word, or has a notice of what was not withdrawn."""
        if bool(self.withdrawn_on) == bool(self.withdrawal_notice):
            return []
        return [Problem("withdrawal_notice", _("A withdrawal needs its day and a notice."))]
