"""Records that break careless programs, as pages with files; each by what is nasty about it."""

import datetime
from typing import Any

from publications.models import PublicationPage
from tests.factories import make_document, make_person, make_publication, make_topic, make_tree

WHOLE = {
    "title": "Optimism of the will",
    "subtitle": "local area-based education partnerships",
    "kind": "report",
    "year": 2017,
    "month": 9,
    "day": 14,
    "language": "en",
    "publisher": "London Centre for Leadership in Learning",
    "institution": "UCL Institute of Education",
    "place": "London",
    "commissioned_by": "Department for Education",
    "series": "Think-pieces",
    "series_number": "3",
    "doi": "10.1234/abc_(def)",
    "isbn": "9780306406157",
    "repository": "UCL Discovery",
    "repository_id": "10065147",
    "rights": "© the authors; ask them before you print it",
    "abstract": "A first paragraph.\n\nAnd a second one: 50% & more.",
    "abstract_source": "authors",
}
MAIR = {"given_name": "Mair", "family_name": "ap Siôn"}
FIVE = [
    {"given_name": "Christine", "family_name": "Gilbert", "orcid": "0000-0002-1825-0097"},
    MAIR,
    {"given_name": "Simon", "family_name": "Rea", "printed_name": "Simon Rea Jr"},
    {"given_name": "Zoë-Ann J.", "family_name": "O’Brien and Łukasz"},
    {"given_name": "Elin", "family_name": "Dŵr", "role": "editor"},
]
ORGANISATIONS = [
    {"organisation_name": "Isos Partnership"},
    {"organisation_name": "Ministry of Housing, Communities & Local Government"},
    {"given_name": "Simon", "family_name": "Day"},
]
LONG = "A very long title, & its parts " * 12 + "to the end of all its words."
WORDS = "An endless abstract & more, no two of its words alike: "
#: What is nasty → creators, and the fields in which it differs from `WHOLE`.
RECORDS: dict[str, tuple[list[Any], dict[str, Any]]] = {
    "five creators": (FIVE, {}),
    "organisations as creators": (ORGANISATIONS, {"kind": "summary"}),
    "a Welsh title": (FIVE[1:2], {"title": "Ysgolion ŷd a dŵr", "subtitle": "tŷ’r ŵyl â’i gilydd", "language": "cy"}),
    "400 characters": (FIVE[:1], {"title": f"{LONG[:254]}…", "full_title": LONG, "subtitle": ""}),
    "signs": (FIVE[:1], {"title": "R&D, 50% of $5 #1 under_score ~tilde ^caret \\back {brace <b>", "publisher": "Smith & Sons {UK}"}),
    "quotes": (FIVE[:1], {"title": "The “double”, the \"straight\", the 'single' and the ‘curly’", "subtitle": "a ''what''?"}),
    "no file": (FIVE[:1], {"kind": "article", "published_in": "Partnerships", "volume": "3", "issue": "2", "page_range": "12–34",
                           "issn": "0378-5955", "isbn": "", "series": "", "series_number": "", "month": None, "day": None}),
    "a closed file": (FIVE[:1], {"kind": "think-piece", "day": None}),
    "three versions": (FIVE[:2], {"kind": "slides", "event_name": "AEPA, annual conference", "event_place": "Sheffield",
                                  "event_date": datetime.date(2023, 7, 14)}),
    "no DOI": (FIVE[:1], {"doi": "", "isbn": "", "kind": "chapter", "published_in": "A book: with a colon"}),
    "one megabyte": (FIVE[:1], {"abstract": WORDS + " ".join(f"gair{number:x}ŵ" for number in range(95_000))}),
}  # fmt: skip


def files_for(nasty: str) -> list[Any]:
    """The files of a record."""
    if nasty == "three versions":
        days = [datetime.date(2019, month, 1) for month in (1, 5, 9)]
        return [
            {"document": make_document(f"Slides {day.month}"), "version_label": f"Version {day:%B}", "version_date": day}
            for day in days
        ]  # fmt: skip
    closed = {"access": "staff", "version_label": "Hidden version", "title": "Hidden title"}
    rows = {
        "no file": [],
        "a closed file": [{"document": make_document("Hidden file"), **closed}],
    }
    return rows.get(nasty, [make_document(f"Text of {nasty}")])


def make_records() -> dict[str, PublicationPage]:
    """All of them, live, by what is nasty; about a topic whose title has a comma, and one creator has a page."""
    tree = make_tree()
    mair = {"person": make_person(tree, title="Mair ap Siôn", citation_name="ap Siôn, M.")}
    about = {"topics": [make_topic(tree, title="Schools, councils and trust")]}
    return {
        nasty: make_publication(
            tree,
            *({**one, **mair} if one == MAIR else one for one in creators),
            files=files_for(nasty),
            **{**WHOLE, **about, **fields},
        )
        for nasty, (creators, fields) in RECORDS.items()
    }
