"""The first progress update of Pilot 3, section by section."""

import datetime

from cms.demonstration.names import figure, file, page, picture, prose, quote, table

UPDATE = {
    "title": "Professional accountability: the first six months",
    "short_title": "The first six months",
    "slug": "first-six-months",
    "summary": "Surrey, Ealing and Sheffield have each settled on a form of professional accountability. What they chose, and what they ask next.",
    "social_image": picture("two-strands"),
    "topics": ["accountability", "peer-review"],
    "search_words": "SAfE Surrey ELP Ealing Learn Sheffield report progress",
    "period_start": datetime.date(2022, 4, 1),
    "period_end": datetime.date(2022, 9, 30),
    "label": "First six months",
    "intro": prose("""
        LocalED began in April 2022. This update looks at the third pilot after its first half year: who takes part, which
        form of accountability each area tries, and what it is meant to show. It describes the design of the work. Results
        come later.

        *Demonstration text: written for this site, not by the organisations named.*
    """),
    "what_next": prose("""
        The areas now put to use what they have designed. The next update follows after another six months. It will ask the
        same three questions of each area, so that the answers can be read side by side:

        - What did you do that you would not have done alone?
        - What did it cost, in hours and in good will?
        - What do you now know about your pupils that you did not know before?
    """),
}

SECTIONS = {
    "/partners/schools-alliance-for-excellence/": [
        (
            "prose",
            prose("""
                The Schools Alliance for Excellence works with two groups of schools and academies. One group is close
                together; the other is spread across the county. Both follow the same plan and work towards the same
                product, a locality accountability framework. The difference between them is distance, and the
                comparison is meant to show what distance changes.

                ### What the groups can choose

                The framework leaves the method open. A group may use peer review, self-evaluation, action learning sets
                or score-cards, alone or together. It has to say what it chose and why. A steering group of its own
                guides the work.
            """),
        ),
        ("quote", {"quote": quote("surrey-head")}),
        (
            "download",
            {
                "document": file("surrey-detailed-summary"),
                "about": "The two groups, the four methods and the questions that help to compare them.",
            },
        ),
    ],
    "/partners/ealing-learning-partnership/": [
        (
            "prose",
            prose("""
                The Ealing Learning Partnership follows two approaches at once. *No learner left behind* starts from
                pupils, *no school left behind* from schools. Both use the same model, Peer Enquiry and Review, which is
                formative: it ends in a conversation and not in a grade.

                The work is organised in five learning clusters of twelve to thirteen schools. Within each cluster,
                schools form triads. Two of the clusters are research-active.
            """),
        ),
        (
            "key_figures",
            {
                "heading": "",
                "figures": [
                    figure("ealing-schools"),
                    figure("ealing-clusters"),
                    figure("ealing-research"),
                ],
            },
        ),
        ("quote", {"quote": quote("ealing-lead")}),
    ],
    "/partners/learn-sheffield/": [
        (
            "prose",
            prose("""
                Learn Sheffield works on two strands. They ask different people to answer, and in different ways, but they
                share one aim: an account of the city’s schools in which the schools recognise themselves.
            """),
        ),
        (
            "strand",
            {
                "label": "Strand A",
                "title": "School report cards",
                "text": prose(
                    "A card is short on purpose. A parent should be able to read it in a minute, so schools have to agree on the few things that matter."
                ),
            },
        ),
        (
            "strand",
            {
                "label": "Strand B",
                "title": "Moderated peer review of multi-academy trusts",
                "text": prose(
                    "Multi-academy trusts (MATs) review one another. Moderators compare the reviews, so that a word means the same wherever it is used."
                ),
            },
        ),
        (
            "table",
            {
                "caption": "The two strands side by side",
                "row_headers": True,
                "table": table(
                    ["What is asked", "Strand A", "Strand B"],
                    ["Who answers", "Schools", "Multi-academy trusts"],
                    ["In what form", "A report card", "A peer review"],
                    ["What keeps it fair", "Measures agreed beforehand", "Moderation"],
                ),
                "source": "LocalED project information",
            },
        ),
        (
            "key_figures",
            {"heading": "", "figures": [figure("sheffield-members"), figure("sheffield-package")]},
        ),
        (
            "picture",
            {
                "image": picture("report-cards"),
                "caption": prose("Four schools, four cards, one form."),
                "credit": "",
            },
        ),
        ("quote", {"quote": quote("sheffield-governor")}),
    ],
}

NOT_COVERED = [
    {
        "organisation": page("/partners/milton-keynes/"),
        "reason": "The form of the work in Milton Keynes is still being settled; it is described in the next update.",
    }
]
