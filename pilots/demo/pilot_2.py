"""Pilot 2: combined authorities."""

from cms.demonstration.names import contact, figure, page, picture, prose, quote, table

FIELDS = {
    "title": "Combined authorities and education",
    "short_name": "Combined authorities",
    "summary": "What a region of several councils can do for its schools that no council, trust or school could do alone.",
    "social_image": picture("bridge"),
    "topics": ["combined-authorities", "role-of-the-council", "local-partnerships"],
    "search_words": "mayor region devolution North of Tyne skills transport NTCA",
    "aim": prose("""
        To find out which part a **combined authority** can usefully play in education, and how it can play that part
        without taking anything away from schools and councils.
    """),
    "contact": contact("pilot-2"),
}
QUESTIONS = [
    "Which problems of schools are too large for one council and too local for the nation?",
    "How can a combined authority help without adding one more body to answer to?",
    "How do skills, transport and jobs, which a region already plans, connect with what happens in schools?",
    "Who speaks for schools at the table of a region?",
]
APPROACHES = [
    {
        "title": "Convene",
        "text": prose(
            "Bring people together who have no other reason to meet: schools, colleges, councils and employers."
        ),
    },
    {
        "title": "Connect",
        "text": prose(
            "Plan skills, travel and schooling as parts of one route from nursery to work."
        ),
    },
    {
        "title": "Carry over",
        "text": prose("Take what works in one town to the next, with the people who made it work."),
    },
]
PARTICIPANTS = [
    {
        "organisation": page("/partners/north-of-tyne-combined-authority/"),
        "area": "North of Tyne",
        "lead_name": "Education lead (invented role-holder)",
    }
]
QUOTES = ["pilot-2-principal"]
FIGURES = ["pilot-2-areas"]

BODY = [
    (
        "summary_box",
        {
            "heading": "In short",
            "points": [
                prose("**One area** takes part: the North of Tyne Combined Authority."),
                prose("The theme is the level **between the council and the nation**."),
                prose("The test is simple: does it make anything **easier for a school**?"),
            ],
        },
    ),
    (
        "prose",
        prose("""
            ## Why this theme

            A combined authority joins several councils. It was not made to run schools, and it does not. Yet much of
            what shapes a pupil’s chances is decided on its level: which courses exist after sixteen, whether a bus
            goes there, which employers open their doors. A region can therefore leave education aside and still
            influence it every day.

            The second pilot of LocalED asks what happens when a combined authority does so on purpose.
        """),
    ),
    (
        "picture",
        {
            "image": picture("bridge"),
            "caption": prose("A region can join what the river of responsibilities divides."),
            "credit": "",
        },
    ),
    (
        "prose",
        prose("""
            ## Not one more layer

            Schools in England already answer to governors or trustees, to the council for some things, to the
            Department for Education for others, and to inspectors. One more layer would help nobody. Whatever a
            combined authority does has to take work away from schools, or give them something that they could not
            make for themselves.

            It helps to keep two things apart: what a body is *responsible* for and what it is *well placed* to do. A
            combined authority is responsible for little in schools. It is well placed for a good deal, because it can
            look across council borders, it knows the labour market, and it can bring people to one table who would
            not otherwise sit there.
        """),
    ),
    (
        "table",
        {
            "caption": "Who is well placed for what",
            "row_headers": True,
            "table": table(
                ["Level", "Knows best", "Can do best"],
                ["School or trust", "Its pupils and its staff", "Teach, and support one another"],
                [
                    "Council",
                    "The children of its area, wherever they go to school",
                    "See to it that nobody is overlooked",
                ],
                [
                    "Combined authority",
                    "The region’s work, travel and training",
                    "Join up what crosses borders",
                ],
                ["Nation", "The system as a whole", "Set rules and fund fairly"],
            ),
            "source": "",
        },
    ),
    ("quote", {"quote": quote("pilot-2-officer")}),
    (
        "value_pairs",
        {
            "heading": "Three roles, and what each one asks for",
            "pairs": [
                {
                    "label": "Convening",
                    "text": prose("Asks for neutrality. People come when the host has no side."),
                },
                {
                    "label": "Connecting",
                    "text": prose(
                        "Asks for detail. A route from school to work is made of timetables, forms and names."
                    ),
                },
                {
                    "label": "Carrying over",
                    "text": prose(
                        "Asks for patience. What works in one town has to be made again in the next, and not copied."
                    ),
                },
            ],
        },
    ),
    (
        "prose",
        prose("""
            ## What we look at

            - **Regional links.** They are one of nine conditions that good local systems seem to share, and the one
            that a single council can do least about.
            - **Mandate.** A region has to be asked in. What makes schools and councils ask?
            - **Reach.** Small primary schools have few links beyond their own town. Do they notice any difference?
            - **Lasting.** What remains when a project ends and its money has been spent?
        """),
    ),
    ("key_figures", {"heading": "What the work can draw on", "figures": [figure("isos-areas")]}),
    (
        "questions",
        {
            "heading": "Questions to ask in your own region",
            "questions": [
                "Which decision about our pupils is taken where no school is present?",
                "What do our towns do twice that a region could do once?",
                "If the region stopped its education work tomorrow, who would notice?",
            ],
        },
    ),
    (
        "related_items",
        {
            "heading": "Read on",
            "pages": [page("/topics/combined-authorities/"), page("/topics/local-partnerships/")],
        },
    ),
]
