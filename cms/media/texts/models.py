"""What was read in a file, and how far the reading is."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _l

from cms.media.documents import FILE_LANGUAGES


class FileReading(models.Model):
    """The state of one file: waiting, being read, read, or why it cannot be."""

    class State(models.TextChoices):
        WAITING = "waiting", _l("Waiting to be read")
        WORKING = "working", _l("Being read")
        DONE = "done", _l("Read")
        FAILED = "failed", _l("Could not be read")

    class Reason(models.TextChoices):
        NONE = "", ""
        BROKEN = "broken", _l("The file is damaged. Save it again in the program it was made with.")
        LOCKED = "locked", _l("The file asks for a password. Save it without one.")
        TOO_LARGE = "too_large", _l("The file unfolds to more than can be read.")
        TOO_LONG = "too_long", _l("Reading the file took too long. Try a simpler or shorter one.")
        LOST = "lost", _l("The file is no longer where it was kept.")
        STOPPED = "stopped", _l("Reading the file was broken off three times.")

    document = models.OneToOneField(
        "cms.CustomDocument", models.CASCADE, related_name="reading", primary_key=True
    )
    state = models.CharField(max_length=7, choices=State.choices, default=State.WAITING)
    reason_code = models.CharField(max_length=9, choices=Reason.choices, blank=True)
    #: Of the content that is or was read; another content is read anew.
    fingerprint = models.CharField(max_length=40)
    since = models.DateTimeField(default=timezone.now)
    attempts = models.PositiveSmallIntegerField(default=0)
    #: All pages that the file has; nothing for a Word file, which has none before it is laid out.
    page_count = models.PositiveIntegerField(null=True)
    pages_read = models.PositiveIntegerField(default=0)
    language = models.CharField(max_length=3, choices=FILE_LANGUAGES, blank=True)
    #: What the file says about itself: Title, Author, CreationDate, ModDate, Language, and the Largest line of page 1.
    about = models.JSONField(default=dict)

    wagtail_reference_index_ignore = True

    def __str__(self) -> str:
        return f"{self.document_id}: {self.state}"

    @property
    def reason(self) -> str:
        """One sentence for a person: why it failed, or that only a part was read; empty if all is well."""
        if self.state == self.State.FAILED:
            return str(self.get_reason_code_display())
        if self.page_count and 0 < self.pages_read < self.page_count:
            numbers = {"read": self.pages_read, "count": self.page_count}
            return _("The first %(read)d of %(count)d pages were read.") % numbers
        return ""


class FilePage(models.Model):
    """One page or slide, or a piece of a Word file."""

    document = models.ForeignKey("cms.CustomDocument", models.CASCADE, related_name="pages")
    number = models.PositiveIntegerField()
    title = models.CharField(max_length=300, blank=True)
    text = models.TextField(blank=True)

    wagtail_reference_index_ignore = True

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["document", "number"], name="cms_filepage_number")
        ]

    def __str__(self) -> str:
        return f"{self.document_id}, {self.number}"

    @property
    def lines(self) -> list[str]:
        """The text without its title, line by line."""
        return [line for line in self.text.splitlines() if line.strip() and line != self.title]
