"""What a file says about the work in it. Each answer is a guess, and says what it stands on."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.dates import MONTHS
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from publications import identifiers

#: Titles that programs give by themselves.
NO_TITLE = re.compile(
    r"^(microsoft|powerpoint|presentation|untitled|document\d*$|slide \d|title|cover)|\.(docx?|pptx?|pdf|indd|pages)$",
    re.IGNORECASE,
)
#: Names that computers have, and not people.
NO_NAME = re.compile(r"user|admin|microsoft|author|owner|unknown|\d|@|\.(com|org)", re.IGNORECASE)
BETWEEN_NAMES = re.compile(r"\s*;\s*|\s*,\s*(?:and\s+)?|\s+(?:and|&|a|ac)\s+")
#: “Lee, Ann”, “Lee, A. B.”: a single name with its family name first.
TURNED = re.compile(r"^([^\s,]+(?:\s[^\s,]+)?),\s*((?:[A-Z]\.?\s*){1,3}|[A-Z][a-zà-ÿ]+)$")
DOI = re.compile(r"\b10\.\d{4,9}/[^\s\"<>]+")
ISBN = re.compile(r"ISBN(?:-1[03])?:?\s*([\d][\d\s‐-―-]{8,16}[\dXx])")
NAMES_OF_MONTHS = {str(name).lower(): number for number, name in MONTHS.items()}
DATE = re.compile(
    rf"(?:\b(\d{{1,2}})(?:st|nd|rd|th)?\s+)?\b({'|'.join(NAMES_OF_MONTHS)}),?\s+((?:19|20)\d\d)\b", re.IGNORECASE
)  # fmt: skip
STAMP = re.compile(r"^(?:D:)?((?:19|20)\d\d)")
#: Words that say what sort of work it is; the first that is found counts.
KINDS = {
    "think-piece": r"\b(think.?piece|working paper|discussion paper)\b",
    "summary": r"\b(executive )?summary\b",
    "report": r"\b(report|evaluation|review)\b",
}
#: Letters of the first pages that are looked at.
FRONT = 6000


@dataclass(frozen=True)
class Guess:
    """A field of the record, a value for it, and where the value was found."""

    field: str
    value: Any
    source: str | Promise


def guesses(about: dict[str, str], front: str, language: str, is_deck: bool) -> Iterator[Guess]:
    """Everything that can be guessed.

    `about` is what the file says of itself (`FileReading.about`), `front` the text of its first pages.
    """
    front = front[:FRONT]
    yield from title(about)
    yield from creators(about, front)
    yield from day(about, front)
    yield from numbers(front)
    if language in {"en", "cy"}:
        yield Guess("language", language, _("the words of its text"))
    yield kind(about.get("Title", "") + " " + about.get("Largest", ""), front, is_deck)


def kind(titles: str, front: str, is_deck: bool) -> Guess:
    """What sort of work it is: by the shape of its pages, or by words."""
    if is_deck:
        return Guess("kind", "slides", _("its pages are wide, as slides are"))
    for found, pattern in KINDS.items():
        if re.search(pattern, titles, re.IGNORECASE):
            return Guess("kind", found, _("a word of its title"))
    for found, pattern in KINDS.items():
        if re.search(pattern, front[:800], re.IGNORECASE):
            return Guess("kind", found, _("a word at its beginning"))
    return Guess("kind", "other", _("nothing in the file says more"))


def title(about: dict[str, str]) -> Iterator[Guess]:
    """What the file calls itself, otherwise its largest line."""
    named, largest = (" ".join(about.get(name, "").split()) for name in ("Title", "Largest"))
    if len(named) > 3 and not NO_TITLE.search(named):
        yield Guess("title", named, _("the title that the file gives itself"))
    elif len(largest) > 3:
        yield Guess("title", largest, _("the largest words of the first page"))


def creators(about: dict[str, str], front: str) -> Iterator[Guess]:
    """Who made it, by the file or by a line that begins with “by”."""
    if names := names_in(about.get("Author", "")):
        yield Guess("creators", names, _("the authors that the file names"))
        return
    for line in front.splitlines()[:25]:
        if line.lower().startswith(("by ", "gan ")) and (names := names_in(line[3:].strip())):
            yield Guess("creators", names, _("a line of the first page"))
            return


def names_in(text: str) -> list[tuple[str, str]]:
    """Given and family names of people; none where one of them is no name."""
    text = " ".join(text.split())[:400]
    if turned := TURNED.match(text):
        return [(turned[2].strip(), turned[1])]
    names = [name for name in BETWEEN_NAMES.split(text) if name]
    if not names or any(NO_NAME.search(name) or " " not in name for name in names):
        return []
    return [(given, family) for given, _space, family in (one.rpartition(" ") for one in names)]


def day(about: dict[str, str], front: str) -> Iterator[Guess]:
    """The first date on its first pages, otherwise the year in which the file was made."""
    if found := DATE.search(front):
        source = _("the first date on its first pages")
        yield Guess("year", int(found[3]), source)
        yield Guess("month", NAMES_OF_MONTHS[found[2].lower()], source)
        if found[1] and 1 <= int(found[1]) <= 31:
            yield Guess("day", int(found[1]), source)
    elif found := STAMP.match(about.get("CreationDate", "")):
        yield Guess("year", int(found[1]), _("the day on which the file was made"))


def numbers(front: str) -> Iterator[Guess]:
    """DOI and ISBN, if they are right."""
    for name, found, tidy, check in (
        ("doi", DOI.search(front), identifiers.tidy_doi, identifiers.validate_doi),
        ("isbn", ISBN.search(front), identifiers.tidy_isbn, identifiers.validate_isbn),
    ):
        if not found:
            continue
        value = tidy(found[1] if found.re.groups else found[0])
        try:
            check(value)
        except ValidationError:
            continue
        yield Guess(name, value, _("the text of its first pages"))
