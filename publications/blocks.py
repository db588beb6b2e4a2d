"""What a record holds in rows: its slides in words, and where else the work is kept."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks


class SlideBlock(blocks.StructBlock):
    """One slide of a deck, in words."""

    title = blocks.CharBlock(label=_("Title of the slide"), max_length=255)
    text = blocks.TextBlock(
        label=_("What stands on it"),
        max_length=5000,
        required=False,
        rows=4,
        help_text=_(
            "As on the slide. An empty line begins a new paragraph, “- ” a point of a list."
        ),
    )

    class Meta:
        icon = "list-ul"
        label = _("Slide")


RECORD_KINDS = {
    "repository": _("Record of a repository"),
    "publisher": _("Page of the publisher"),
    "archive": _("Archived copy"),
}


class ExternalRecord(blocks.StructValue):
    """A record elsewhere as pages print it."""

    @property
    def kind_words(self) -> str:
        """What it is."""
        return str(RECORD_KINDS.get(self.get("kind"), ""))


class ExternalRecordBlock(blocks.StructBlock):
    """Where else the work is kept."""

    label = blocks.CharBlock(
        label=_("Name"),
        max_length=160,
        help_text=_("For example “UCL Discovery, record 10065147”."),
    )
    address = blocks.URLBlock(label=_("Address"))
    kind = blocks.ChoiceBlock(
        label=_("What it is"),
        choices=list(RECORD_KINDS.items()),
        default="repository",
    )

    class Meta:
        icon = "link-external"
        label = _("Record elsewhere")
        value_class = ExternalRecord
