"""The form of a whole progress update, while others write in the same draft.

An update belongs to several hands: each organisation writes its section while the pilot lead has the whole page open.
The form remembers the mark of every section as it was when it was opened. When it comes back, a section that somebody
else has changed and that was not touched here is taken over as it is now; one that both have changed is a clash, and
both texts are shown.
"""

import copy
import json
import re
from dataclasses import dataclass
from typing import Any

from django import forms

from cms.forms import BasePageForm
from cms.sight import latest_version
from pilots.comparing import TEXTS, mark_of, rest_mark, row_marks, rows_of

#: What the form may remember marks of.
KEY = re.compile(r"rest|(sections|not_covered):\d+")
#: Not part of what two people can both write.
APART = {"slug", "comment_notifications", "sections_base"}


@dataclass
class Theirs:
    """A row that somebody else has changed: `row` as it is now, or `None` if it is gone."""

    relation: str
    organisation_id: int
    row: Any

    @property
    def name(self) -> str:
        """As messages call it."""
        return str(self.row) if self.row else ""


class UpdateForm(BasePageForm):
    """Takes over what others have written in the meantime; `clashes` is what needs a decision."""

    sections_base = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        instance, data = kwargs.get("instance"), args[0] if args else None
        self.latest = latest_version(instance) if instance is not None else None
        if data is not None and self.latest is not None:
            args = (known_rows(data, instance), *args[1:])
        super().__init__(*args, **kwargs)
        self.theirs: list[Theirs] | None = None
        self.clashes: list[Theirs] = []
        self.taken: list[Theirs] = []
        self.base = self.read_base()
        # What is in the database now, to be compared with when the form comes back.
        self.initial["sections_base"] = json.dumps(self.marks(self.latest)) if self.latest else ""

    def read_base(self) -> dict[str, str]:
        """The marks of what the person had before them; empty if the form does not say."""
        try:
            base = json.loads(self.data.get("sections_base") or "{}")
        except ValueError:
            return {}
        known = base.items() if isinstance(base, dict) else []
        return {key: str(value) for key, value in known if KEY.fullmatch(key)}

    def marks(self, update: Any) -> dict[str, str]:
        """The marks of an update: of its rows, and of all other fields together."""
        names = set(self.fields) - APART
        return {**row_marks(update), "rest": rest_mark(update, names)}

    @property
    def rest_changed(self) -> bool:
        """Whether the other fields are not what the person had before them."""
        names = set(self.fields) - APART
        return bool(self.base) and self.base.get("rest") != rest_mark(self.latest, names)

    def save(self, commit: bool = True) -> Any:
        """As the form says, with what others have written; `clashes` stay as they were typed here."""
        update = super().save(commit=False)
        if self.latest is not None:
            self.drop_echoes(update)
        if self.base and self.latest is not None:
            if self.theirs is None:
                self.compare(update)
            for theirs in self.taken:
                take(update, theirs)
        if commit:
            update.save()
            self.save_m2m()
        return update

    def drop_echoes(self, update: Any) -> None:
        """Takes out rows that were saved by themselves a moment ago, before the browser knew their keys.

        Each of them comes again in the form, as a new row; one without an organisation is its unfinished beginning.
        """
        for relation in TEXTS:
            shown = [form.instance for form in self.formsets[relation].forms]
            named = {row.organisation_id for row in shown}
            rows = getattr(update, relation)
            for row in list(rows.all()):
                is_shown = any(row is one for one in shown)
                if not is_shown and row.organisation_id in {None, *named}:
                    rows.remove(row)

    def compare(self, update: Any) -> None:
        """Finds what others have changed, and whether it was touched here too."""
        mine, now = row_marks(update), row_marks(self.latest)
        self.theirs = []
        for key in sorted({*self.base, *mine, *now} - {"rest"}):
            relation, _colon, organisation = key.partition(":")
            row = rows_of(self.latest, relation).get(int(organisation))
            theirs = Theirs(relation, int(organisation), row)
            if now.get(key) in {self.base.get(key), mine.get(key)}:
                self.choose(update, theirs)
                continue
            self.theirs.append(theirs)
            untouched = mine.get(key) == self.base.get(key)
            (self.taken if untouched else self.clashes).append(theirs)

    def choose(self, update: Any, theirs: Theirs) -> None:
        """Does what the person has decided about a clash that was shown to them."""
        choice = self.data.get(f"keep-{theirs.relation}-{theirs.organisation_id}")
        if theirs.row is None or choice not in {"theirs", "both"}:
            return
        mine = rows_of(update, theirs.relation).get(theirs.organisation_id)
        if choice == "both" and mine is not None and theirs.relation == "sections":
            add_blocks(mine, theirs.row)
        else:
            self.taken.append(theirs)

    def show_clashes(self, update: Any) -> None:
        """Lays what others have written beside what was typed here, for the panel that shows both."""
        for theirs in self.clashes:
            if rows_of(update, theirs.relation).get(theirs.organisation_id) is None:
                take(update, theirs)
            row = rows_of(update, theirs.relation)[theirs.organisation_id]
            row.theirs = theirs

    def get_field_updates_for_resave(self) -> list[tuple[str, str]]:
        """Also the new marks: what was saved by itself is from now on what the person has before them.

        What was taken over is not on their screen, so its old mark stays.
        """
        marks = self.marks(self.instance)
        for theirs in self.taken:
            key = f"{theirs.relation}:{theirs.organisation_id}"
            marks.pop(key, None)
            if key in self.base:
                marks[key] = self.base[key]
        updates = super().get_field_updates_for_resave()
        return [*updates, ("sections_base", json.dumps(marks))]


def known_rows(data: Any, update: Any) -> Any:
    """The form's data without the keys of rows that somebody else has taken out: those are new rows now."""
    data = data.copy()
    for relation in TEXTS:
        known = {str(row.pk) for row in getattr(update, relation).all()}
        number = data.get(f"{relation}-INITIAL_FORMS") or "0"
        for place in range(int(number) if number.isdecimal() else 0):
            name = f"{relation}-{place}-id"
            if data.get(name) and data[name] not in known:
                data[name] = ""
    return data


def take(update: Any, theirs: Theirs) -> None:
    """Puts somebody else's row in the place of one's own; calling it twice changes nothing more."""
    rows = getattr(update, theirs.relation)
    mine = rows_of(update, theirs.relation).get(theirs.organisation_id)
    if theirs.row is None:
        if mine is not None:
            rows.remove(mine)
    elif mine is None:
        rows.add(copy.copy(theirs.row))
    else:
        field = TEXTS[theirs.relation]
        setattr(mine, field, getattr(theirs.row, field))


def add_blocks(mine: Any, theirs: Any) -> None:
    """Puts the blocks of one section below those of another."""
    if mark_of(mine.body) == mark_of(theirs.body):
        return
    block = mine.body.stream_block
    mine.body = block.to_python([*mine.body.get_prep_value(), *theirs.body.get_prep_value()])
