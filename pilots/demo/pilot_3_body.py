"""The text of Pilot 3."""

from cms.demonstration.names import figure, file, page, picture, prose, quote, table

BODY = [
    (
        "summary_box",
        {
            "heading": "In short",
            "points": [
                prose("**Four areas** take part: Surrey, Ealing, Sheffield and Milton Keynes."),
                prose("Schools answer **to one another**, by rules that they wrote together."),
                prose("Each area tries **another form**, so that forms can be compared."),
            ],
        },
    ),
    (
        "prose",
        prose("""
            ## Why this theme

            Accountability usually comes from above. Somebody who is not part of the school looks at its results, visits
            now and then, and publishes a judgement. That has its place: the public pays for schools and has a right to
            know. But it reaches only so far. It says little about how a school could get better, it arrives when the
            year is over, and it looks at each school as if it stood alone.

            Leaders know a great deal about one another’s schools. The third pilot of LocalED asks whether that
            knowledge can carry a form of accountability of its own: *professional*, because colleagues judge, and
            *accountability*, because something follows from it.
        """),
    ),
    (
        "picture",
        {
            "image": picture("round-table"),
            "caption": prose(
                "Nine seats and one table: before anybody answers, somebody has to ask."
            ),
            "credit": "",
        },
    ),
    (
        "prose",
        prose("""
            ## Four areas, four forms

            The areas do not all do the same. Each builds on what it has, and the differences are the point. Two
            groups of schools in [Surrey](/partners/schools-alliance-for-excellence/) test whether distance matters.
            [Ealing](/partners/ealing-learning-partnership/) works with enquiry in threes.
            [Sheffield](/partners/learn-sheffield/) looks for a report that fits on a card and for peer review between
            trusts. [Milton Keynes](/partners/milton-keynes/) completes the four.
        """),
    ),
    (
        "table",
        {
            "caption": "What is tried where",
            "row_headers": True,
            "table": table(
                ["Area", "Who answers to whom", "In what form"],
                [
                    "Surrey",
                    "Schools to the other schools of their group",
                    "A locality accountability framework",
                ],
                ["Ealing", "Each school to the two others of its triad", "Peer Enquiry and Review"],
                [
                    "Sheffield, Strand A",
                    "Schools to one another and to parents",
                    "A school report card",
                ],
                [
                    "Sheffield, Strand B",
                    "Multi-academy trusts to one another",
                    "Moderated peer review",
                ],
            ),
            "source": "LocalED project information; Milton Keynes is described once its form has been settled",
        },
    ),
    ("quote", {"quote": quote("pilot-3-trust")}),
    (
        "value_pairs",
        {
            "heading": "What has to be in place",
            "pairs": [
                {
                    "label": "Trust and social capital",
                    "text": prose(
                        "People show what does not work only if it will not be used against them."
                    ),
                },
                {
                    "label": "Engagement of most schools",
                    "text": prose(
                        "A model that only the confident join says nothing about the others."
                    ),
                },
                {
                    "label": "A council that enables",
                    "text": prose(
                        "It brings in what it knows about pupils, and leaves the judgement to colleagues."
                    ),
                },
                {
                    "label": "School-to-school capacity",
                    "text": prose("Reviewing takes days. They have to come from somewhere."),
                },
            ],
        },
    ),
    (
        "prose",
        prose("""
            ## Formative or summative

            Two purposes pull at every review. A *formative* one wants to help: it can be frank because nothing is
            published. A *summative* one wants to tell others how good a school is: it has to be fair, comparable and
            open. Each area has to say which of the two it is after, and where one ends and the other begins. Trying to
            do both at once is the most common way to do neither.
        """),
    ),
    (
        "key_figures",
        {
            "heading": "Behind the forms",
            "figures": [
                figure("ealing-clusters"),
                figure("ealing-research"),
                figure("sheffield-settings"),
            ],
        },
    ),
    (
        "lesson_cards",
        {
            "heading": "Lessons from partnerships elsewhere",
            "lessons": [
                {
                    "title": "Operational before strategic",
                    "text": prose(
                        "Solve practical problems first. A strategy written afterwards is a better one."
                    ),
                    "place": "Wakefield",
                },
                {
                    "title": "Quick wins",
                    "text": prose("Each of them gives those who have waited a reason to join."),
                    "place": "Portsmouth",
                },
                {
                    "title": "An independent chair",
                    "text": prose("Somebody without a side sees that every member is heard."),
                    "place": "East Sussex",
                },
            ],
        },
    ),
    (
        "pdf_preview",
        {
            "document": file("surrey-detailed-summary"),
            "summary": prose("""
                Two groups of Surrey schools work towards one framework. Four methods are open to them: peer review,
                self-evaluation, action learning sets and score-cards. The comparison asks what distance changes.
            """),
        },
    ),
    (
        "questions",
        {
            "heading": "Questions to ask among your own schools",
            "questions": [
                "What do we already know about one another’s schools that we never say?",
                "What would we publish about ourselves if nobody made us?",
                "Who may say no to a visit, and what happens then?",
            ],
        },
    ),
    (
        "reference",
        {
            "authors": "Gilbert, C.",
            "year": "2017",
            "title": "Optimism of the will",
            "published": "London Centre for Leadership in Learning, UCL Institute of Education, London",
            "link": "https://discovery.ucl.ac.uk/id/eprint/10065147/",
        },
    ),
    (
        "related_items",
        {
            "heading": "Read on",
            "pages": [
                page("/topics/accountability/"),
                page("/topics/peer-review/"),
                page("/partners/essex/"),
            ],
        },
    ),
]
