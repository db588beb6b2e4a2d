"""Blocks of pictures, sound and files."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageBlock

from cms.blocks.samples import sample_document, sample_image
from cms.blocks.text import LINE_FEATURES, SHORT_FEATURES


class PictureBlock(blocks.StructBlock):
    """One picture with its caption."""

    image = ImageBlock(label=_("Picture"))
    caption = blocks.RichTextBlock(label=_("Caption"), features=LINE_FEATURES, required=False)
    credit = blocks.CharBlock(
        label=_("Credit"),
        max_length=200,
        required=False,
        help_text=_("Only if it differs from the credit of the picture itself."),
    )

    class Meta:
        icon = "image"
        label = _("Picture")
        description = _(
            "One picture with a caption. Describe it in words, or mark it as decoration."
        )
        template = "cms/blocks/picture.html"

    def get_preview_value(self):
        """A drawn picture."""
        image = sample_image()
        return self.normalize({"image": image, "caption": "<p>A caption says what to notice.</p>"})


class GalleryBlock(blocks.StructBlock):
    """Several pictures side by side."""

    heading = blocks.CharBlock(label=_("Heading"), max_length=120, required=False)
    pictures = blocks.ListBlock(PictureBlock(), label=_("Pictures"), min_num=2)

    class Meta:
        icon = "grid"
        label = _("Gallery")
        description = _("Two or more pictures side by side.")
        template = "cms/blocks/gallery.html"

    def get_preview_value(self):
        """A drawn picture twice."""
        one = {"image": sample_image(), "caption": "<p>A caption.</p>"}
        return self.normalize({"heading": "Pictures", "pictures": [one, one]})


class RecordingBlock(blocks.StructBlock):
    """A video or a sound recording with its words."""

    title = blocks.CharBlock(label=_("Title"), max_length=160)
    link = blocks.URLBlock(
        label=_("Address of the recording"),
        required=False,
        help_text=_(
            "Where it can be watched, for example on YouTube. Nothing is loaded from there."
        ),
    )
    file = DocumentChooserBlock(
        label=_("Or a file"),
        required=False,
        help_text=_("An MP4, WebM or MP3 file of the library."),
    )
    poster = ImageBlock(label=_("Still picture"), required=False)
    length = blocks.CharBlock(
        label=_("Length"), max_length=20, required=False, help_text=_("For example “3 min 20 s”.")
    )
    transcript = blocks.RichTextBlock(
        label=_("Transcript"), features=SHORT_FEATURES, help_text=_("Every word that is said.")
    )

    class Meta:
        icon = "media"
        label = _("Video or audio")
        description = _("A recording with its transcript. It loads only when a reader asks for it.")
        template = "cms/blocks/recording.html"
        preview_value = {
            "title": "What peer review looks like",
            "link": "https://example.org/video",
            "file": None,
            "poster": {"image": None, "alt_text": None, "decorative": None},
            "length": "3 min",
            "transcript": "<p>Headteacher: We begin with a question.</p>",
        }

    def clean(self, value):
        """Either an address or a file."""
        cleaned = super().clean(value)
        deferred = getattr(self, "is_deferred_validation", False)
        if not deferred and bool(cleaned["link"]) == bool(cleaned["file"]):
            error = ValidationError(_("Give either an address or a file."))
            raise StructBlockValidationError(block_errors={"link": error})
        return cleaned


class DownloadBlock(blocks.StructBlock):
    """A file to download."""

    document = DocumentChooserBlock(label=_("File"))
    about = blocks.CharBlock(
        label=_("What it holds"), max_length=250, required=False, help_text=_("One sentence.")
    )

    class Meta:
        icon = "download"
        label = _("Download")
        description = _("A file. Its title, type, size, pages, language and date print themselves.")
        template = "cms/blocks/download.html"

    def get_preview_value(self):
        """A made-up file."""
        return self.normalize({"document": sample_document(), "about": "The full account."})


class PdfPreviewBlock(blocks.StructBlock):
    """A file that can be looked at before it is downloaded."""

    document = DocumentChooserBlock(label=_("File"))
    summary = blocks.RichTextBlock(
        label=_("What it says"),
        features=SHORT_FEATURES,
        help_text=_(
            "A summary in words, so that nobody needs to open the file to learn the main points."
        ),
    )

    class Meta:
        icon = "doc-full"
        label = _("File with summary")
        description = _("A file with a summary of what it says and a link to open it.")
        template = "cms/blocks/pdf_preview.html"

    def get_preview_value(self):
        """A made-up file."""
        return self.normalize(
            {"document": sample_document(), "summary": "<p>How the county's groups work.</p>"}
        )
