"""Pictures and files for the press: with everything an editor asks before printing one."""

from typing import Any

from django.db.models import prefetch_related_objects
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.snippets.blocks import SnippetChooserBlock

from cms.blocks import DownloadBlock, PictureBlock


class PressPictureBlock(PictureBlock):
    """A picture that may be printed; credit and terms are those of the picture in the library."""

    class Meta:
        icon = "image"
        label = _("Picture")
        description = _("A picture to print. Type, size and terms print themselves.")
        template = "news/press_picture.html"


class PressFileBlock(DownloadBlock):
    """A file for the press."""

    credit = blocks.CharBlock(label=_("Credit"), max_length=200, required=False)
    licence = SnippetChooserBlock("cms.Licence", label=_("Terms"), required=False)

    class Meta:
        icon = "download"
        label = _("File")
        description = _("A file for the press. Its type and size print themselves.")
        template = "news/press_file.html"


def press_media() -> list[tuple[str, blocks.Block]]:
    """The blocks of both lists: that of a release and that of the press centre."""
    return [("picture", PressPictureBlock()), ("download", PressFileBlock())]


def with_terms(media: Any) -> Any:
    """The same pictures and files; the terms of all pictures were read at once."""
    images = [block.value["image"] for block in media if block.block_type == "picture"]
    prefetch_related_objects([image for image in images if image and image.pk], "licence")
    return media
