"""A file that is open in one record and closed in another is closed everywhere: the checks tell both editors."""

from collections.abc import Iterator
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from cms.media.uses import NEVER, MediaUse
from cms.models.states import uk_time
from cms.querysets import public_q
from cms.sight import visible
from editing.checks import kinds, report
from editing.checks.kinds import Finding, Kind
from publications.models import PublicationFile, PublicationPage

HELD_BACK = Kind(
    _("File that another record keeps closed"),
    _("A file has one lock: as long as one live record keeps it closed, readers get it nowhere."),
)
PLACE: tuple[Any, ...] = (_("Files"),)


def held_back_findings(record: Any, user: Any) -> Iterator[Finding]:
    """Files of a record about whose lock another live record says something else; hidden titles are not told."""
    if not isinstance(record, PublicationPage):
        return
    rows = {row.document_id: row for row in record.files.all() if row.document_id}
    clashes = {**closed_elsewhere(record, rows), **open_elsewhere(record, rows)}
    seen = visible(user, Page.objects.filter(pk__in=[page for page, _words in clashes.values()]))
    names = {page.pk: page.title for page in seen}
    for document, (page, words) in clashes.items():
        advice = words % {"name": names.get(page, kinds.HIDDEN_ITEM)}
        yield Finding(HELD_BACK, rows[document].shown_title, ("files",), PLACE, advice)


def closed_elsewhere(record: Any, rows: dict[int, Any]) -> dict[int, tuple[int, str | Promise]]:
    """Open files that another live record keeps closed: the key of each → that record, and what to do."""
    wanted = [key for key, row in rows.items() if row.is_open()]
    uses = MediaUse.objects.holding_back().filter(document__in=wanted)
    return {
        use.document_id: (use.page_id, closed_words(use.opens_at))
        for use in uses.exclude(page=record.pk).order_by("opens_at")
    }


def closed_words(opens: Any) -> str | Promise:
    """Until when it is closed, and what to do."""
    if opens == NEVER:
        return _("“%(name)s” has it for staff only. Open it there, or add another file here.")
    words = _("“%(name)s” keeps it closed until {when}. Until then readers cannot have it here.")
    return words.format(when=uk_time(opens))


def open_elsewhere(record: Any, rows: dict[int, Any]) -> dict[int, tuple[int, str | Promise]]:
    """Closed files that another live record offers: the key of each → that record, and what will happen."""
    wanted = [key for key, row in rows.items() if not row.is_open()]
    offered = PublicationFile.objects.filter(public_q("publication"), document__in=wanted)
    words = _(
        "“%(name)s” offers it to everybody. When this record is live, it is closed there too."
    )
    return {
        row.document_id: (row.publication_id, words)
        for row in offered.exclude(publication=record.pk).order_by("pk")
        if row.is_open()
    }


def listen() -> None:
    """Tells the checks to ask; called once when the app is ready."""
    kinds.ORDER.append(HELD_BACK)
    report.more.append(held_back_findings)
