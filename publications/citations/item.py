"""The one inner form of a citation: an item of CSL-JSON 1.0.2, as a plain dictionary.

Field names are those of the standard. What it has no field for stands in `custom`, under the names of `CUSTOM`.
"""

import re
from typing import Any, TypedDict

#: A name has `family` and `given` (a person), or `literal` (an organisation, or a person with one name only).
Name = TypedDict(
    "Name", {"family": str, "given": str, "suffix": str, "non-dropping-particle": str, "literal": str}, total=False
)  # fmt: skip


Item = dict[str, Any]

#: What CSL has no field for, and the words for it in notes. `orcid` holds lines "Christine Gilbert: 0000-…".
CUSTOM = {
    "institution": "Institution",
    "commissioned-by": "Commissioned by",
    "licence": "Licence",
    "rights": "Rights",
    "orcid": "ORCID",
}


def full_name(name: Name) -> str:
    """As it is spoken: "Christine Gilbert"; an organisation as it is."""
    if name.get("literal"):
        return name["literal"]
    keys = ("given", "non-dropping-particle", "family", "suffix")
    return " ".join(str(name.get(key, "")) for key in keys if name.get(key))


def turned_name(name: Name) -> str:
    """As lists sort it: "Gilbert, Christine"; an organisation as it is."""
    if name.get("literal"):
        return name["literal"]
    particle = name.get("non-dropping-particle", "")
    family = f"{particle} {name.get('family', '')}".strip()
    return ", ".join(part for part in (family, name.get("given"), name.get("suffix")) if part)


def date_parts(item: Item, field: str = "issued") -> list[int]:
    """`[year, month, day]`, as many as are known; an empty list if there is no date."""
    parts = (item.get(field) or {}).get("date-parts") or [[]]
    return [int(part) for part in parts[0]]


def date_mark(item: Item, field: str = "issued") -> str:
    """ "2019-09", as exact as it is known; nothing if there is no date."""
    return "-".join(f"{part:02}" for part in date_parts(item, field))


def year_of(item: Item) -> str:
    """The year of publication, or nothing."""
    return "".join(str(part) for part in date_parts(item)[:1])


def paragraphs(text: Any) -> list[str]:
    """A text in its paragraphs, which empty lines part, each in one line."""
    parts = re.split(r"\n[ \t]*\n", "\n".join(str(text or "").splitlines()))
    return [words for part in parts if (words := one_line(part))]


def one_line(text: Any) -> str:
    """The words of a text without its line breaks: most forms hold a field in one line."""
    return " ".join(str(text or "").split())


def custom_of(item: Item) -> dict[str, str]:
    """What CSL has no field for, in the order of `CUSTOM`; empty values left out."""
    held = item.get("custom") or {}
    return {key: held[key] for key in CUSTOM if held.get(key)}
