"""CSL-JSON into items: the fields that we know, each in its form; everything else is named as left out."""

import json
from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _

from publications.citations.item import CUSTOM, Item
from publications.importing.names import date_of
from publications.importing.reading import Found, PasteProblem

TEXTS = {
    "id", "type", "title", "title-short", "container-title", "collection-title", "collection-number", "volume", "issue", "page",
    "publisher", "publisher-place", "event-title", "event-place", "language", "abstract", "DOI", "ISBN", "ISSN", "URL", "version",
    "genre", "keyword", "number-of-pages", "note", "archive", "archive_location",
}  # fmt: skip
#: Older names of fields.
ALSO = {"event": "event-title", "shortTitle": "title-short", "number": "collection-number"}
NAMES = ("author", "editor")
DATES = ("issued", "event-date")
NAME_PARTS = ("family", "given", "suffix", "non-dropping-particle", "literal")


def read(text: str) -> Iterator[Found]:
    """The items of a paste. Raises `PasteProblem` with the line of what is wrong."""
    try:
        data = json.loads(text)
    except json.JSONDecodeError as error:
        raise PasteProblem(
            _("This is not complete JSON: a sign is missing or too many here."), error.lineno
        ) from error
    except (RecursionError, ValueError) as error:
        raise PasteProblem(_("This JSON is not a list of references.")) from error
    if isinstance(data, dict):
        data = data["items"] if isinstance(data.get("items"), list) else [data]
    if not isinstance(data, list) or not all(isinstance(one, dict) for one in data):
        raise PasteProblem(_("This JSON is not a list of references."))
    yield from (found_in(one) for one in data)


def found_in(data: dict[str, Any]) -> Found:
    """One item."""
    found = Found({"type": "document"})
    for key, value in data.items():
        if not take(found.item, ALSO.get(key, key), value):
            found.left.append((key, str(value)[:200]))
    return found


def take(item: Item, key: str, value: Any) -> bool:
    """Puts one field where it belongs; says whether it had a place. A field in a wrong form has none."""
    if value in (None, "", [], {}):
        return True
    if key in TEXTS and isinstance(value, str | int | float):
        item[key] = str(value).strip()
    elif key in NAMES and isinstance(value, list):
        item[key] = [name for name in map(name_of, value) if name]
        return len(item[key]) == len(value)
    elif key in DATES and isinstance(value, dict):
        item[key] = whole_date(value)
        return bool(item[key])
    elif key == "custom" and isinstance(value, dict):
        item[key] = {word: str(value[word]) for word in CUSTOM if value.get(word)}
        return set(value) <= set(CUSTOM)
    else:
        return False
    return True


def name_of(value: Any) -> dict[str, str]:
    """The parts of a name that we know; nothing for what is no name."""
    parts = value if isinstance(value, dict) else {}
    particle = parts.get("dropping-particle")
    kept = {key: str(parts[key]).strip() for key in NAME_PARTS if parts.get(key)}
    if particle and kept.get("given"):
        kept["given"] = f"{kept['given']} {particle}"
    if kept.get("given") and not kept.get("family"):
        return {"literal": kept["given"]}
    return kept


def whole_date(value: dict[str, Any]) -> dict[str, Any] | None:
    """The first date of a range, in figures."""
    parts = value.get("date-parts")
    if isinstance(parts, list) and parts and isinstance(parts[0], list):
        return date_of("-".join(str(part) for part in parts[0][:3]))
    return date_of(str(value.get("raw") or value.get("literal") or ""))
