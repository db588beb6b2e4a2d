"""The files of a record, and when readers may have each of them."""

from datetime import datetime
from typing import Any

from django.db import models
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Orderable, TranslatableMixin

from cms.media.uses import NEVER
from cms.querysets import is_public
from publications.files.addresses import can_be_previewed, file_address, preview_address
from publications.languages import LANGUAGES

OPENS = _("Until then readers see that there is a file and when it comes, but not its title.")


class PublicationFile(TranslatableMixin, Orderable):
    """One file of a work. What is left empty here is taken from the file itself."""

    class Kind(models.TextChoices):
        FULL_TEXT = "full-text", _("Full text")
        SUMMARY = "summary", _("Summary")
        SLIDES = "slides", _("Slides")
        DATA = "data", _("Data")
        TRANSLATION = "translation", _("Translation")
        ACCESSIBLE = "accessible", _("Accessible version")
        SUPPLEMENT = "supplement", _("Supplement")

    class Access(models.TextChoices):
        PUBLIC = "public", _("Everybody, as soon as the record is live")
        FROM_DATE = "from-date", _("Everybody, from a date")
        STAFF = "staff", _("Staff only")

    publication = ParentalKey(
        "publications.PublicationPage", on_delete=models.CASCADE, related_name="files"
    )
    document = models.ForeignKey(
        "cms.CustomDocument",
        verbose_name=_("file"),
        null=True,
        on_delete=models.PROTECT,
        related_name="publication_files",
    )
    title = models.CharField(
        _("title"), max_length=255, blank=True, help_text=_("Empty: the title that the file has.")
    )
    kind = models.CharField(
        _("what it is"), max_length=12, choices=Kind.choices, default=Kind.FULL_TEXT
    )
    version_label = models.CharField(
        _("version"), max_length=60, blank=True, help_text=_("For example “Version 2” or “Final”.")
    )
    version_date = models.DateField(_("date of this version"), null=True, blank=True)
    language = models.CharField(
        _("language"),
        max_length=3,
        choices=LANGUAGES,
        blank=True,
        help_text=_("Empty: the language of the work."),
    )
    primary = models.BooleanField(
        _("the main file"),
        default=False,
        help_text=_("It stands first and large. Empty for all: the newest full text."),
    )
    access = models.CharField(
        _("who may have it"), max_length=9, choices=Access.choices, default=Access.PUBLIC
    )
    opens_at = models.DateTimeField(
        _("opens on"),
        null=True,
        blank=True,
        help_text=_(
            "UK time. Until then readers see that the file exists and when it comes, and cannot have it."
        ),
    )

    panels = [
        FieldPanel("document"),
        FieldRowPanel([FieldPanel("title"), FieldPanel("kind")]),
        FieldRowPanel(
            [FieldPanel("version_label"), FieldPanel("version_date"), FieldPanel("language")]
        ),
        FieldRowPanel([FieldPanel("access"), FieldPanel("opens_at", help_text=OPENS)]),
        FieldPanel("primary"),
    ]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("file")
        verbose_name_plural = _("files")

    def __str__(self) -> str:
        return self.shown_title or str(_("File"))

    @property
    def shown_title(self) -> str:
        """The title that readers see."""
        return self.title or (self.document.title if self.document else "")

    @property
    def shown_version(self) -> str:
        """The name of the version."""
        return self.version_label or (self.document.version_label if self.document else "")

    @property
    def shown_date(self) -> Any:
        """The day of the version, if it is known."""
        return self.version_date or (self.document.version_date if self.document else None)

    @property
    def url(self) -> str:
        """Where readers find it."""
        if not self.document:
            return ""
        # Below a record that is not live there is nothing; who may read the draft may have the file from the library.
        shown = is_public(self.publication)
        return file_address(self.publication, self.document) if shown else self.document.url

    @property
    def preview_url(self) -> str:
        """Where its pages can be looked at; empty while none is there."""
        found = is_public(self.publication) and can_be_previewed(self.document)
        return preview_address(self.publication, self.document) if found else ""

    @property
    def pages(self) -> int | None:
        """How many pages it has, if that can be counted."""
        return self.document.page_count if self.document else None

    @property
    def opens(self) -> datetime | None:
        """When readers may have it: `None` as soon as the record is live, `NEVER` if it is for staff."""
        if self.access == self.Access.PUBLIC:
            return None
        return (self.opens_at if self.access == self.Access.FROM_DATE else None) or NEVER

    def is_open(self, now: datetime | None = None) -> bool:
        """Whether readers of a live record may have the file."""
        return self.opens is None or self.opens <= (now or timezone.now())

    @property
    def lacks(self) -> str | Promise:
        """What is missing before the record can go live; until then such a file stays closed."""
        if self.access == self.Access.FROM_DATE and not self.opens_at:
            return _("Say when it opens.")
        return ""
