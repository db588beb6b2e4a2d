"""Which records there are for harvesters, and which were there once; each with the moment of its last change."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.db.models import Max, Q
from django.utils import timezone

from cms.querysets import public_q
from publications.harvest.protocol import ProtocolError, Wanted
from publications.models import PublicationPage, WithdrawnRecord

#: Rows in one answer.
PART = 100
#: Everything that a citation reads.
RELATIONS = ("creators__person", "creators__organisation", "files__document", "topics")


@dataclass(frozen=True, order=True)
class Row:
    """One record: when it changed last, the key of its page, its type, and whether it is gone."""

    stamp: datetime
    key: int
    kind: str
    gone: bool = False

    @property
    def identifier(self) -> str:
        """Its name for harvesters; it stays the same when the address changes."""
        return f"{start()}{self.key}"


def start() -> str:
    """What all identifiers begin with."""
    return f"oai:{urlsplit(settings.WAGTAILADMIN_BASE_URL).hostname}:publication-"


def records() -> Any:
    """Live records, in either language; a translation that only mirrors another record is not one of its own."""
    return PublicationPage.objects.filter(public_q(), alias_of=None)


def rows() -> list[Row]:
    """All rows, the oldest change first."""
    opened = Q(files__access="from-date", files__opens_at__lte=timezone.now())
    live = records().exclude(last_published_at=None)
    live = live.annotate(opened=Max("files__opens_at", filter=opened))
    fields = ("last_published_at", "opened", "pk", "kind")
    # A file that opens by itself changes what a record says.
    found = [
        Row(whole(max(filter(None, stamps))), key, kind)
        for *stamps, key, kind in live.values_list(*fields)
    ]
    present = {row.key for row in found}
    expired = PublicationPage.objects.filter(
        live=True, alias_of=None, expire_at__lte=timezone.now()
    )
    gone: list[Any] = [
        *WithdrawnRecord.objects.values_list("stamp", "key", "kind"),
        *expired.values_list("expire_at", "pk", "kind"),
    ]
    known = {key: Row(whole(stamp), key, kind, True) for stamp, key, kind in gone}
    return sorted([*found, *(row for key, row in known.items() if key not in present)])


def whole(stamp: Any) -> datetime:
    """Without parts of a second, which the protocol does not know."""
    return stamp.replace(microsecond=0)


def one(identifier: str) -> Row:
    """The row of an identifier. Raises `ProtocolError`."""
    for row in rows():
        if row.identifier == identifier:
            return row
    raise ProtocolError("idDoesNotExist", "There is no record with this identifier.")


def part(want: Wanted) -> tuple[list[Row], int, Wanted | None]:
    """The rows of one answer, how many there are altogether, and what to ask for next. Raises `ProtocolError`."""
    fitting = [row for row in rows() if fits(row, want)]
    if not fitting and want.after is None:
        raise ProtocolError("noRecordsMatch", "No record fits.")
    rest = [row for row in fitting if want.after is None or (row.stamp, row.key) > want.after]
    if not rest:
        raise ProtocolError("badResumptionToken", "The list has changed meanwhile: begin again.")
    shown = rest[:PART]
    if len(rest) <= PART:
        return shown, len(fitting), None
    after = (shown[-1].stamp, shown[-1].key)
    return shown, len(fitting), replace(want, after=after, cursor=want.cursor + PART)


def fits(row: Row, want: Wanted) -> bool:
    """Whether a row lies in the span of time and in the set."""
    late_enough = want.since is None or row.stamp >= want.since
    early_enough = want.until is None or row.stamp <= want.until
    return late_enough and early_enough and want.kind in ("", row.kind)


def pages_of(shown: list[Row]) -> dict[int, PublicationPage]:
    """The pages of the rows that are not gone, with all that their citations read."""
    keys = [row.key for row in shown if not row.gone]
    pages = records().filter(pk__in=keys).select_related("licence").prefetch_related(*RELATIONS)
    return {page.pk: page for page in pages}


def earliest() -> datetime:
    """No row is older than this."""
    found = rows()
    return found[0].stamp if found else whole(timezone.now())
