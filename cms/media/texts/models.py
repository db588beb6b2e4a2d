"""What was read in a file, and how far the reading is."""

import re

from django.db import models
from django.utils.translation import gettext as _

from cms.media.documents import FILE_LANGUAGES
from cms.media.texts.jobs import FileJob

#: Letters of a line that may be full; shorter ones end where they were meant to.
FULL_LINE = 45
#: How points of a list begin in files.
POINT = re.compile(r"^[•‣▪●◦∙·–—*-]\s+")


class FileReading(FileJob):
    """Reading the text of one file: waiting, being read, read, or why it cannot be."""

    document = models.OneToOneField(
        "cms.CustomDocument", models.CASCADE, related_name="reading", primary_key=True
    )
    #: All pages that the file has; nothing for a Word file, which has none before it is laid out.
    page_count = models.PositiveIntegerField(null=True)
    pages_read = models.PositiveIntegerField(default=0)
    language = models.CharField(max_length=3, choices=FILE_LANGUAGES, blank=True)
    #: What the file says about itself: Title, Author, CreationDate, ModDate, Language, the Largest line of page 1,
    #: and whether most pages are Wide.
    about = models.JSONField(default=dict)

    @property
    def reason(self) -> str:
        """One sentence for a person: why it failed, or that only a part was read; empty if all is well."""
        if self.state == self.State.FAILED:
            return str(self.get_reason_code_display())
        if self.page_count and 0 < self.pages_read < self.page_count:
            numbers = {"read": self.pages_read, "count": self.page_count}
            return _("The first %(read)d of %(count)d pages were read.") % numbers
        return ""


class FilePictures(FileJob):
    """Drawing the pages of a PDF: there is one for each file whose pages somebody wants to show."""

    document = models.OneToOneField(
        "cms.CustomDocument", models.CASCADE, related_name="pictures", primary_key=True
    )
    #: How many pages are wanted, from the first on.
    wanted = models.PositiveIntegerField()
    #: Width and height in pixels of the pages that were drawn, by their number.
    sizes = models.JSONField(default=dict)

    def name(self, number: int) -> str:
        """Where the picture of a page is kept."""
        return f"previews/{self.document_id}/{self.fingerprint}/{number}.webp"

    @property
    def numbers(self) -> list[int]:
        """The pages that were drawn, in order."""
        return sorted(int(number) for number in self.sizes)


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
        """The text without its title and the number of the page, line by line; points of a list begin with “- ”."""
        lines = [POINT.sub("- ", line.strip()) for line in self.text.splitlines() if line.strip()]
        if self.title and lines and lines[0] == self.title:
            lines = lines[1:]
        is_number = bool(lines) and lines[-1] == str(self.number)
        return lines[:-1] if is_number else lines

    @property
    def paragraphs(self) -> list[str]:
        """The same with lines joined that only the width of the paper had parted: full ones go on in the next."""
        lines = self.lines
        full = max(FULL_LINE, 0.75 * max(map(len, lines), default=0))
        found: list[str] = []
        goes_on = False
        for line in lines:
            if goes_on and not line.startswith("- "):
                found[-1] = f"{found[-1]} {line}"
            else:
                found.append(line)
            goes_on = len(line) >= full
        return found
