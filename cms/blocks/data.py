"""Blocks of numbers and tables."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock
from wagtail.snippets.blocks import SnippetChooserBlock

from cms.blocks.samples import sample_figures, sample_infographic, sample_typed_figures
from cms.blocks.text import LINE_FEATURES


class KeyFiguresBlock(blocks.StructBlock):
    """Key figures side by side."""

    heading = blocks.CharBlock(label=_("Heading"), max_length=120, required=False)
    figures = blocks.ListBlock(
        SnippetChooserBlock("cms.KeyFigure", label=_("Figure")), label=_("Figures"), min_num=1
    )

    class Meta:
        icon = "decimal"
        label = _("Key figures")
        description = _("Numbers from the shared figures; date and source print themselves.")
        template = "cms/blocks/key_figures.html"

    def get_preview_value(self):
        """Two made-up figures."""
        return self.normalize({"heading": "In numbers", "figures": sample_figures()})


class TypedFigureBlock(blocks.StructBlock):
    """One number, typed where it is used: the same facts as a shared key figure."""

    value = blocks.CharBlock(
        label=_("Number"), max_length=40, help_text=_("For example “85” or “91.2”.")
    )
    unit = blocks.CharBlock(
        label=_("Unit"),
        max_length=40,
        help_text=_("For example “schools” or “%”. It is printed after the number."),
    )
    label = blocks.CharBlock(
        label=_("What it counts"),
        max_length=160,
        help_text=_("In a few words, for example “take part in peer reviews”."),
    )
    as_at = blocks.DateBlock(
        label=_("As at"),
        help_text=_("The day for which it was true, for example 31/03/2023."),
    )
    as_at_text = blocks.CharBlock(
        label=_("As at, in words"),
        max_length=40,
        required=False,
        help_text=_(
            "If only the year or the term is known, for example “2022/23”. Printed in place of the day."
        ),
    )
    source = blocks.CharBlock(
        label=_("Source"),
        max_length=250,
        help_text=_("Where the number comes from, for example “SAfE membership list”."),
    )

    class Meta:
        icon = "decimal"
        label = _("Figure")


class TypedFiguresBlock(blocks.StructBlock):
    """Figures that are used here only."""

    figures = blocks.ListBlock(TypedFigureBlock(), label=_("Figures"), min_num=1)

    class Meta:
        icon = "decimal"
        label = _("Figures typed here")
        description = _(
            "Numbers that only this section uses. Date and source print themselves. Communications can turn one into a "
            "shared key figure."
        )
        template = "cms/blocks/typed_figures.html"

    def get_preview_value(self):
        """Two made-up figures."""
        return self.normalize({"figures": sample_typed_figures()})


class InfographicBlock(blocks.StructBlock):
    """A shared infographic."""

    infographic = SnippetChooserBlock("cms.Infographic", label=_("Infographic"))

    class Meta:
        icon = "image"
        label = _("Infographic")
        description = _("One of the shared infographics, with its words, its table and its terms.")
        template = "cms/blocks/infographic.html"

    def get_preview_value(self):
        """A claim with two reasons."""
        return self.normalize({"infographic": sample_infographic()})


class TableBlock(blocks.StructBlock):
    """A table with caption and headers."""

    caption = blocks.CharBlock(
        label=_("Caption"), max_length=200, help_text=_("What the table shows.")
    )
    row_headers = blocks.BooleanBlock(
        label=_("The first column names the rows"), required=False, default=True
    )
    table = TypedTableBlock(
        [
            ("text", blocks.CharBlock(label=_("Text"), required=False)),
            ("number", blocks.CharBlock(label=_("Number"), required=False)),
            ("rich_text", blocks.RichTextBlock(label=_("Formatted text"), features=LINE_FEATURES)),
        ],
        label=_("Table"),
    )
    source = blocks.CharBlock(label=_("Source"), max_length=250, required=False)

    class Meta:
        icon = "table"
        label = _("Table")
        description = _("Rows and columns with headers. On a phone every row becomes a card.")
        template = "cms/blocks/table.html"
        preview_value = {
            "caption": "Areas by pilot",
            "row_headers": True,
            "table": {
                "columns": [
                    {"type": "text", "heading": "Pilot"},
                    {"type": "number", "heading": "Areas"},
                ],
                "rows": [{"values": ["Pilot 1", "4"]}, {"values": ["Pilot 3", "4"]}],
                "caption": "",
            },
            "source": "LocalED",
        }

    def get_preview_value(self):
        """Made-up rows; the table is built by the block itself."""
        sample = dict(self.meta.preview_value)
        table = self.child_blocks["table"].to_python(sample["table"])
        return self.normalize({**sample, "table": table})
