"""Blocks of prose."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.snippets.blocks import SnippetChooserBlock

from cms.blocks.samples import sample_quote

#: What running text may contain. Colours, sizes and level-one headings are left out on purpose.
PROSE_FEATURES = ["h2", "h3", "h4", "bold", "italic", "ul", "ol", "link", "document-link"]
#: The same below a heading of level two, as in the sections of a progress update.
SECTION_FEATURES = [feature for feature in PROSE_FEATURES if feature != "h2"]
#: What text inside a small box may contain.
SHORT_FEATURES = ["bold", "italic", "ul", "ol", "link", "document-link"]
#: What a single line may contain.
LINE_FEATURES = ["bold", "italic", "link"]


class ProseBlock(blocks.RichTextBlock):
    """Running text."""

    def __init__(self, features=PROSE_FEATURES, **kwargs):
        super().__init__(features=features, **kwargs)

    class Meta:
        icon = "pilcrow"
        label = _("Text")
        description = _("Paragraphs, headings, lists and links. Paste from Word here.")
        template = "cms/blocks/prose.html"
        preview_value = (
            "<h2>How the areas work together</h2><p>Schools and councils meet <b>every term</b> to compare "
            "what they learned.</p><ul><li>One agenda</li><li>One set of figures</li></ul>"
        )


class QuoteBlock(blocks.StructBlock):
    """A quote from the shared quotes."""

    quote = SnippetChooserBlock("cms.Quote", label=_("Quote"))

    class Meta:
        icon = "openquote"
        label = _("Quote")
        description = _(
            "Somebody's words, chosen from the quotes. Shows only while permission stands."
        )
        template = "cms/blocks/quote.html"

    def get_preview_value(self):
        """A made-up quote, so that the preview needs no content."""
        return self.normalize({"quote": sample_quote()})


class ProposedQuoteBlock(blocks.StructBlock):
    """Words that somebody would like to quote, before anybody has given permission."""

    words = blocks.TextBlock(
        label=_("Words"),
        max_length=1200,
        rows=3,
        help_text=_("What was said, without quotation marks: the page adds them."),
    )
    speaker = blocks.CharBlock(
        label=_("Who said it"),
        max_length=160,
        help_text=_("A name, or a role such as “Headteacher” if the person is not to be named."),
    )
    role = blocks.CharBlock(
        label=_("Their role and place"),
        max_length=160,
        required=False,
        help_text=_("For example “Headteacher of a village school”."),
    )

    class Meta:
        icon = "openquote"
        label = _("Proposed quote")
        description = _(
            "Somebody's words that still need permission. Readers never see them: communications make a quote of them, "
            "or they are taken out."
        )
        template = "cms/blocks/proposed_quote.html"
        preview_value = {
            "words": "We stopped asking who was to blame and started asking what would help.",
            "speaker": "Headteacher",
            "role": "Demonstration primary school",
        }

    def get_searchable_content(self, value):
        """Nothing: they are not for readers."""
        return []


class CalloutBlock(blocks.StructBlock):
    """A short notice set apart from the text."""

    heading = blocks.CharBlock(label=_("Heading"), max_length=120, required=False)
    text = blocks.RichTextBlock(label=_("Text"), features=SHORT_FEATURES)

    class Meta:
        icon = "info-circle"
        label = _("Callout")
        description = _("A short notice that stands out, such as a date to keep or a change.")
        template = "cms/blocks/callout.html"
        preview_value = {
            "heading": "Next meeting",
            "text": "<p>The steering group meets again in the spring term.</p>",
        }


class SummaryBoxBlock(blocks.StructBlock):
    """The main points, for readers in a hurry."""

    heading = blocks.CharBlock(label=_("Heading"), max_length=120, default=_("In short"))
    points = blocks.ListBlock(
        blocks.RichTextBlock(features=LINE_FEATURES, label=_("Point")), label=_("Points"), min_num=1
    )

    class Meta:
        icon = "list-ul"
        label = _("Summary box")
        description = _("Two to five main points, for readers in a hurry. Place it first.")
        template = "cms/blocks/summary_box.html"
        preview_value = {
            "heading": "In short",
            "points": [
                "<p>Three pilots</p>",
                "<p>Nine areas</p>",
                "<p>Reports every six months</p>",
            ],
        }


class StrandBlock(blocks.StructBlock):
    """A labelled part of one area's work."""

    label = blocks.CharBlock(
        label=_("Label"), max_length=40, help_text=_("For example “Strand A”.")
    )
    title = blocks.CharBlock(label=_("Title"), max_length=160)
    text = blocks.RichTextBlock(label=_("Text"), features=SHORT_FEATURES)

    class Meta:
        icon = "tasks"
        label = _("Strand")
        description = _("A labelled part of one area's work, such as Strand A.")
        template = "cms/blocks/strand.html"
        preview_value = {
            "label": "Strand A",
            "title": "Report cards for parents",
            "text": "<p>One page a school, in plain words.</p>",
        }


class ReferenceBlock(blocks.StructBlock):
    """A cited work."""

    authors = blocks.CharBlock(
        label=_("Authors"), max_length=300, help_text=_("As they should be printed.")
    )
    year = blocks.CharBlock(label=_("Year"), max_length=20)
    title = blocks.CharBlock(label=_("Title"), max_length=500)
    published = blocks.CharBlock(label=_("Where it was published"), max_length=300, required=False)
    link = blocks.URLBlock(label=_("Link"), required=False)

    class Meta:
        icon = "doc-full-inverse"
        label = _("Reference")
        description = _("A work that the text cites, in one line.")
        template = "cms/blocks/reference.html"
        preview_value = {
            "authors": "Example, A.",
            "year": "2017",
            "title": "A think-piece on local partnerships",
            "published": "An institute, London",
            "link": "https://example.org/",
        }
