"""What was wrong in a text that the press has, and what is right."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks


class CorrectionBlock(blocks.StructBlock):
    """What was wrong, and when it was put right."""

    day = blocks.DateBlock(label=_("Day"))
    text = blocks.RichTextBlock(
        label=_("Correction"),
        features=["bold", "italic", "link"],
        help_text=_("What was wrong, and what is right."),
    )

    class Meta:
        icon = "edit"
        label = _("Correction")
