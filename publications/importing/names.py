"""Names and dates as people and programs write them, in the form of CSL."""

import re
from typing import Any

from publications.citations.item import CUSTOM, Item, Name, custom_of

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


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
    """ "2019", "2019-09", "2019/09/14", "2019/09//" in the form of CSL; `None` for anything else."""
    found = re.match(r"\s*(\d{4})(?:[-/](\d{1,2}|[A-Za-z]+)(?:[-/](\d{1,2}))?)?", text[:40])
    if not found:
        return None
    parts = [int(found[1])]
    month = month_number(found[2]) if found[2] else None
    if month:
        parts.append(month)
        if found[3] and 1 <= int(found[3]) <= 31:
            parts.append(int(found[3]))
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
