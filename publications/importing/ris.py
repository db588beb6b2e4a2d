"""RIS into items. Lines without a tag go on with the field before them, as some programs write abstracts."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from publications.citations.item import Item, paragraphs
from publications.citations.ris import KINDS, NOTES, ORGANISATION, TAGS
from publications.importing.names import date_of, keep_custom, label_and_value, turned
from publications.importing.reading import Found, PasteProblem, put

LINE = re.compile(r"^([A-Z][A-Z0-9])  ?-(?: (.*)| *)$")
ISSN = re.compile(r"\d{4}-?\d{3}[\dXx]")
TYPES = {
    **{ris: csl for csl, ris in KINDS.items()},
    "ABST": "article-journal",
    "CONF": "paper-conference",
    "GOVDOC": "report",
    "EBOOK": "book",
    "ECHAP": "chapter",
    "EDBOOK": "book",
    "ELEC": "webpage",
    "MANSCPT": "article",
}
#: Tags of other programs for the same.
ALSO = {
    "T1": "title", "N2": "abstract", "JO": "container-title", "JF": "container-title", "BT": "container-title",
    "PP": "publisher-place",
}  # fmt: skip
FIELDS = {**TAGS, **ALSO, "AB": "abstract"}
CREATORS = {"AU": "author", "A1": "author", "A2": "editor", "ED": "editor"}
DATES = ("DA", "PY", "Y1")


@dataclass
class Row:
    """A field: its line, its tag, and its value, which may go on over several lines."""

    line: int
    tag: str
    parts: list[str]

    @property
    def value(self) -> str:
        """The whole value in one line; an abstract in its paragraphs, which empty lines part."""
        if FIELDS.get(self.tag) == "abstract":
            return "\n\n".join(paragraphs("\n".join(self.parts)))
        return " ".join(part.strip() for part in self.parts if part.strip())


def read(text: str) -> Iterator[Found]:
    """The records of a paste. Raises `PasteProblem` with the line of what is wrong."""
    for rows in records(text):
        found = Found({"type": TYPES.get(rows[0].value, "document")}, rows[0].line)
        for row in rows[1:]:
            if not take(found.item, row.tag, row.value):
                found.left.append((row.tag, row.value))
        organisations(found.item)
        yield found


def records(text: str) -> Iterator[list[Row]]:
    """The fields of each record, `TY` first."""
    rows: list[Row] = []
    for number, line in enumerate(text.splitlines(), 1):
        tagged = LINE.match(line.rstrip())
        if tagged and tagged[1] == "ER":
            yield from [rows] if rows else []
            rows = []
        elif tagged:
            if not rows and tagged[1] != "TY":
                raise PasteProblem(_("A reference in RIS begins with a line “TY  - …”."), number)
            rows.append(Row(number, tagged[1], [tagged[2] or ""]))
        elif rows or line.strip():
            if not rows:
                raise PasteProblem(_("This line is not RIS: it has no tag like “AU  - ”."), number)
            rows[-1].parts.append(line)
    if rows:
        raise PasteProblem(
            _("The reference that begins here has no end: a line “ER  - ” is missing."),
            rows[0].line,
        )


def take(item: Item, tag: str, value: str) -> bool:
    """Puts one line where it belongs; says whether it had a place."""
    if not value:
        return True
    if tag in CREATORS:
        item.setdefault(CREATORS[tag], []).append(turned(value))
    elif tag in DATES:
        return take_date(item, value)
    elif tag == "KW":
        item["keyword"] = ", ".join(filter(None, (item.get("keyword"), value)))
    elif tag in ("SP", "EP"):
        item["page"] = "–".join(filter(None, (item.get("page"), value)))
    elif tag == "N1":
        return take_note(item, value)
    elif tag == "SN" and ISSN.fullmatch(value):
        return put(item, "ISSN", value)
    elif tag == "ID":
        put(item, "id", value)
    else:
        return put(item, FIELDS[tag], value) if tag in FIELDS else False
    return True


def take_date(item: Item, value: str) -> bool:
    """The most exact of several dates."""
    date = date_of(value)
    if date and len(date["date-parts"][0]) > len(item.get("issued", {}).get("date-parts", [[]])[0]):
        item["issued"] = date
    return bool(date)


def take_note(item: Item, value: str) -> bool:
    """Notes of ours come back to their fields; another note stays a note."""
    label, rest = label_and_value(value)
    fields = [field for field, words in NOTES.items() if words == label]
    if label == ORGANISATION:
        item.setdefault("organisations", []).append(rest)
    elif fields == ["event-date"] and date_of(rest):
        item["event-date"] = date_of(rest)
    elif fields:
        put(item, fields[0], rest)
    elif not keep_custom(item, label, rest):
        item["note"] = "\n".join(filter(None, (item.get("note"), value)))
    return True


def organisations(item: Item) -> None:
    """Names that a note calls organisations are whole names."""
    whole = {words_of(name): name for name in item.pop("organisations", [])}
    for name in [*item.get("author", []), *item.get("editor", [])]:
        words = words_of(" ".join(name.get(key, "") for key in ("family", "given", "suffix")))
        if words in whole:
            name.clear()
            name["literal"] = whole[words]


def words_of(text: str) -> str:
    """A name without its commas."""
    return " ".join(text.replace(",", " ").split())
