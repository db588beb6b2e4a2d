"""Where the marks of a chart lie, in per cent of its drawing."""

from dataclasses import dataclass
from functools import cached_property

from cms.blocks.infographics.data import Table
from cms.blocks.infographics.numbers import grouped, shown
from cms.blocks.infographics.scales import Scale, scale_for

#: So many characters stand beside each other at 320 pixels.
SHORT = 36
#: A place in the drawing, from the left and from above.
Point = tuple[float, float]


@dataclass(frozen=True)
class Mark:
    """One number as it is drawn: where it starts and how long it is; a missing one has no length."""

    series: int
    name: str
    number: str
    start: float
    length: float
    is_missing: bool = False
    is_below: bool = False

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
            sums = [sum(n for n in numbers if n is not None) for _label, numbers in self.table.rows]
            return scale_for(sums)
        return scale_for(self.table.values)

    @property
    def series(self) -> list[tuple[int, str]]:
        """The columns of numbers, counted from one."""
        return list(enumerate(self.table.series, 1))

    @cached_property
    def rows(self) -> list[tuple[str, list[Mark]]]:
        """Each label with its marks."""
        return [(label, self.marks_of(numbers)) for label, numbers in self.table.rows]

    def marks_of(self, numbers: list[float | None]) -> list[Mark]:
        """The marks of one row; stacked ones begin where the one before ends."""
        found, reached = [], 0.0
        for (place, name), number in zip(self.series, numbers, strict=True):
            begin = reached if self.kind == "stacked" else 0.0
            reached = begin + (number or 0.0)
            low, high = sorted((self.scale.place(begin), self.scale.place(reached)))
            length = round(high - low, 2)
            below = number is not None and number < 0
            mark = Mark(place, name, shown(number), low, length, number is None, below)
            found.append(mark)
        return found

    @property
    def lines(self) -> list[tuple[int, list[list[Point]]]]:
        """Each series with the parts of its line: it is broken where a number is missing."""
        return [(place, list(self.parts_of(place - 1))) for place, _name in self.series]

    def parts_of(self, column: int) -> list[list[Point]]:
        """The parts of one line, each a list of points from left to right."""
        steps = max(len(self.table.rows) - 1, 1)
        parts: list[list[Point]] = [[]]
        for at, (_label, numbers) in enumerate(self.table.rows):
            number = numbers[column]
            if number is None:
                parts.append([])
                continue
            height = self.scale.place(number)
            parts[-1].append((round(100 * at / steps, 2), round(100 - height, 2)))
        return [part for part in parts if part]

    @property
    def polylines(self) -> list[tuple[int, str]]:
        """The parts as SVG wants them; a single point is a line to itself, which a round end makes a dot."""
        return [
            (place, " ".join(f"{x},{y}" for x, y in (part if len(part) > 1 else part * 2)))
            for place, parts in self.lines
            for part in parts
        ]

    @property
    def columns(self) -> list[dict[str, float | str | bool]]:
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
                "number": mark.number,
                "above": not mark.is_below,
            }
            for at, (_label, marks) in enumerate(self.rows)
            for mark in marks
            if not mark.is_missing
        ]

    @property
    def names_each(self) -> bool:
        """Whether each column has its label below it, which a few short ones can have on a telephone too."""
        labels = [label for label, _numbers in self.table.rows]
        return self.kind == "column" and sum(len(label) + 2 for label in labels) <= SHORT

    @property
    def ends(self) -> list[str]:
        """The labels below: all of them, or those at the beginning and at the end."""
        labels = [label for label, _numbers in self.table.rows]
        return labels if self.names_each or len(labels) == 1 else [labels[0], labels[-1]]

    @property
    def marks(self) -> list[tuple[str, float]]:
        """The numbers beside the scale with their places, the highest first."""
        return [(grouped(n), round(100 - self.scale.place(n), 2)) for n in self.scale.marks[::-1]]
