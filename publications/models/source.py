"""Where and when a work came out."""

import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.dates import MONTHS
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField


class WithSource(models.Model):
    """Mixin: the day of a work as far as it is known, who published it, in what, and at which event."""

    year = models.PositiveSmallIntegerField(
        _("year"),
        null=True,
        validators=[MinValueValidator(1800), MaxValueValidator(2100)],
        help_text=_("In which it came out."),
    )
    month = models.PositiveSmallIntegerField(
        _("month"), null=True, blank=True, choices=list(MONTHS.items())
    )
    day = models.PositiveSmallIntegerField(
        _("day"), null=True, blank=True, validators=[MinValueValidator(1), MaxValueValidator(31)]
    )
    publisher = models.CharField(_("publisher"), max_length=255, blank=True)
    institution = models.CharField(
        _("institution"),
        max_length=255,
        blank=True,
        help_text=_("Where the work was done, for example a university."),
    )
    place = models.CharField(_("place of publication"), max_length=160, blank=True)
    commissioned_by = models.CharField(_("commissioned by"), max_length=255, blank=True)
    organisations: Any = ParentalManyToManyField(
        "directory.OrganisationPage",
        verbose_name=_("organisations behind it"),
        blank=True,
        related_name="publications",
        help_text=_(
            "Publishers and others with a page here, which then lists it. Authors need not be ticked again."
        ),
    )
    published_in = models.CharField(
        _("journal or book"),
        max_length=255,
        blank=True,
        help_text=_("The title of the journal, or of the book of a chapter."),
    )
    volume = models.CharField(_("volume"), max_length=40, blank=True)
    issue = models.CharField(_("issue"), max_length=40, blank=True)
    page_range = models.CharField(
        _("pages"),
        max_length=40,
        blank=True,
        help_text=_("In the journal or book, for example 12–34."),
    )
    series = models.CharField(_("series"), max_length=255, blank=True)
    series_number = models.CharField(_("number in the series"), max_length=40, blank=True)
    event_name = models.CharField(
        _("event"), max_length=255, blank=True, help_text=_("At which it was presented.")
    )
    event_place = models.CharField(_("place of the event"), max_length=160, blank=True)
    event_date = models.DateField(_("date of the event"), null=True, blank=True)

    class Meta:
        abstract = True

    def clean(self) -> None:
        """A day needs its month, and the month has that day."""
        super().clean()
        if self.day and not self.month:
            raise ValidationError({"month": _("Give the month too, or leave the day out.")})
        if self.day and self.month and self.year:
            try:
                datetime.date(self.year, self.month, self.day)
            except ValueError as error:
                raise ValidationError({"day": _("There is no such day in that month.")}) from error

    @property
    def issued(self) -> tuple[int, ...]:
        """Year, month and day, as far as they are known: what citations print."""
        known = (self.year, self.month, self.day)
        return tuple(part for place, part in enumerate(known) if part and all(known[:place]))

    @property
    def date(self) -> datetime.date | None:
        """The day that lists sort by: the first of what is known."""
        parts = (*self.issued, 1, 1)[:3]
        return datetime.date(*parts) if self.year else None

    @property
    def date_words(self) -> str:
        """The same as readers see it, no more exact than it is known: “2017”, “September 2019”, “14 July 2023”."""
        parts = [str(part) for part in self.issued]
        if len(parts) > 1:
            parts[1] = str(MONTHS[self.issued[1]])
        return " ".join(reversed(parts))

    @property
    def date_mark(self) -> str:
        """The same for programs: “2017”, “2019-09”, “2023-07-14”."""
        return "-".join(f"{part:02}" for part in self.issued)
