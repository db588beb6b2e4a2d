"""Delivery partners and the network of the demonstration."""

from typing import Any

from cms.demonstration.names import picture, prose, table

PARTNERS: dict[str, dict[str, Any]] = {
    "isos-partnership": {
        "title": "Isos Partnership",
        "full_name": "Isos Partnership",
        "short_name": "Isos",
        "kind": "delivery",
        "summary": "Researchers and advisers on local improvement strategy, with evidence from more than 30 local areas.",
        "social_image": picture("isos-ribbons"),
        "topics": ["local-partnerships", "role-of-the-council", "school-improvement"],
        "aims": [
            {
                "title": "Local improvement strategy",
                "text": prose("What a whole area can do so that every school gets better."),
            },
        ],
        "body": [
            (
                "prose",
                prose("""
                    Isos Partnership studies how local education systems work and helps areas to improve theirs. Its
                    directors introduce all three pilots of LocalED.

                    ## What its evidence rests on

                    The work draws on more than 30 local areas. Its published part reaches back to 2012, when a report
                    for the Department for Education and the Local Government Association asked what the role of
                    local authorities would be in a system of more independent schools. A follow-up for the
                    Department came in 2014, and in 2017 a report for the Local Government Association looked at the
                    part that councils play in school improvement.

                    Beside these stand reports for the National College on teaching school alliances, on primary
                    system leadership and on closing gaps together; a share in the three-year evaluation of teaching
                    schools that Nottingham University led; and work with the offices of regional schools
                    commissioners, including a tool with which multi-academy trusts can assess themselves, made for
                    the Department.
                """),
            ),
            (
                "picture",
                {
                    "image": picture("isos-ribbons"),
                    "caption": prose(
                        "Many bodies, one direction: local strategy is the art of crossing without a knot."
                    ),
                    "credit": "",
                },
            ),
            (
                "table",
                {
                    "caption": "Reports on the role of local authorities",
                    "row_headers": True,
                    "table": table(
                        ["Year", "Made for", "Subject"],
                        ["2012", "DfE and LGA", "The future role of local authorities"],
                        ["2014", "DfE", "Follow-up to the report of 2012"],
                        ["2017", "LGA", "The role of local authorities in school improvement"],
                    ),
                    "source": "LocalED project information",
                },
            ),
        ],
    },
    "education-development-trust": {
        "title": "Education Development Trust",
        "full_name": "Education Development Trust",
        "short_name": "EDT",
        "kind": "delivery",
        "summary": "Known for peer review and for the Schools Partnership Programme; has worked with Isos on local partnerships since 2015.",
        "social_image": picture("edt-desk"),
        "topics": ["peer-review", "school-improvement"],
        "services": [
            {
                "title": "Schools Partnership Programme",
                "text": prose(
                    "Groups of schools learn to review one another and to act on what they find."
                ),
            },
        ],
        "body": [
            (
                "prose",
                prose("""
                    Education Development Trust brings a long practice of peer review to local partnerships. Its
                    Schools Partnership Programme trains groups of schools to review one another.

                    ## Two kinds of knowledge, one subject

                    Talks with Isos Partnership began early in 2015. One organisation knew how schools learn from one
                    another; the other knew how a whole local area sets its direction. Two regional seminars late in
                    2015 brought both together with people from local systems, and a think-piece followed.

                    The joint work that grew from it includes a county-wide peer review in Essex and work with the
                    North West School Improvement Partnership Board.
                """),
            ),
            (
                "picture",
                {
                    "image": picture("edt-desk"),
                    "caption": prose("A peer review begins with an empty page and a question."),
                    "credit": "",
                },
            ),
            (
                "value_pairs",
                {
                    "heading": "What each side brought",
                    "pairs": [
                        {
                            "label": "Education Development Trust",
                            "text": prose("Peer review, and the programme that trains for it."),
                        },
                        {
                            "label": "Isos Partnership",
                            "text": prose(
                                "Local improvement strategy: how an area decides what to do together."
                            ),
                        },
                    ],
                },
            ),
        ],
    },
    "aepa": {
        "title": "AEPA",
        "full_name": "Association of area-based education partnerships",
        "short_name": "AEPA",
        "kind": "network",
        "summary": "The association of area-based education partnerships. Four of LocalED’s nine areas are members.",
        "social_image": picture("aepa-nested"),
        "topics": ["local-partnerships"],
        "body": [
            (
                "prose",
                prose("""
                    AEPA joins education partnerships that work for one area each: a county, a city, a borough. Its
                    members differ in size and in legal form. What they share is the subject of this website: schools
                    and others in one place, organised so that they can act together.

                    Of the nine areas that take part in LocalED, four are members of AEPA. That matters for what
                    happens afterwards, because what is learned in one area has a way to travel to others.
                """),
            ),
            (
                "picture",
                {
                    "image": picture("aepa-nested"),
                    "caption": prose("Partnerships of one place each, joined in a network."),
                    "credit": "",
                },
            ),
        ],
    },
}
