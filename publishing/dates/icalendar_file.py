"""The calendar as a file for calendar programs (RFC 5545).

Few kinds of lines, so they are written here; tests have a library read them. Moments are in UTC, which every program
shows in its owner's time.
"""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext as _

from publishing.dates.happenings import Happening

#: Bytes in a line; what is longer is folded.
LONGEST = 75
NEW_LINE = "\r\n"
#: No text may hold these; the line break is written in another way.
CONTROLS = {code: None for code in (*range(32), 127) if code != 10}


def calendar_file(found: list[Happening]) -> str:
    """The whole file."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//LocalED//Publishing calendar//EN",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        *(text for one in found for text in event(one)),
        "END:VCALENDAR",
    ]
    return "".join(fold(text) + NEW_LINE for text in lines)


def event(one: Happening) -> Iterator[str]:
    """The lines of one thing that happens. It takes no time, so nobody is busy with it."""
    yield "BEGIN:VEVENT"
    yield f"UID:{one.uid}@{settings.WAGTAILADMIN_BASE_URL.partition('://')[2]}"
    yield f"DTSTAMP:{stamp(timezone.now())}"
    if one.at:
        yield f"DTSTART:{stamp(one.at)}"
    else:
        yield f"DTSTART;VALUE=DATE:{one.day:%Y%m%d}"
        yield f"DTEND;VALUE=DATE:{one.day + timedelta(days=1):%Y%m%d}"
    yield f"SUMMARY:{text(f'{one.happens}: {one.title}')}"
    yield f"DESCRIPTION:{text(details(one))}"
    if one.edit:
        yield f"URL:{settings.WAGTAILADMIN_BASE_URL}{one.edit}"
    yield "CLASS:CONFIDENTIAL"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def details(one: Happening) -> str:
    """Kind, state, owner, and what it competes with, a line each."""
    lines = [one.kind[1], one.state, one.owner[1] if one.owner else ""]
    lines += [_("Within the same hour: %s") % other for other in one.clashes]
    return "\n".join(line for line in lines if line)


def stamp(moment: datetime) -> str:
    """A moment in UTC."""
    return f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def text(words: str) -> str:
    """Words as the format has them."""
    clean = words.replace("\r\n", "\n").translate(CONTROLS)
    for sign in ("\\", ";", ","):
        clean = clean.replace(sign, f"\\{sign}")
    return clean.replace("\n", "\\n")


def fold(line: str) -> str:
    """A line in pieces of 75 bytes at most, never in the middle of a letter; each further one begins with a space."""
    pieces, piece, size = [], "", 0
    for letter in line:
        width = len(letter.encode())
        if size + width > LONGEST:
            pieces.append(piece)
            piece, size = " ", 1
        piece, size = piece + letter, size + width
    return NEW_LINE.join([*pieces, piece])
