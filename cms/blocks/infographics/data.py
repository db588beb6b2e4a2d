"""Reads the numbers of a drawing from a pasted table, and writes them as a file."""

import csv
import io
import math
import re
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

MOST_ROWS, MOST_SERIES, LONGEST_LABEL = 40, 6, 300
#: Signs with which a spreadsheet begins to calculate.
FORMULA = ("=", "+", "-", "@", "\t", "\r")
NUMBER = re.compile(r"^[+-]?\d+(\.\d+)?$")


@dataclass(frozen=True)
class Table:
    """What was pasted: the heading of the first column, the names of the series, and rows of a label with numbers."""

    corner: str
    series: list[str]
    rows: list[tuple[str, list[float]]]

    @property
    def values(self) -> list[float]:
        """All numbers."""
        return [number for _label, numbers in self.rows for number in numbers]


def cells_of(text: str) -> list[list[str]]:
    """The cells of pasted text: separated by tabs if there is one, otherwise by commas; empty lines are left out."""
    delimiter = "\t" if "\t" in text else ","
    lines = csv.reader(io.StringIO(text), delimiter=delimiter, skipinitialspace=True)
    rows = [[cell.strip() for cell in row] for row in lines]
    return [row for row in rows if any(row)]


def number_of(cell: str) -> float | None:
    """The number in a cell as people write it (`1,234`, `91.2%`, `−5`); `None` if it is none."""
    plain = cell.replace("−", "-").replace("%", "").replace(" ", "").replace("\u00a0", "")
    plain = re.sub(r"(?<=\d),(?=\d{3}(\D|$))", "", plain)
    if not NUMBER.match(plain) or len(plain) > 15:
        return None
    return float(plain)


def read_table(text: str) -> Table:
    """The table in pasted text; raises `ValueError` with a sentence for the editor if there is none."""
    try:
        cells = cells_of(text)
    except csv.Error:
        raise ValueError(
            _("This cannot be read as a table. Paste it from a spreadsheet.")
        ) from None
    if len(cells) < 2 or len(cells[0]) < 2:
        raise ValueError(
            _(
                "Paste at least two rows and two columns: headings first, then a label and its number in each row."
            )
        )
    head, body = cells[0], cells[1:]
    check_size(head, body)
    return Table(head[0], head[1:], [row_of(head, row, place) for place, row in enumerate(body, 2)])


def check_size(head: list[str], body: list[list[str]]) -> None:
    """Raises `ValueError` for more than a drawing can show."""
    if len(body) > MOST_ROWS:
        message = ngettext("At most %d row fits.", "At most %d rows fit.", MOST_ROWS)
        raise ValueError(message % MOST_ROWS)
    if len(head) - 1 > MOST_SERIES:
        raise ValueError(_("At most %d columns of numbers fit.") % MOST_SERIES)
    if not all(head[1:]):
        raise ValueError(_("Each column of numbers needs a heading in the first row."))
    if any(len(cell) > LONGEST_LABEL for row in [head, *body] for cell in row):
        raise ValueError(_("A label has more than %d characters.") % LONGEST_LABEL)


def row_of(head: list[str], row: list[str], place: int) -> tuple[str, list[float]]:
    """One row; `place` is its number in the paste box, for the message."""
    if len(row) != len(head):
        raise ValueError(
            _("Row %(place)d has %(found)d cells and the first row has %(wanted)d.")
            % {"place": place, "found": len(row), "wanted": len(head)}
        )
    if not row[0]:
        raise ValueError(_("Row %d has no label.") % place)
    numbers = [number_of(cell) for cell in row[1:]]
    for cell, number in zip(row[1:], numbers, strict=True):
        if number is None or not math.isfinite(number):
            raise ValueError(
                _("Row %(place)d: “%(cell)s” is not a number.") % {"place": place, "cell": cell}
            )
    return row[0], [number for number in numbers if number is not None]


def plain(number: float) -> str:
    """A number without needless noughts: `85`, `91.2`."""
    return f"{number:.0f}" if number == int(number) else f"{number:.10g}"


def grouped(number: float) -> str:
    """The same for readers: `1,234.5`."""
    return f"{number:,.0f}" if number == int(number) else f"{number:,.10g}"


def safe_cell(text: str) -> str:
    """Text that a spreadsheet will not run."""
    return f"'{text}" if text.startswith(FORMULA) and not NUMBER.match(text) else text


def csv_of(rows: list[list[str]]) -> str:
    """Rows as a comma-separated file (RFC 4180)."""
    out = io.StringIO()
    csv.writer(out).writerows([[safe_cell(cell) for cell in row] for row in rows])
    return out.getvalue()
