"""Key figures: numbers with a date and a source."""

from datetime import timedelta

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.search import index

from cms.models.records.shared_record import MadeForSomebody, SharedRecord

#: A figure older than this is flagged to staff (about eighteen months).
FIGURE_AGE_LIMIT = timedelta(days=548)


class KeyFigure(MadeForSomebody, SharedRecord):
    """One number that can be checked: value, unit, what it counts, when and according to whom."""

    value = models.CharField(_("value"), max_length=40, help_text=_("For example “85” or “91.2”."))
    unit = models.CharField(
        _("unit"),
        max_length=40,
        help_text=_("For example “schools” or “%”. It is printed after the value."),
    )
    label = models.CharField(
        _("label"), max_length=160, help_text=_("What is counted, in a few words.")
    )
    as_at = models.DateField(_("as at"), null=True, help_text=_("The day for which it was true."))
    as_at_text = models.CharField(
        _("as at, in words"),
        max_length=40,
        blank=True,
        help_text=_(
            "If only the year or the term is known, for example “2022/23”. Printed in place of the day."
        ),
    )
    source = models.CharField(_("source"), max_length=250)
    source_link = models.URLField(_("link to the source"), blank=True)

    component = "cms/components/key_figure.html"
    panels = [
        FieldRowPanel([FieldPanel("value"), FieldPanel("unit")]),
        FieldPanel("label"),
        FieldRowPanel([FieldPanel("as_at"), FieldPanel("as_at_text")]),
        FieldPanel("source"),
        FieldPanel("source_link"),
        FieldPanel("folder"),
    ]
    search_fields = [
        index.SearchField("as_text"),
        index.AutocompleteField("label"),
        index.SearchField("source"),
        index.FilterField("locale_id"),
        index.FilterField("live"),
    ]

    class Meta(SharedRecord.Meta):
        verbose_name = _("key figure")
        verbose_name_plural = _("key figures")

    def __str__(self) -> str:
        return f"{self.value_with_unit} {self.label}"

    @property
    def as_text(self) -> str:
        """All it says, for the search."""
        return str(self)

    @property
    def value_with_unit(self) -> str:
        """Value and unit as they are read aloud; a percent sign sticks to its number."""
        return f"{self.value}%" if self.unit == "%" else f"{self.value} {self.unit}"

    @property
    def is_old(self) -> bool:
        """Whether staff should look for a newer figure."""
        return self.as_at is not None and timezone.localdate() - self.as_at > FIGURE_AGE_LIMIT
