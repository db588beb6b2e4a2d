"""The charts: bars, stacked bars, columns and lines, drawn from a pasted table."""

from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError

from cms.blocks.infographics.data import Table, grouped, plain, read_table
from cms.blocks.infographics.scales import Scale, scale_for

SAMPLE = "Area\tSchools\nEaling\t85\nSheffield\t180\nSurrey\t120"


@dataclass(frozen=True)
class Mark:
    """One number as it is drawn: where it starts and how long it is, in per cent of the drawing."""

    series: int
    name: str
    number: str
    start: float
    length: float

    @property
    def top(self) -> float:
        """Where a column starts, counted from above."""
        return round(100 - self.start - self.length, 2)


@dataclass(frozen=True)
class Chart:
    """A table with what its drawing needs; `kind` is one of the forms of `ChartBlock`."""

    table: Table
    kind: str

    @cached_property
    def scale(self) -> Scale:
        """The scale of the numbers; stacked ones are added up."""
        if self.kind == "stacked":
            return scale_for([sum(numbers) for _label, numbers in self.table.rows])
        return scale_for(self.table.values)

    @property
    def series(self) -> list[tuple[int, str]]:
        """The columns of numbers, counted from one."""
        return list(enumerate(self.table.series, 1))

    @property
    def rows(self) -> list[tuple[str, list[Mark]]]:
        """Each label with its marks."""
        return [(label, self.marks_of(numbers)) for label, numbers in self.table.rows]

    def marks_of(self, numbers: list[float]) -> list[Mark]:
        """The marks of one row; stacked ones begin where the one before ends."""
        found, reached = [], 0.0
        for (place, name), number in zip(self.series, numbers, strict=True):
            begin = reached if self.kind == "stacked" else 0.0
            ends = sorted((self.scale.place(begin), self.scale.place(begin + number)))
            found.append(Mark(place, name, grouped(number), ends[0], round(ends[1] - ends[0], 2)))
            reached = begin + number
        return found

    @property
    def lines(self) -> list[tuple[int, str]]:
        """Each series with the points of its line, as SVG wants them."""
        steps = max(len(self.table.rows) - 1, 1)
        return [(place, self.points_of(place - 1, steps)) for place, _name in self.series]

    def points_of(self, column: int, steps: int) -> str:
        """The points of one column of numbers, from left to right."""
        heights = [self.scale.place(numbers[column]) for _label, numbers in self.table.rows]
        return " ".join(
            f"{round(100 * at / steps, 2)},{round(100 - height, 2)}"
            for at, height in enumerate(heights)
        )

    @property
    def columns(self) -> list[dict[str, float]]:
        """Each number as a standing column: side by side within its step, with room between the steps."""
        step = 100 / len(self.table.rows)
        width = step * 0.8 / len(self.table.series)
        return [
            {
                "series": mark.series,
                "left": round(at * step + step * 0.1 + (mark.series - 1) * width, 2),
                "width": round(width, 2),
                "top": mark.top,
                "length": mark.length,
            }
            for at, (_label, marks) in enumerate(self.rows)
            for mark in marks
        ]

    @property
    def ends(self) -> list[str]:
        """The labels at the beginning and at the end."""
        labels = [label for label, _numbers in self.table.rows]
        return labels if len(labels) == 1 else [labels[0], labels[-1]]

    @property
    def marks(self) -> list[tuple[str, float]]:
        """The numbers beside the scale with their places, the highest first."""
        return [(grouped(n), round(100 - self.scale.place(n), 2)) for n in self.scale.marks[::-1]]


class ChartValue(blocks.StructValue):
    """A chart with everything its template prints."""

    @cached_property
    def chart(self) -> Chart | None:
        """What is drawn; `None` while what was pasted cannot be read."""
        try:
            return Chart(read_table(self["data"] or ""), self["kind"])
        except ValueError:
            return None

    @property
    def csv_rows(self) -> list[list[str]]:
        """The rows of the file with the same numbers."""
        if self.chart is None:
            return []
        table = self.chart.table
        head = [table.corner, *(f"{name} ({self['unit']})" for name in table.series)]
        return [head, *([label, *(plain(n) for n in numbers)] for label, numbers in table.rows)]


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
            "Paste it from a spreadsheet. The first row holds the headings, the first column the labels."
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
        except ValueError as error:
            raise StructBlockValidationError({"data": ValidationError(str(error))}) from None
        if value["kind"] == "stacked" and min(table.values) < 0:
            message = _("Parts that add up cannot be less than nought.")
            raise StructBlockValidationError({"data": ValidationError(message)})
        return value
