"""Names and dates as people and programs write them, in the form of CSL."""

import re
from typing import Any

from publications.citations.item import CUSTOM, Item, Name, custom_of

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
YEAR_FIRST = re.compile(r"\s*(\d{4})(?:[-/](\d{1,2}|[A-Za-z]+)(?:[-/](\d{1,2}))?)?")
YEAR_LAST = re.compile(r"\s*(?:(\d{1,2}) )?([A-Za-z]+),? (\d{4})")


def turned(text: str) -> Name:
    """ "Gilbert, Christine" → family and given name, "Rea, Simon, Jr" with suffix; without a comma it is taken as a whole."""
    parts = [part.strip() for part in text.split(",", 2)]
    if len(parts) == 1 or not parts[1]:
        return {"literal": text.strip(" ,")}
    name: Name = {"family": parts[0], "given": parts[1]}
    if len(parts) == 3 and parts[2]:
        name["suffix"] = parts[2]
    return name


def month_number(text: str) -> int | None:
    """The month of "9", "09", "sep" or "September"."""
    word = text.strip().lower()
    if word.isdigit():
        return int(word) if 1 <= int(word) <= 12 else None
    return MONTHS.index(word[:3]) + 1 if word[:3] in MONTHS else None


def date_of(text: str) -> dict[str, Any] | None:
    """ "2019", "2019-09", "2019/09/14", "14 July 2023" in the form of CSL; `None` for anything else."""
    found = YEAR_FIRST.match(text[:40])
    year, month, day = found.groups() if found else (None, None, None)
    spoken = YEAR_LAST.match(text[:40])
    if spoken:
        day, month, year = spoken.groups()
    if not year:
        return None
    parts = [int(year)]
    number = month_number(month) if month else None
    if number:
        parts.append(number)
        if day and 1 <= int(day) <= 31:
            parts.append(int(day))
    return {"date-parts": [parts]}


def label_and_value(note: str) -> tuple[str, str]:
    """The two halves of a note "Institution: UCL" of ours; an empty label for any other note."""
    label, colon, value = note.partition(": ")
    return (label, value.strip()) if colon and value.strip() else ("", note)


def keep_custom(item: Item, label: str, value: str) -> bool:
    """Keeps a note of ours for which CSL has no field; says whether it was one."""
    keys = [key for key, words in CUSTOM.items() if words == label]
    if keys:
        held = custom_of(item)
        held[keys[0]] = "\n".join(filter(None, (held.get(keys[0]), value)))
        item["custom"] = held
    return bool(keys)
