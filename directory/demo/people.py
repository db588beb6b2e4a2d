"""The people of the demonstration: facts only, in the third person."""

from cms.demonstration.names import page, prose

NOTE = "Demonstration text written for this site, not by the person named."
DIRECTOR = {
    "title": "Director",
    "organisation": page("/partners/isos-partnership/"),
    "is_main": True,
}

PEOPLE = {
    "christine-gilbert": {
        "title": "Christine Gilbert",
        "citation_name": "Gilbert, C.",
        "summary": "Adviser to LocalED and author of the 2017 think-piece “Optimism of the will”.",
        "topics": ["local-partnerships", "accountability", "leadership"],
        "roles": [{"title": "Adviser, LocalED", "is_main": True}],
        "biography": prose("""
            Christine Gilbert advises LocalED. She wrote *Optimism of the will*, a think-piece about local education
            partnerships that the London Centre for Leadership in Learning published in 2017 at the UCL Institute of
            Education. Before that she had chaired two partnerships in London and supported a third.

            With Simon Rea she introduces the project’s third pilot,
            [Towards a new model of professional accountability](/pilots/professional-accountability/).
        """),
        "links": [
            {
                "text": "“Optimism of the will” in UCL Discovery",
                "page": None,
                "link": "https://discovery.ucl.ac.uk/id/eprint/10065147/",
            }
        ],
    },
    "ben-bryant": {
        "title": "Ben Bryant",
        "citation_name": "Bryant, B.",
        "summary": "Director of Isos Partnership. Introduces LocalED’s first pilot.",
        "topics": ["vulnerable-pupils", "role-of-the-council"],
        "roles": [DIRECTOR],
        "biography": prose("""
            Ben Bryant is a director of Isos Partnership. For LocalED he introduces the first pilot, on the
            [support of vulnerable pupils](/pilots/vulnerable-pupils/), which four areas try out: Wakefield, Wiltshire, Rochdale and Coventry.
        """),
    },
    "simon-day": {
        "title": "Simon Day",
        "citation_name": "Day, S.",
        "summary": "Director of Isos Partnership. Introduces LocalED’s second pilot.",
        "topics": ["combined-authorities", "local-partnerships"],
        "roles": [DIRECTOR],
        "biography": prose("""
            Simon Day is a director of Isos Partnership. For LocalED he introduces the second pilot, on the part that
            [combined authorities](/pilots/combined-authorities/) can play in education. He is also the author of a set of slides on local education
            partnerships, dated 14 July 2023.
        """),
    },
    "simon-rea": {
        "title": "Simon Rea",
        "citation_name": "Rea, S.",
        "summary": "Director of Isos Partnership. Introduces LocalED’s third pilot with Christine Gilbert.",
        "topics": ["accountability", "peer-review"],
        "roles": [DIRECTOR],
        "biography": prose("""
            Simon Rea is a director of Isos Partnership. With Christine Gilbert he introduces LocalED’s third pilot,
            [Towards a new model of professional accountability](/pilots/professional-accountability/), in which Surrey, Ealing, Sheffield and Milton Keynes
            take part.
        """),
    },
    "robin-marsh": {
        "title": "Robin Marsh",
        "citation_name": "Marsh, R.",
        "summary": "An invented person, who writes for this demonstration where the facts name nobody.",
        "note": "Invented for this demonstration.",
        "topics": ["local-partnerships"],
        "roles": [{"title": "Project writer, invented", "is_main": True}],
        "biography": prose("""
            Robin Marsh does not exist. The name stands under posts of this demonstration whose real authors are not among the facts
            that it was made from.
        """),
    },
}
