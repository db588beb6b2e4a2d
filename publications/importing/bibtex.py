"""BibTeX and BibLaTeX into items."""

import re
from collections.abc import Iterator
from typing import Any

import bibtexparser
from bibtexparser.middlewares.names import (
    parse_single_name_into_parts,
    split_multiple_persons_names,
)
from bibtexparser.model import DuplicateBlockKeyBlock, DuplicateFieldKeyBlock
from django.utils.translation import gettext as _

from publications.citations.bibtex import CUSTOM_FIELDS, FIELDS, KINDS
from publications.citations.item import Item, Name, paragraphs
from publications.importing.latex import plain
from publications.importing.names import date_of, month_number
from publications.importing.reading import Found, PasteProblem, put

TYPES = {
    **{bibtex: csl for csl, bibtex in KINDS.items()},
    "report": "report",
    "misc": "document",
    "inbook": "chapter",
    "mastersthesis": "thesis",
    "thesis": "thesis",
    "conference": "paper-conference",
    "proceedings": "book",
    "booklet": "book",
    "manual": "report",
    "presentation": "speech",
}
#: Fields of CSL by those of BibTeX, the names that other programs use among them.
PLACES = {
    **FIELDS, "abstract": "abstract", "location": "publisher-place", "language": "language", "journal": "container-title", "journaltitle": "container-title",
    "booktitle": "container-title", "edition": "version", "howpublished": "genre", "keyword": "keyword", "doi": "DOI", "url": "URL",
    "annote": "note", "archiveprefix": "archive",
}  # fmt: skip
CUSTOM_PLACES = {bibtex: key for key, bibtex in CUSTOM_FIELDS.items()}
AS_THEY_ARE = {"doi", "url"}
DATES = {"date", "year", "month", "day", "eventdate"}
#: Letters of a name past which nobody is called so; the library's time grows with the square of it.
LONGEST_NAMES = 20_000


def read(text: str) -> Iterator[Found]:
    """The entries of a paste. Raises `PasteProblem` with the line of what is wrong."""
    try:
        library = bibtexparser.parse_string(text)
    except (RecursionError, ValueError) as error:
        raise PasteProblem(_("This is not BibTeX that we can read.")) from error
    for block in library.failed_blocks:
        raise problem_of(block)
    for entry in library.entries:
        values = {name.lower(): str(field.value) for name, field in entry.fields_dict.items()}
        yield found_in(entry, values)


def problem_of(block: Any) -> PasteProblem:
    """What is wrong, where."""
    line = (block.start_line or 0) + 1
    if isinstance(block, DuplicateFieldKeyBlock):
        names = ", ".join(sorted(block.duplicate_keys))
        return PasteProblem(_("This entry has a field twice: %s.") % names, line)
    if isinstance(block, DuplicateBlockKeyBlock):
        return PasteProblem(_("Two entries have the same key: %s.") % block.key, line)
    return PasteProblem(
        _("The entry that begins here is not complete: look for a missing brace or comma."), line
    )


def found_in(entry: Any, values: dict[str, str]) -> Found:
    """One entry."""
    found = Found(
        {"id": entry.key, "type": TYPES.get(entry.entry_type.lower(), "document")},
        (entry.start_line or 0) + 1,
    )
    dates(found.item, values)
    publisher(found.item, values)
    numbers(found.item, values)
    for name, value in values.items():
        if not take(found.item, name, value):
            found.left.append((name, plain(value)))
    if "slide" in found.item.get("genre", "").lower() and found.item["type"] == "document":
        found.item["type"] = "speech"
    return found


def take(item: Item, name: str, value: str) -> bool:
    """Puts one field where it belongs; says whether it had a place."""
    if name in DATES or not value.strip():
        return True
    if name in ("author", "editor"):
        return take_names(item, name, value)
    if name == "title":
        item["title"] = ": ".join(filter(None, (plain(value), item.pop("subtitle", ""))))
    elif name == "subtitle":
        title = item.get("title")
        put(item, "title" if title is None else "subtitle", plain(value))
        item["title"] = f"{title}: {plain(value)}" if title else item.get("title", "")
    elif name in CUSTOM_PLACES:
        text = plain(value).replace("; ", "\n") if name == "orcid" else plain(value)
        item.setdefault("custom", {})[CUSTOM_PLACES[name]] = text
    elif name == "abstract":
        return put(item, name, "\n\n".join(map(plain, paragraphs(value))))
    elif name in AS_THEY_ARE:
        return put(item, PLACES[name], value.strip())
    else:
        return name in PLACES and put(item, PLACES[name], plain(value))
    return True


def take_names(item: Item, role: str, value: str) -> bool:
    """Names between “and”; says whether all were read."""
    names = split_multiple_persons_names(value[:LONGEST_NAMES])
    item[role] = [name_of(name) for name in names if name != "others"]
    return "others" not in names and len(value) <= LONGEST_NAMES


def name_of(text: str) -> Name:
    """A person in parts; what stands in braces of its own is an organisation."""
    if re.fullmatch(r"\{.*\}", text, re.DOTALL):
        return {"literal": plain(text)}
    parts = parse_single_name_into_parts(text, strict=False)
    kept = {
        "given": parts.first,
        "non-dropping-particle": parts.von,
        "family": parts.last,
        "suffix": parts.jr,
    }
    name: Any = {key: plain(" ".join(words)) for key, words in kept.items() if words}
    return {"literal": plain(text)} if set(name) <= {"family"} else name


def dates(item: Item, values: dict[str, str]) -> None:
    """`date`, else `year`, `month` and `day`."""
    year, month, day = (plain(values.get(name, "")) for name in ("year", "month", "day"))
    number = month_number(month) if month else None
    parts = "-".join([year, *([str(number)] if number else []), *([day] if number and day else [])])
    for field, text in (("issued", plain(values.get("date", "")) or parts), ("event-date", plain(values.get("eventdate", "")))):  # fmt: skip
        date = date_of(text)
        if date:
            item[field] = date


def publisher(item: Item, values: dict[str, str]) -> None:
    """Reports and theses name an institution where others name a publisher."""
    names = ("publisher", "institution", "school", "organization")
    held = [plain(values.pop(name)) for name in names if values.get(name)]
    if held:
        item["publisher"] = held[0]
    if len(held) > 1 and held[1] != held[0]:
        item.setdefault("custom", {})["institution"] = held[1]


def numbers(item: Item, values: dict[str, str]) -> None:
    """A number belongs to a journal, or else to a series."""
    number, series = (plain(values.pop(name, "")) for name in ("number", "seriesnumber"))
    issue = plain(values.pop("issue", ""))
    if item["type"] == "article-journal":
        put(item, "issue", number or issue)
        put(item, "collection-number", series)
    else:
        put(item, "collection-number", series or number)
        put(item, "issue", issue or (number if series else ""))
