"""Old addresses from a file: two columns, old and new. Every line is checked, and either all are kept or none."""

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from io import StringIO
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.contrib.redirects.models import Redirect
from wagtail.log_actions import log

from cms.addresses.redirects import (
    Target,
    check_old,
    kept,
    known_addresses,
    normal,
    target_of,
)

MOST_BYTES = 1_000_000
MOST_LINES = 2_000
#: What spreadsheets put between columns; Excel in many countries takes the semicolon.
DELIMITERS = [",", ";", "\t"]
Row = tuple[int, str, str]


@dataclass
class Line:
    """One line of the file after checking. With a `problem` nothing of the file is imported."""

    number: int
    old: str
    new: str
    key: str = ""
    target: Target | None = None
    problem: str = ""
    #: Kept already, exactly so: nothing to do.
    is_known: bool = False


def read(data: bytes) -> list[Row]:
    """The lines of the file as (line number, old, new); raises `ValidationError` if it is no such file."""
    if len(data) > MOST_BYTES:
        raise ValidationError(_("The file is larger than one megabyte."))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ValidationError(
            _("The file is not in UTF-8. In Excel, save it as “CSV UTF-8 (comma delimited)”.")
        ) from error
    if "\0" in text:
        raise ValidationError(_("This is not a CSV file."))
    rows = split(text)
    if not rows:
        raise ValidationError(_("The file has no lines with two addresses."))
    if len(rows) > MOST_LINES:
        raise ValidationError(_("The file has more than %d lines. Divide it.") % MOST_LINES)
    return rows


def split(text: str) -> list[Row]:
    """The rows of CSV text, without a heading and empty lines; raises `ValidationError` naming the line."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    first = text.strip().partition("\n")[0]
    reader = csv.reader(StringIO(text), delimiter=max(DELIMITERS, key=first.count))
    rows: list[Row] = []
    is_first = True
    try:
        for cells in reader:
            filled = [cell.strip() for cell in cells]
            while filled and not filled[-1]:
                filled.pop()
            if filled and not (is_first and is_heading(filled[0])):
                rows.append(row(reader.line_num, filled))
            is_first = is_first and not filled
    except csv.Error as error:
        raise ValidationError(
            _("Line %d cannot be read: is a quotation mark missing?") % reader.line_num
        ) from error
    return rows


def is_heading(cell: str) -> bool:
    """Whether a first cell is the name of the column and no address."""
    return not cell.lower().startswith(("/", "http://", "https://"))


def row(number: int, cells: list[str]) -> Row:
    """The line as old and new address; raises `ValidationError` if it does not have two columns."""
    if len(cells) != 2:
        raise ValidationError(
            _("Line %(number)d has %(count)d columns; two are needed, old and new.")
            % {"number": number, "count": len(cells)}
        )
    return number, cells[0], cells[1]


def check(rows: Iterable[Row]) -> list[Line]:
    """Every line with its problem, if it has one; nothing is written."""
    lines = [Line(number, old, new, key=normal(old)) for number, old, new in rows]
    kept_before = known_addresses()
    first: dict[str, int] = {}
    for line in lines:
        first.setdefault(line.key, line.number)
    known = {**kept_before, **first}
    for line in lines:
        try:
            check_line(line, kept_before, first, known)
        except ValidationError as error:
            line.problem = " ".join(error.messages)
    return lines


def check_line(
    line: Line, kept_before: dict[str, Redirect], first: dict[str, int], known: dict[str, Any]
) -> None:
    """Fills in the target of one line; raises `ValidationError` with what is wrong with it."""
    if is_heading(line.old):
        raise ValidationError(_("Write the old address from the first “/” on: “%s”.") % line.old)
    if first[line.key] != line.number:
        raise ValidationError(
            _("“%(key)s” stands in line %(number)d already.")
            % {"key": line.key, "number": first[line.key]}
        )
    check_old(line.key)
    line.target = target_of(line.new, line.key, known)
    before = kept_before.get(line.key)
    if before is None:
        return
    target = Target(before.redirect_page, before.redirect_link)
    if target.page != line.target.page or target.link != line.target.link:
        raise ValidationError(
            _("“%(key)s” already leads to “%(target)s”.") % {"key": line.key, "target": target}
        )
    line.is_known = True


@transaction.atomic
def keep_all(lines: Iterable[Line], user: Any = None) -> int:
    """Keeps the old addresses of checked lines without problems; returns how many are new."""
    number = 0
    for line in lines:
        if line.target is None or line.is_known:
            continue
        redirect = Redirect.objects.create(
            old_path=line.key, redirect_page=line.target.page, redirect_link=line.target.link
        )
        kept(redirect)
        log(instance=redirect, action="wagtail.create", user=user)
        number += 1
    return number
