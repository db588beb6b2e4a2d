"""Glossary terms."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.search import index

from cms.models.records.shared_record import SharedRecord


class GlossaryTerm(SharedRecord):
    """A term or initials, explained at first use on every page."""

    term = models.CharField(
        _("term"), max_length=80, help_text=_("As it stands in the text, for example “MAT”.")
    )
    long_form = models.CharField(
        _("in full"), max_length=160, blank=True, help_text=_("For initials: what they stand for.")
    )
    definition = models.TextField(_("meaning"), help_text=_("One or two plain sentences."))
    synonyms = models.CharField(
        _("also written"), max_length=250, blank=True, help_text=_("Separate several with commas.")
    )

    component = "cms/components/glossary_entry.html"
    panels = [
        FieldPanel("term"),
        FieldPanel("long_form"),
        FieldPanel("definition"),
        FieldPanel("synonyms"),
    ]
    search_fields = [
        index.SearchField("term", boost=3),
        index.AutocompleteField("term"),
        index.SearchField("long_form", boost=2),
        index.AutocompleteField("long_form"),
        index.SearchField("synonyms"),
        index.SearchField("definition"),
        index.FilterField("locale_id"),
        index.FilterField("live"),
    ]

    class Meta(SharedRecord.Meta):
        verbose_name = _("glossary term")
        verbose_name_plural = _("glossary terms")
        ordering = ["term"]

    def __str__(self) -> str:
        return f"{self.term} ({self.long_form})" if self.long_form else self.term

    @property
    def spellings(self) -> list[str]:
        """The term and every other way it is written."""
        others = [word.strip() for word in self.synonyms.split(",")]
        return [word for word in (self.term, self.long_form, *others) if word]
