"""The formats in which the list of the library can be taken away. Each is registered:

from publications.library.formats import Export, formats
formats["ris"] = Export("RIS", "application/x-research-info-systems", write_ris)
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from cms.addresses.locate import absolute, path_of
from cms.blocks.infographics.data import csv_of


@dataclass(frozen=True)
class Export:
    """One format: what its link says, its media type, and the function that writes records as text."""

    label: str | Promise
    media_type: str
    write: Callable[[list[Any]], str]


def write_csv(records: list[Any]) -> str:
    """A table with a row for each record; several values in a cell stand behind semicolons."""
    return csv_of([[str(heading) for heading in headings()], *map(cells, records)])


def headings() -> list[str]:
    """What the columns are called."""
    return [
        _("Title"), _("Subtitle"), _("Type"), _("Creators"), _("Year"), _("Date"), _("Language"), _("Publisher"),
        _("Institution"), _("Place"), _("Commissioned by"), _("Series"), _("Number"), _("Journal or book"),
        _("Volume"), _("Issue"), _("Pages"), _("DOI"), _("ISBN"), _("ISSN"), _("Topics"), _("Address"),
    ]  # fmt: skip


def cells(record: Any) -> list[str]:
    """One row."""
    topics = [topic.title for topic in record.topics.all() if topic.is_public]
    return [
        record.whole_title, record.subtitle, str(record.get_kind_display()), "; ".join(row.name for row in record.makers),
        str(record.year or ""), record.date_mark, str(record.get_language_display()), record.publisher,
        record.institution, record.place, record.commissioned_by, record.series, record.series_number, record.published_in,
        record.volume, record.issue, record.page_range, record.doi, record.isbn, record.issn, "; ".join(sorted(topics)),
        absolute(path_of(record)),
    ]  # fmt: skip


#: Ending of the address → format, in the order of the links.
formats: dict[str, Export] = {"csv": Export("CSV", "text/csv; charset=utf-8", write_csv)}


def links(query: str) -> list[tuple[str | Promise, str]]:
    """Labels and addresses of all formats, for the list that `query` asks for."""
    return [
        (one.label, reverse("publications_export", args=[ending]) + (f"?{query}" if query else ""))
        for ending, one in formats.items()
    ]
