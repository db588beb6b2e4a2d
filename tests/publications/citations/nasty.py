"""Items that break careless writers of citations."""

from publications.citations.item import Item

GILBERT = {"family": "Gilbert", "given": "Christine"}
ISOS = {"literal": "Isos Partnership"}


#: What CSL has no word for.
CUSTOM = {
    "institution": "UCL Institute of Education",
    "commissioned-by": "Department for Education",
    "licence": "CC BY 4.0",
    "orcid": "Christine Gilbert: 0000-0002-1825-0097",
}


def item(**fields: object) -> Item:
    """A report that says all that a record can say; `fields` with `_` for `-` change it."""
    whole = {
        "id": "optimism-of-the-will",
        "type": "report",
        "title": "Optimism of the will: local area-based education partnerships",
        "author": [GILBERT],
        "issued": {"date-parts": [[2017, 9, 14]]},
        "publisher": "London Centre for Leadership in Learning",
        "publisher-place": "London",
        "collection-title": "Think-pieces",
        "collection-number": "3",
        "genre": "Think-piece or working paper",
        "version": "File version, September 2019",
        "language": "en",
        "keyword": "partnerships, accountability",
        "number-of-pages": "40",
        "DOI": "10.1234/abc_(def)",
        "ISBN": "9780306406157",
        "URL": "https://www.example.org/publications/optimism-of-the-will/?a=1&b=2_c%20d#part",
        "archive": "UCL Discovery",
        "archive_location": "10065147",
        "abstract": "A short abstract.",
        "custom": CUSTOM,
    }
    changed = {key if key in ("DOI", "ISBN", "URL") else key.replace("_", "-"): value for key, value in fields.items()}  # fmt: skip
    return {key: value for key, value in {**whole, **changed}.items() if value}


FIVE = [
    GILBERT,
    {"family": "Day", "given": "Simon"},
    {"family": "ap Siôn", "given": "Mair"},
    {"family": "Rea", "given": "Simon", "suffix": "Jr"},
    {"family": "O’Brien and Łukasz", "given": "Zoë-Ann J."},
]
LONG_TITLE = "A very long title indeed: " + "of partnerships & their people, " * 12
NASTY = {
    "five creators": item(author=FIVE),
    "organisations as creators": item(
        author=[ISOS, {"literal": "Ministry of Housing, Communities & Local Government"}, GILBERT]
    ),
    "Welsh": item(
        title="Ysgolion ŷd a dŵr: sut mae’n gweithio â’n gilydd – tŷ’r ŵyl", language="cy"
    ),
    "400 characters": item(title=LONG_TITLE.ljust(400, "x")[:400]),
    "signs": item(
        title="R&D, 50% of $5 #1 under_score ~tilde ^caret \\back {brace <b>tags</b> -- ''x'' @at",
        publisher="Smith & Sons {UK}",
    ),
    "quotes": item(title="The “double”, the \"straight\", the 'single' and the ‘curly’: a what?"),
    "no identifier": item(DOI="", ISBN=""),
    "one megabyte": item(abstract="An endless abstract & more. " * 37_500),
    "bare": {"id": "bare", "type": "report", "title": "Bare", "author": [ISOS]},
    "slides": item(
        type="speech",
        genre="Slide deck",
        event_title="AEPA conference",
        event_place="Sheffield",
        event_date={"date-parts": [[2023, 7, 14]]},
    ),
    "article": item(
        type="article-journal",
        container_title="Journal of Partnerships",
        volume="3",
        issue="2",
        page="12–34",
        ISSN="0378-5955",
        ISBN="",
        collection_title="",
        collection_number="",
    ),
}
