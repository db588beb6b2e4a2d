"""Numbers as people write them, and as pages and files print them."""

import re

NUMBER = re.compile(r"^[+-]?\d+(\.\d+)?$")
#: What people type where there is no number.
MISSING = frozenset({"", "-", "–", "—", "−", ".", "..", "…", ":", "n/a", "na", "none"})
#: What stands in a table where there is none.
NOTHING = "–"
#: Money and shares: the unit is a field of its own.
SIGNS = re.compile(r"[£$€%]")
#: Commas and spaces of all widths between groups of three digits.
GROUPS = re.compile(r"(?<=\d)[,\s\u2009\u202f\u00a0'’](?=\d{3}(\D|$))")
#: As many characters as a number may have.
LONGEST = 15


def is_missing(cell: str) -> bool:
    """Whether a cell says that there is no number."""
    return cell.strip().lower() in MISSING


def number_of(cell: str) -> float | None:
    """The number in a cell as people write it (`1,234.5`, `£1 234`, `91.2%`, `−5`, `(5)`); `None` if it is none."""
    text = SIGNS.sub("", cell).strip().replace("−", "-").replace("–", "-")
    if text.startswith("(") and text.endswith(")"):
        text = f"-{text[1:-1].strip()}"
    text = GROUPS.sub("", re.sub(r"^([+-])\s+", r"\1", text))
    if not NUMBER.match(text) or len(text) > LONGEST:
        return None
    # Nought has no sign.
    return float(text) + 0.0


def plain(number: float) -> str:
    """A number without needless noughts: `85`, `91.2`."""
    return f"{number:.0f}" if number == int(number) else f"{number:.10g}"


def grouped(number: float) -> str:
    """The same for readers: `1,234.5`."""
    return f"{number:,.0f}" if number == int(number) else f"{number:,.10g}"


def shown(number: float | None) -> str:
    """What a table shows: the number for readers, or that there is none."""
    return NOTHING if number is None else grouped(number)


def filed(number: float | None) -> str:
    """What a file holds: the plain number, or nothing."""
    return "" if number is None else plain(number)
