"""The numbers by which a work is known elsewhere."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from publications import identifiers as rules


class WithIdentifiers(models.Model):
    """Mixin: DOI, ISBN, ISSN and the number in a repository, each kept in its one way of writing."""

    doi = models.CharField(
        _("DOI"),
        max_length=255,
        blank=True,
        validators=[rules.validate_doi],
        help_text=_("For example 10.1000/182. You can paste its whole address."),
    )
    isbn = models.CharField(
        _("ISBN"),
        max_length=32,
        blank=True,
        validators=[rules.validate_isbn],
        help_text=_("Ten or thirteen figures, with or without hyphens."),
    )
    issn = models.CharField(
        _("ISSN"),
        max_length=32,
        blank=True,
        validators=[rules.validate_issn],
        help_text=_("That of the journal or series."),
    )
    repository = models.CharField(
        _("repository"), max_length=160, blank=True, help_text=_("For example “UCL Discovery”.")
    )
    repository_id = models.CharField(
        _("number there"), max_length=160, blank=True, help_text=_("For example 10065147.")
    )

    class Meta:
        abstract = True

    def clean(self) -> None:
        """Writes each number in its one way."""
        super().clean()
        self.doi = rules.tidy_doi(self.doi)
        self.isbn = rules.tidy_isbn(self.isbn)
        self.issn = rules.tidy_issn(self.issn)
        self.repository_id = self.repository_id.strip()
