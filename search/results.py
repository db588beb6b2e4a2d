"""Results as values: titles, addresses, extracts, and the parts of a page or the pages of a file in which the words stand."""

import re

from django.utils.translation import gettext as _

from cms.addresses.locate import address_of
from cms.querysets import LINK_FIELDS
from publications.files.slides import slide_anchor
from search.answers import Place, Result
from search.filters import Filters
from search.found import Found
from search.kinds import kind_labels
from search.marking import extract
from search.models import Passage

#: Parts of a page, or pages of a file, that are named below it.
MOST_PLACES = 3
#: The end of the address of a slide.
SLIDE = re.compile(slide_anchor("(?P<number>[0-9]+)"))
PRINTED = (
    "anchor", "page_number", "kind", "title", "summary", "body", "day", "pilots", "document__file", "document__address",
)  # fmt: skip


class Reader:
    """Reads what is printed of several groups of passages, each of one page or one file, in one question."""

    def __init__(self, shown: list[list[Found]], marks: frozenset[str], filters: Filters) -> None:
        keys = [one.row.pk for group in shown for one in needed(group)]
        links = [f"page__{name}" for name in LINK_FIELDS]
        rows = Passage.objects.filter(pk__in=keys).select_related("page", "document")
        self.rows = rows.only(*PRINTED, *links).in_bulk()
        self.labels = kind_labels()
        self.marks, self.pilots, self.language = marks, filters.places["pilot"], filters.language

    def piece(self, text: str) -> str:
        """The piece of a text in which the words stand."""
        return extract(text, self.marks, self.language)

    def result(self, group: list[Found]) -> Result | None:
        """One page or file; nothing if it was taken down this very moment."""
        keys = [one.row.pk for one in group]
        rows = [self.rows[key] for key in keys if key in self.rows]
        if not rows:
            return None
        best = rows[0]
        whole = next((row for row in rows if not row.anchor), best)
        url = best.document.url if best.document else address_of(best.page)
        found = self.piece(whole.summary) and whole.summary
        places = tuple(self.places(rows, url))
        # What the parts of a page say below is not said twice.
        if not found and (best.document_id or not any(one.extract for one in places)):
            found = self.piece(whole.body)
        pilots = [self.pilots[key] for key in best.pilots if key in self.pilots]
        return Result(
            title=best.page.title if best.anchor else whole.title,
            url=url,
            kind=best.kind,
            kind_label=self.labels.get(best.kind, ""),
            extract=found or whole.summary,
            day=best.day,
            pilot=pilots[0].card_title if len(pilots) == 1 else "",
            places=places,
            promoted=bool(group[0].promoted),
            page_id=best.page_id,
            document_id=best.document_id,
        )

    def places(self, rows: list[Passage], url: str) -> list[Place]:
        """The parts in which the words stand, the best first."""
        found = []
        for row in rows[: MOST_PLACES + 1]:
            label, anchor = self.label(row)
            if anchor and ((piece := self.piece(row.body)) or row.anchor):
                found.append(Place(label, f"{url}#{anchor}", piece))
        return found[:MOST_PLACES]

    def label(self, row: Passage) -> tuple[str, str]:
        """What a part is called, and the end of its address; both empty for a whole."""
        if row.page_number:
            # Browsers open PDF files at a page; other files are saved.
            return _("Page %d") % row.page_number, f"page={row.page_number}"
        if slide := SLIDE.fullmatch(row.anchor):
            words = {"number": slide["number"], "title": row.title}
            return _("Slide %(number)s: %(title)s") % words, row.anchor
        return (row.title, row.anchor) if row.anchor else ("", "")


def needed(group: list[Found]) -> list[Found]:
    """Those of a group of which something is printed: the best, and the whole page or file."""
    wholes = [one for one in group if not one.row.anchor]
    return group[: MOST_PLACES + 1] + wholes[:1]


def results_of(shown: list[list[Found]], marks: frozenset[str], filters: Filters) -> list[Result]:
    """The groups as they are printed."""
    reader = Reader(shown, marks, filters)
    return [result for group in shown if (result := reader.result(group))]
