"""Whose section is in, and whose is wanted from whom."""

import datetime
from dataclasses import dataclass
from typing import Any

from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from cms.bin_place import outside_the_bin
from directory.models import OrganisationPage
from pilots.comparing import rows_of
from pilots.models import ProgressUpdatePage, SectionState
from pilots.sections.drafts import newest
from pilots.sections.parts import words_in
from pilots.sections.rights import closed_because, organisations_of, pilots_of

State = SectionState.State
#: What is said of a participant that has neither a section nor a reason for having none.
MISSING = "missing"


@dataclass
class SectionItem:
    """One organisation's section of one update, as lists show it."""

    update: ProgressUpdatePage
    organisation: OrganisationPage
    #: asked, begun, received, left_out or missing.
    state: str
    #: The day by which it is wanted; `None` when nobody has said.
    due: datetime.date | None
    #: Who has brought it into its state, and when; `None` for one that has only been asked.
    note: SectionState | None
    #: How much stands there already.
    words: int = 0
    reason: str = ""
    body: Any = None
    #: Why it cannot be written (any more); empty while it can.
    closed: str = ""

    @property
    def url(self) -> str:
        """Where the organisation writes it."""
        return reverse("pilots_section", args=[self.update.pk, self.organisation.pk])

    @property
    def is_wanted(self) -> bool:
        """Whether it has still to come."""
        return self.state in {State.ASKED, State.BEGUN} and not self.closed

    @property
    def is_late(self) -> bool:
        """Whether the day has passed."""
        return self.is_wanted and self.due is not None and self.due < timezone.localdate()

    @property
    def label(self) -> str:
        """The state in words."""
        if self.state == MISSING:
            return _("Not in this update")
        words = str(State(self.state).label)
        return _("%s, late") % words if self.is_late else words


def states_of(update: ProgressUpdatePage) -> list[SectionItem]:
    """Every organisation that has a section, is not covered, or takes part: in the order of the sections."""
    draft = newest(update)
    notes = {note.organisation_id: note for note in notes_of([update.pk])}
    sections, missing = rows_of(draft, "sections"), rows_of(draft, "not_covered")
    others = draft.pilot.participants.values_list("organisation_id", flat=True)
    keys = dict.fromkeys([*sections, *missing, *(key for key in others if key)])
    organisations = OrganisationPage.objects.in_bulk(keys)
    closed = closed_because(draft)
    return [
        item_for(draft, organisations[key], notes.get(key), closed)
        for key in keys
        if key in organisations
    ]


def notes_of(update_keys: Any) -> Any:
    """What is written down about the sections of some updates."""
    return SectionState.objects.filter(update__in=update_keys).select_related("changed_by")


def item_for(
    draft: ProgressUpdatePage,
    organisation: OrganisationPage,
    note: SectionState | None,
    closed: str,
) -> SectionItem:
    """What is to be said of one organisation; `draft` is the newest version."""
    item = SectionItem(draft, organisation, MISSING, draft.sections_due, note, closed=closed)
    row = rows_of(draft, "sections").get(organisation.pk)
    if row is not None:
        there = note is not None and note.state in {State.BEGUN, State.RECEIVED}
        item.state = note.state if note and there else State.ASKED
        item.words, item.body = words_in(row.body), row.body
    elif missing := rows_of(draft, "not_covered").get(organisation.pk):
        item.state, item.reason = State.LEFT_OUT, missing.reason
    return item


def wanted_from(user: Any) -> list[SectionItem]:
    """The sections that a person's organisations have in updates that are still in the making, the most urgent first.

    Those that are received stand in the list too: they can be taken back.
    """
    organisations = list(organisations_of(user))
    if not organisations:
        return []
    below = Q(pk__in=[])
    for path in pilots_of(user).values_list("path", flat=True):
        below |= Q(path__startswith=path)
    updates = outside_the_bin(ProgressUpdatePage.objects.filter(below, live=False, alias_of=None))
    notes = {(note.update_id, note.organisation_id): note for note in notes_of(updates)}
    items = []
    for update in updates:
        draft = newest(update)
        closed = closed_because(draft)
        for one in organisations:
            item = item_for(draft, one, notes.get((update.pk, one.pk)), closed)
            if item.state not in {MISSING, State.LEFT_OUT}:
                items.append(item)
    return sorted(items, key=lambda item: (not item.is_wanted, item.due or datetime.date.max))
