"""Reads the numbers of a drawing from a pasted table, and writes them as a file."""

import csv
import io
from dataclasses import dataclass, field

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cms.blocks.infographics.numbers import NUMBER, is_missing, number_of, plain

MOST_ROWS, MOST_SERIES, LONGEST_LABEL = 40, 6, 300
#: So many mistakes, and so many readings, are told one by one.
TOLD = 5
#: Signs with which a spreadsheet begins to calculate.
FORMULA = ("=", "+", "-", "@", "\t", "\r")


class Unreadable(ValueError):
    """What was pasted is no table; `messages` are sentences for the person who pasted it."""

    def __init__(self, *messages: str) -> None:
        self.messages = list(messages)
        super().__init__(" ".join(messages))


@dataclass(frozen=True)
class Table:
    """What was pasted: the heading of the first column, the names of the series, and rows of a label with numbers.

    A number that is missing is `None`; `readings` say how cells were read that hold more than digits.
    """

    corner: str
    series: list[str]
    rows: list[tuple[str, list[float | None]]]
    readings: list[str] = field(default_factory=list)

    @property
    def values(self) -> list[float]:
        """All numbers that are there."""
        return [one for _label, numbers in self.rows for one in numbers if one is not None]

    @property
    def missing(self) -> int:
        """How many are not."""
        return sum(numbers.count(None) for _label, numbers in self.rows)


def cells_of(text: str) -> list[list[str]]:
    """The cells of pasted text, separated by tabs, semicolons or commas; empty lines are left out."""
    delimiter = "\t" if "\t" in text else ","
    lines = [line for line in text.splitlines() if line.strip()]
    if delimiter == "," and lines and all(";" in line for line in lines):
        delimiter = ";"
    reader = csv.reader(io.StringIO(text), delimiter=delimiter, skipinitialspace=True)
    rows = [[cell.strip() for cell in row] for row in reader]
    return [row for row in rows if any(row)]


def read_table(text: str) -> Table:
    """The table in pasted text; raises `Unreadable` with sentences for the editor if there is none."""
    try:
        cells = cells_of(text)
    except csv.Error:
        raise Unreadable(
            _("This cannot be read as a table. Paste it from a spreadsheet.")
        ) from None
    if len(cells) < 2 or len(cells[0]) < 2:
        raise Unreadable(
            _(
                "Paste at least two rows and two columns: headings first, then a label and its number in each row."
            )
        )
    head, body = cells[0], cells[1:]
    check_size(head, body)
    mistakes = [one for place, row in enumerate(body, 2) for one in mistakes_in(head, row, place)]
    if mistakes:
        raise Unreadable(*told(mistakes))
    rows = [(row[0], [number_of(cell) for cell in row[1:]]) for row in body]
    table = Table(head[0], head[1:], rows, list(readings(body)))
    if not table.values:
        raise Unreadable(_("There is not one number in it."))
    return table


def told(mistakes: list[str]) -> list[str]:
    """The first of them, and how many there are besides."""
    more = len(mistakes) - TOLD
    if more < 1:
        return mistakes
    rest = ngettext("And %d more mistake.", "And %d more mistakes.", more) % more
    return [*mistakes[:TOLD], rest]


def check_size(head: list[str], body: list[list[str]]) -> None:
    """Raises `Unreadable` for more than a drawing can show."""
    if len(body) > MOST_ROWS:
        message = ngettext("At most %d row fits.", "At most %d rows fit.", MOST_ROWS)
        raise Unreadable(message % MOST_ROWS)
    if len(head) - 1 > MOST_SERIES:
        raise Unreadable(_("At most %d columns of numbers fit.") % MOST_SERIES)
    if not all(head[1:]):
        place = head.index("", 1) + 1
        message = _("Each column of numbers needs a heading in the first row: column %d has none.")
        raise Unreadable(message % place)
    for place, row in enumerate([head, *body], 1):
        if any(len(cell) > LONGEST_LABEL for cell in row):
            message = _("Row %(place)d: a label has more than %(most)d characters.")
            raise Unreadable(message % {"place": place, "most": LONGEST_LABEL})


def mistakes_in(head: list[str], row: list[str], place: int) -> list[str]:
    """What is wrong with one row; `place` is its number in the paste box."""
    if len(row) != len(head):
        found = ngettext("%d cell", "%d cells", len(row)) % len(row)
        message = _("Row %(place)d has %(found)s and the first row has %(wanted)d.")
        return [message % {"place": place, "found": found, "wanted": len(head)}]
    if not row[0]:
        return [_("Row %d has no label.") % place]
    message = _("Row %(place)d, column “%(name)s”: “%(cell)s” is not a number.")
    return [
        message % {"place": place, "name": name, "cell": cell}
        for name, cell in zip(head[1:], row[1:], strict=True)
        if not is_missing(cell) and number_of(cell) is None
    ]


def readings(body: list[list[str]]) -> list[str]:
    """How cells were read in which more stands than a plain number, each way of writing once or so."""
    found: dict[str, float] = {}
    for row in body:
        for cell in row[1:]:
            number = number_of(cell)
            if number is not None and not NUMBER.match(cell):
                found.setdefault(cell, number)
    pairs = list(found.items())[:TOLD]
    return [
        _("“%(cell)s” as %(number)s") % {"cell": cell, "number": plain(number)}
        for cell, number in pairs
    ]


def safe_cell(text: str) -> str:
    """Text that a spreadsheet will not run."""
    return f"'{text}" if text.startswith(FORMULA) and not NUMBER.match(text) else text


def csv_of(rows: list[list[str]]) -> str:
    """Rows as a comma-separated file (RFC 4180)."""
    out = io.StringIO()
    csv.writer(out).writerows([[safe_cell(cell) for cell in row] for row in rows])
    return out.getvalue()
