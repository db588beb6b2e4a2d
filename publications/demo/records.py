"""The records of the demonstration: what is known of the works, and not a word of their texts."""

from typing import Any

from cms.demonstration.names import page

NOTE = "Demonstration text written for this site, not by the person named."
NOTE_FOR_ORGANISATIONS = "Demonstration text written for this site, not by the organisations named."
GOVERNMENT = (
    "Publications of the Department for Education",
    "https://www.gov.uk/government/publications",
    "publisher",
)
ASSOCIATION = ("Local Government Association", "https://www.local.gov.uk/publications", "publisher")
ISOS = page("/partners/isos-partnership/")
EDT = page("/partners/education-development-trust/")

RECORDS: dict[str, dict[str, Any]] = {
    "optimism-of-the-will": {
        "title": "Optimism of the will",
        "kind": "think-piece",
        "year": 2017,
        "language": "en",
        "creators": [page("/people/christine-gilbert/")],
        "summary": "A think-piece of 2017 about education partnerships in local areas, open to everybody at UCL Discovery.",
        "abstract": f"""The paper looks at partnerships through which the schools of one area improve together. Its author had chaired two partnerships in London and supported a third.

It is a working paper, written to be discussed. The file at UCL Discovery is the version of September 2019.

{NOTE}""",
        "abstract_source": "ours",
        "publisher": "London Centre for Leadership in Learning",
        "institution": "UCL Institute of Education",
        "place": "London",
        "repository": "UCL Discovery",
        "repository_id": "10065147",
        "external_records": [
            (
                "UCL Discovery, record 10065147: open access, PDF, 1 MB",
                "https://discovery.ucl.ac.uk/id/eprint/10065147/",
                "repository",
            )
        ],
        "topics": ["local-partnerships", "leadership"],
        "search_words": "think piece working paper discussion paper LCLL IOE Gilbert pdf",
        "relations": [],
    },
    "transforming-local-systems": {
        "title": "Transforming local systems",
        "kind": "think-piece",
        # It came after the seminars of late 2015; who published it is not known.
        "year": 2016,
        "language": "en",
        "creators": [ISOS, EDT],
        "summary": "What two organisations took from their talks and from two regional seminars: a think-piece about local school systems.",
        "abstract": f"""Isos Partnership and Education Development Trust began to talk in early 2015. Two regional seminars followed at the end of that year, and this think-piece after them.

One of the two had worked on local improvement strategy, the other on peer review. The piece asks what becomes possible when an area does both.

{NOTE_FOR_ORGANISATIONS}""",
        "abstract_source": "ours",
        "external_records": [],
        "topics": ["peer-review", "school-improvement"],
        "search_words": "think piece Isos EDT seminars schools partnership programme",
        "relations": [("related", "optimism-of-the-will")],
    },
    "la-role-2012": {
        "title": "The future role of local authorities in education",
        "short_title": "The future role of local authorities (2012)",
        "kind": "report",
        "year": 2012,
        "language": "en",
        "creators": [ISOS],
        "summary": "A report of 2012 for the Department for Education and the Local Government Association on what councils will do for schools.",
        "abstract": f"""More schools were becoming academies, and councils asked what would be left for them to do. The report looks at that question in local areas.

{NOTE_FOR_ORGANISATIONS}""",
        "abstract_source": "ours",
        "commissioned_by": "Department for Education and Local Government Association",
        "external_records": [GOVERNMENT, ASSOCIATION],
        "topics": ["role-of-the-council"],
        "search_words": "role of the LA council councils DfE LGA",
        "relations": [],
    },
    "temperature-check-2014": {
        "title": "The role of local authorities in education: a temperature check",
        "short_title": "Temperature check (2014)",
        "kind": "report",
        "year": 2014,
        "language": "en",
        "creators": [ISOS],
        "summary": "Two years after the report on the future role of local authorities: what has changed in the areas.",
        "abstract": f"""The Department for Education asked for a second look at the areas of the report of 2012.

{NOTE_FOR_ORGANISATIONS}""",
        "abstract_source": "ours",
        "commissioned_by": "Department for Education",
        "external_records": [GOVERNMENT],
        "topics": ["role-of-the-council"],
        "search_words": "role of the LA council DfE follow-up",
        "relations": [("follows", "la-role-2012")],
    },
    "la-role-2017": {
        "title": "The role of local authorities in school improvement",
        "short_title": "Local authorities and school improvement (2017)",
        "kind": "report",
        "year": 2017,
        "language": "en",
        "creators": [ISOS],
        "summary": "A report of 2017 for the Local Government Association: what councils contribute when schools lead improvement.",
        "abstract": f"""The report takes up the question of 2012 and 2014 for one field, school improvement, which schools increasingly lead themselves.

{NOTE_FOR_ORGANISATIONS}""",
        "abstract_source": "ours",
        "commissioned_by": "Local Government Association",
        "external_records": [ASSOCIATION],
        "topics": ["role-of-the-council", "school-improvement"],
        "search_words": "role of the LA council LGA enabling",
        "relations": [("follows", "temperature-check-2014")],
    },
    "lessons-from-partnerships": {
        "title": "Lessons from partnerships",
        "subtitle": "Nine conditions, six issues and three places",
        "kind": "slides",
        "year": 2023,
        "month": 7,
        "day": 14,
        "language": "en",
        "creators": [page("/people/simon-day/")],
        "summary": "A slide deck of 14 July 2023: what has to be in place for a local education partnership, and what three partnerships show.",
        "abstract": f"""The slides name nine conditions for a local education partnership, and six issues that partnerships come back to. East Sussex, Wakefield and Portsmouth show what the conditions look like in practice.

{NOTE}""",
        "abstract_source": "ours",
        "publisher": "Isos Partnership",
        "organisations": [ISOS],
        "external_records": [],
        "topics": ["local-partnerships", "leadership"],
        "search_words": "slides deck presentation powerpoint Day independent chair Portsmouth East Sussex Wakefield 9 conditions",
        "relations": [("related", "optimism-of-the-will")],
    },
}
