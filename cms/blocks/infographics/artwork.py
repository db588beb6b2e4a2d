"""A drawing that a designer has made."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.images.blocks import ImageChooserBlock

from cms.blocks.samples import sample_image


class ArtworkBlock(blocks.StructBlock):
    """A picture that says something: it cannot go live without all its words."""

    image = ImageChooserBlock(label=_("Picture"))
    alt_text = blocks.CharBlock(
        label=_("Alternative text"),
        max_length=250,
        help_text=_("What it says in one sentence; the text version says the rest."),
    )

    class Meta:
        icon = "image"
        label = _("Artwork")
        description = _(
            "A designer's picture. It needs a text version that holds everything in it."
        )
        template = "cms/infographics/artwork.html"

    def get_preview_value(self) -> Any:
        """A drawn picture."""
        return self.normalize({"image": sample_image(), "alt_text": "A drawn sample"})
