"""The file model: what a file is, so that a reader knows before downloading it."""

import logging

import pypdfium2
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.documents.models import AbstractDocument, Document
from wagtail.search import index

logger = logging.getLogger(__name__)

#: Languages a file may be in; the site's own come first.
FILE_LANGUAGES = [("en", _("English")), ("cy", _("Welsh")), ("und", _("Another language"))]


class CustomDocument(AbstractDocument):
    """A file in the library. Pages and size are read from the file itself."""

    class Accessible(models.TextChoices):
        YES = "yes", _("Yes")
        NO = "no", _("No")
        UNKNOWN = "unknown", _("Not known")

    language = models.CharField(_("language"), max_length=3, choices=FILE_LANGUAGES, default="en")
    version_label = models.CharField(
        _("version"), max_length=60, blank=True, help_text=_("For example “Version 2” or “Final”.")
    )
    version_date = models.DateField(_("version date"), null=True, blank=True)
    accessible = models.CharField(
        _("accessible"),
        max_length=7,
        choices=Accessible.choices,
        default=Accessible.UNKNOWN,
        help_text=_(
            "Can somebody with a screen reader use it? Choose “Not known” if nobody has tried."
        ),
    )
    page_count = models.PositiveIntegerField(_("pages"), null=True, editable=False)

    admin_form_fields = (
        "title",
        "file",
        "language",
        "version_label",
        "version_date",
        "accessible",
        "collection",
        "tags",
    )
    search_fields = [*AbstractDocument.search_fields, index.SearchField("version_label")]

    class Meta(AbstractDocument.Meta):
        verbose_name = _("file")
        verbose_name_plural = _("files")
        permissions = Document._meta.permissions

    def save(self, *args, **kwargs):
        """Reads the number of pages whenever a new file came in."""
        if self.file and not getattr(self.file, "_committed", True):
            self.page_count = count_pages(self.file)
        super().save(*args, **kwargs)

    @property
    def kind(self) -> str:
        """The type as a reader knows it: “PDF”, “DOCX” …"""
        return self.file_extension.upper()


def count_pages(file) -> int | None:
    """The number of pages of an open PDF file; `None` for anything else or a PDF that cannot be read."""
    if not str(file.name).lower().endswith(".pdf"):
        return None
    try:
        file.seek(0)
        pdf = pypdfium2.PdfDocument(file.read())
        try:
            return len(pdf)
        finally:
            pdf.close()
    except pypdfium2.PdfiumError:
        logger.info("Pages of %s could not be counted", file.name)
        return None
    finally:
        file.seek(0)
