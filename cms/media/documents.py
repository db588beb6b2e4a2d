"""The file model: what a file is, so that a reader knows before downloading it."""

import logging
from typing import Any

import pypdfium2
from django.core.validators import RegexValidator
from django.db import IntegrityError, models, transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.documents.models import AbstractDocument, Document
from wagtail.search import index

from cms.media.addresses import LONGEST, free_address, remember
from cms.media.file_checks import count_pages
from cms.media.replacing import ReplaceableFile

logger = logging.getLogger(__name__)

#: Languages a file may be in; the site's own come first.
FILE_LANGUAGES = [("en", _("English")), ("cy", _("Welsh")), ("und", _("Another language"))]
#: What is shown in the browser; everything else is offered for saving.
SHOWN_IN_BROWSER = {"pdf", "mp4", "webm", "mp3"}


validate_address = RegexValidator(
    r"^[a-z0-9]+(-[a-z0-9]+)*\Z", _("Use small letters, digits and hyphens only.")
)


class CustomDocument(ReplaceableFile, AbstractDocument):
    """A file in the library. Pages and size are read from the file itself; its address outlives the file."""

    class Accessible(models.TextChoices):
        YES = "yes", _("Yes")
        NO = "no", _("No")
        UNKNOWN = "unknown", _("Not known")

    address = models.CharField(
        _("address"),
        max_length=LONGEST + 10,
        unique=True,
        blank=True,
        validators=[validate_address],
        help_text=_(
            "The last part of the file’s address, without its ending. Empty: made from the title. "
            "It stays when you replace the file; if you change it, the old one leads to the new one."
        ),
    )
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
    replaced_at = models.DateTimeField(_("file replaced"), null=True, editable=False)

    admin_form_fields = (
        "title",
        "file",
        "language",
        "version_label",
        "version_date",
        "accessible",
        "address",
        "collection",
        "tags",
    )
    search_fields = [*AbstractDocument.search_fields, index.SearchField("version_label")]

    class Meta(AbstractDocument.Meta):
        verbose_name = _("file")
        verbose_name_plural = _("files")
        permissions = Document._meta.permissions

    @transaction.atomic
    def save(self, *args: Any, **kwargs: Any) -> None:
        """Saves; a new file whose address somebody else takes in this moment gets the next one."""
        chosen = self.pk or self.address
        try:
            with transaction.atomic():
                super().save(*args, **kwargs)
        except IntegrityError:
            if chosen:
                raise
            self.address = ""
            super().save(*args, **kwargs)

    def before_saving(self, before: "CustomDocument | None") -> None:
        """Reads a new file, and finds an address for a new record."""
        if self.has_new_file:
            self._set_document_file_metadata()
            self.replaced_at = timezone.now() if before else None
        if not self.address:
            self.address = free_address(self, self.title)

    def after_saving(self, before: "CustomDocument | None") -> None:
        """Remembers an address that was given up."""
        super().after_saving(before)
        if before:
            remember(self, before.address_name)

    def _set_document_file_metadata(self) -> None:
        """Wagtail's forms call it for a new file, before it is stored."""
        super()._set_document_file_metadata()
        self.page_count = None
        if self.kind == "PDF":
            try:
                self.page_count = count_pages(self.file.read())
            except pypdfium2.PdfiumError:
                logger.info("Pages of %s could not be counted", self.file.name)
            self.file.seek(0)

    @property
    def kind(self) -> str:
        """The type as a reader knows it: “PDF”, “DOCX” …"""
        return self.ending.upper()

    @property
    def ending(self) -> str:
        """The ending of the stored file, in small letters and without the dot."""
        return str(self.file.name or "").rpartition(".")[2].lower()

    @property
    def address_name(self) -> str:
        """The address with its ending, which is also the name under which it is saved."""
        return f"{self.address}.{self.ending}"

    @property
    def url(self) -> str:
        """Where the public finds it once something live uses it."""
        return reverse("file", args=[self.address_name])

    @property
    def shows_in_browser(self) -> bool:
        """Whether a browser opens it, rather than offering to save it."""
        return self.ending in SHOWN_IN_BROWSER
