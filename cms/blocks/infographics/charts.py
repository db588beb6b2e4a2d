"""The charts: bars, stacked bars, columns and lines, drawn from a pasted table."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError

from cms.blocks.infographics.data import Unreadable, read_table
from cms.blocks.infographics.drawn_charts import Chart
from cms.blocks.infographics.numbers import filed

SAMPLE = "Area\tSchools\nEaling\t85\nSheffield\t180\nSurrey\t120"
NEGATIVE_PARTS = _("Parts that add up cannot be less than nought.")


class ChartValue(blocks.StructValue):
    """A chart with everything its template prints."""

    @cached_property
    def chart(self) -> Chart | None:
        """What is drawn; `None` while what was pasted cannot be read."""
        try:
            return Chart(read_table(self["data"] or ""), self["kind"])
        except Unreadable:
            return None

    @property
    def csv_rows(self) -> list[list[str]]:
        """The rows of the file with the same numbers."""
        if self.chart is None:
            return []
        table = self.chart.table
        head = [table.corner, *(f"{name} ({self['unit']})" for name in table.series)]
        return [head, *([label, *(filed(n) for n in numbers)] for label, numbers in table.rows)]


class ChartBlock(blocks.StructBlock):
    """A chart, with its table, its unit, its day and its source."""

    kind = blocks.ChoiceBlock(
        [
            ("bar", _("Bars, lying: compare a few things")),
            ("stacked", _("Stacked bars: parts that add up")),
            ("column", _("Columns, standing: a few steps in time")),
            ("line", _("Line: a course over time")),
        ],
        label=_("Form"),
        default="bar",
    )
    data = blocks.TextBlock(
        label=_("Data"),
        rows=8,
        help_text=_(
            "Paste it from a spreadsheet, or type it with commas or tabs between the cells. The first row holds the "
            "headings, the first column the labels. Numbers may be written as “1,234.5”, “£20” or “91%”; leave a cell "
            "empty, or type a dash, where there is no number."
        ),
    )
    unit = blocks.CharBlock(label=_("Unit"), max_length=60, help_text=_("For example “schools”."))
    as_at = blocks.CharBlock(label=_("As at"), max_length=60, help_text=_("A day or a year."))
    source = blocks.CharBlock(label=_("Source"), max_length=250)

    class Meta:
        icon = "decimal"
        label = _("Chart")
        description = _("Bars, columns or lines from a table, which stands below them.")
        template = "cms/infographics/chart.html"
        value_class = ChartValue
        preview_value = {
            "kind": "bar",
            "data": SAMPLE,
            "unit": "schools",
            "as_at": "2022",
            "source": "Made up for this preview",
        }

    def clean(self, value: Any) -> Any:
        """Raises a validation error beside the paste box if it holds no table that can be drawn."""
        value = super().clean(value)
        try:
            table = read_table(value["data"])
        except Unreadable as error:
            problem = ValidationError(error.messages)
            raise StructBlockValidationError({"data": problem}) from None
        if value["kind"] == "stacked" and min(table.values) < 0:
            raise StructBlockValidationError({"data": ValidationError(NEGATIVE_PARTS)})
        return value
