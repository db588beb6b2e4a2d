"""Composes the blocks into the bodies that pages use."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from cms.blocks.data import InfographicBlock, KeyFiguresBlock, TableBlock, TypedFiguresBlock
from cms.blocks.links import (
    CallToActionBlock,
    ContactCardBlock,
    CopyTextBlock,
    PublicationCardBlock,
    RelatedItemsBlock,
)
from cms.blocks.media import (
    DownloadBlock,
    GalleryBlock,
    PdfPreviewBlock,
    PictureBlock,
    RecordingBlock,
)
from cms.blocks.series import (
    AccordionBlock,
    LessonCardsBlock,
    QuestionsBlock,
    StepsBlock,
    ValuePairsBlock,
)
from cms.blocks.text import (
    SECTION_FEATURES,
    CalloutBlock,
    ProposedQuoteBlock,
    ProseBlock,
    QuoteBlock,
    ReferenceBlock,
    StrandBlock,
    SummaryBoxBlock,
)

WORDS = _("Words")
MEDIA = _("Pictures and files")
NUMBERS = _("Numbers")
ONWARD = _("Onward")


class BodyBlock(blocks.StreamBlock):
    """The body of a page: everything an editor may put between header and footer."""

    prose = ProseBlock(group=WORDS)
    summary_box = SummaryBoxBlock(group=WORDS)
    quote = QuoteBlock(group=WORDS)
    callout = CalloutBlock(group=WORDS)
    steps = StepsBlock(group=WORDS)
    accordion = AccordionBlock(group=WORDS)
    value_pairs = ValuePairsBlock(group=WORDS)
    questions = QuestionsBlock(group=WORDS)
    strand = StrandBlock(group=WORDS)
    lesson_cards = LessonCardsBlock(group=WORDS)
    reference = ReferenceBlock(group=WORDS)
    picture = PictureBlock(group=MEDIA)
    gallery = GalleryBlock(group=MEDIA)
    recording = RecordingBlock(group=MEDIA)
    download = DownloadBlock(group=MEDIA)
    pdf_preview = PdfPreviewBlock(group=MEDIA)
    key_figures = KeyFiguresBlock(group=NUMBERS)
    infographic = InfographicBlock(group=NUMBERS)
    table = TableBlock(group=NUMBERS)
    related_items = RelatedItemsBlock(group=ONWARD)
    publication_card = PublicationCardBlock(group=ONWARD)
    contact_card = ContactCardBlock(group=ONWARD)
    call_to_action = CallToActionBlock(group=ONWARD)
    copy_text = CopyTextBlock(group=ONWARD)

    class Meta:
        template = "cms/blocks/body.html"


class SectionBlock(blocks.StreamBlock):
    """The body of one organisation's section in a progress update."""

    prose = ProseBlock(features=SECTION_FEATURES, group=WORDS)
    strand = StrandBlock(group=WORDS)
    quote = QuoteBlock(group=WORDS)
    proposed_quote = ProposedQuoteBlock(group=WORDS)
    callout = CalloutBlock(group=WORDS)
    picture = PictureBlock(group=MEDIA)
    download = DownloadBlock(group=MEDIA)
    typed_figures = TypedFiguresBlock(group=NUMBERS)
    key_figures = KeyFiguresBlock(group=NUMBERS)
    table = TableBlock(group=NUMBERS)

    class Meta:
        template = "cms/blocks/body.html"


class TitledTextBlock(blocks.StructBlock):
    """A title with a text, for lists that a page lays out itself."""

    title = blocks.CharBlock(label=_("Title"), max_length=160)
    text = blocks.RichTextBlock(
        label=_("Text"), features=["bold", "italic", "link"], required=False
    )

    class Meta:
        icon = "list-ul"


class ShareBlock(blocks.StructBlock):
    """A part owned by somebody."""

    owner = blocks.CharBlock(label=_("Owner"), max_length=160)
    percent = blocks.DecimalBlock(label=_("Percent"), min_value=0, max_value=100, decimal_places=1)

    class Meta:
        icon = "decimal"
