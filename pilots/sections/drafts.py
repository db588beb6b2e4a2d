"""Reads and writes one section of the newest draft of an update, so that nobody's work gets lost.

The draft of the whole page is the only place where sections stand. Whoever saves holds a lock on the page, reads the newest
version, changes one section of it and saves a new version in their own name.
"""

import copy
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import transaction

from pilots.comparing import mark_of, rows_of
from pilots.editor import lock
from pilots.models import NotCovered, ProgressSection, ProgressUpdatePage

#: How many versions back an earlier text of a section is looked for.
VERSIONS_BACK = 40


class ChangedMeanwhile(Exception):
    """Somebody else has changed the section; `row` is what it is now."""

    def __init__(self, row: ProgressSection) -> None:
        super().__init__()
        self.row = row


class NoSection(Exception):
    """The update has no section of that organisation."""


def newest(update: Any) -> ProgressUpdatePage:
    """The newest version of an update, with its sections in memory."""
    return ProgressUpdatePage.objects.get(pk=update.pk).get_latest_revision_as_object()


@contextmanager
def locked_draft(update: Any) -> Iterator[ProgressUpdatePage]:
    """The newest version, while nobody else can save one."""
    with transaction.atomic():
        lock(update.pk)
        yield newest(update)


def keep(draft: ProgressUpdatePage, user: Any) -> None:
    """Saves a new version, as the editor does: what is not live yet stands in the tables too."""
    if not draft.live:
        draft.save()
    draft.save_revision(user=user, clean=False, log_action=True)


def section_of(draft: ProgressUpdatePage, organisation_key: int) -> ProgressSection:
    """The section of an organisation; raises `NoSection`."""
    row = rows_of(draft, "sections").get(organisation_key)
    if row is None:
        raise NoSection
    return row


def write_section(draft: ProgressUpdatePage, organisation_key: int, body: Any, seen: str) -> None:
    """Puts a text in the place of a section. `seen` is the mark of what its author had before them.

    Raises `ChangedMeanwhile` if the section is something else now, `NoSection` if it is gone.
    """
    row = section_of(draft, organisation_key)
    if mark_of(row.body) not in {seen, mark_of(body)}:
        raise ChangedMeanwhile(row)
    row.body = body


def leave_out(draft: ProgressUpdatePage, organisation_key: int, reason: str) -> None:
    """Moves an organisation from the sections to those that are not covered; its text stays in the history."""
    if row := rows_of(draft, "sections").get(organisation_key):
        draft.sections.remove(row)
    missing = rows_of(draft, "not_covered").get(organisation_key)
    if missing is None:
        place = draft.not_covered.count()
        missing = NotCovered(
            organisation_id=organisation_key, sort_order=place, locale_id=draft.locale_id
        )
        draft.not_covered.add(missing)
    missing.reason = reason


def take_in(draft: ProgressUpdatePage, organisation_key: int) -> None:
    """Gives an organisation its section (back), with the last text that it had in this update."""
    if missing := rows_of(draft, "not_covered").get(organisation_key):
        draft.not_covered.remove(missing)
    if organisation_key in rows_of(draft, "sections"):
        return
    last = max((row.sort_order or 0 for row in draft.sections.all()), default=-1)
    row = ProgressSection(
        organisation_id=organisation_key,
        sort_order=last + 1,
        locale_id=draft.locale_id,
        body=earlier_body(draft, organisation_key) or [("prose", "")],
    )
    draft.sections.add(row)


def earlier_body(draft: ProgressUpdatePage, organisation_key: int) -> Any:
    """The last text of a section in the history of this update; `None` if there is none."""
    for revision in draft.revisions.order_by("-created_at", "-pk")[:VERSIONS_BACK]:
        row = rows_of(revision.as_object(), "sections").get(organisation_key)
        if row is not None:
            return copy.copy(row.body)
    return None


def last_period(update: ProgressUpdatePage, organisation_key: int) -> ProgressSection | None:
    """What an organisation reported the last time in this pilot; `None` the first time."""
    before = ProgressUpdatePage.objects.sibling_of(update, inclusive=False)
    if update.period_end:
        before = before.filter(period_end__lt=update.period_end)
    for other in before.order_by("-period_end")[:10]:
        version = other if other.live else other.get_latest_revision_as_object()
        row = rows_of(version, "sections").get(organisation_key)
        if row is not None:
            return row
    return None
