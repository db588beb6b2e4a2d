"""Pilot 1: support for vulnerable pupils."""

from cms.demonstration.names import contact, file, page, picture, prose, quote

LEAD = "Programme lead (invented role-holder)"

FIELDS = {
    "title": "Support for vulnerable pupils",
    "short_name": "Vulnerable pupils",
    "summary": "How the schools, services and council of one area can notice early which pupils need help, and give it together.",
    "social_image": picture("pegs"),
    "topics": ["vulnerable-pupils", "local-partnerships", "role-of-the-council"],
    "search_words": "SEND inclusion exclusion attendance early help safeguarding Wakefield Wiltshire Rochdale Coventry",
    "aim": prose("""
        To find out how an area can organise its support so that a vulnerable pupil meets **one system** and not many
        offices, and so that no school is left to manage alone.
    """),
    "contact": contact("pilot-1"),
}
QUESTIONS = [
    "Who in an area knows first that a pupil is struggling, and whom can they tell?",
    "What does a school need from others before it can keep a pupil whom it might otherwise lose?",
    "How do schools, the council and other services agree on who acts, when each of them could wait for the others?",
    "What can a family see of all this, and what does it have to repeat?",
]
APPROACHES = [
    {
        "title": "One conversation",
        "text": prose(
            "The people around a pupil talk with one another, so that the family does not have to carry messages between them."
        ),
    },
    {
        "title": "Shared information, early",
        "text": prose("What is known is shared while it can still change something."),
    },
    {
        "title": "Support that belongs to all schools",
        "text": prose(
            "Schools plan places and expertise for the whole area, and use them by agreed rules."
        ),
    },
]
PARTICIPANTS = [
    {
        "organisation": page("/partners/wakefield/"),
        "area": "Wakefield",
        "lead_name": LEAD,
    },
    {
        "organisation": page("/partners/wiltshire/"),
        "area": "Wiltshire",
        "lead_name": LEAD,
    },
    {
        "organisation": page("/partners/rochdale/"),
        "area": "Rochdale",
        "lead_name": LEAD,
    },
    {
        "organisation": page("/partners/coventry/"),
        "area": "Coventry",
        "lead_name": LEAD,
    },
]
QUOTES = ["pilot-1-senco"]
FIGURES = ["pilot-1-areas"]

BODY = [
    (
        "summary_box",
        {
            "heading": "In short",
            "points": [
                prose("**Four areas** take part: Wakefield, Wiltshire, Rochdale and Coventry."),
                prose("The question is **who acts together**, and not which programme is best."),
                prose("Schools, the council and other services are **partners from the start**."),
            ],
        },
    ),
    (
        "prose",
        prose("""
            ## Why this theme

            A pupil who is at risk of losing touch with school rarely has one problem. There may be special
            educational needs or disabilities (SEND) that nobody has recognised, a move of house, an illness in the
            family. The school sees a part of it. The council sees another part, and so do the doctor, the social worker and the youth club. Each
            of them does what its own rules ask for. Taken together it may still not be help.

            That is a problem of place. The services that a pupil needs are local, the people who run them could meet
            in one room, and the decision to work as one system can be taken in one area without waiting for anybody
            else. This is why the first pilot of LocalED asks about vulnerable pupils.
        """),
    ),
    (
        "picture",
        {
            "image": picture("pegs"),
            "caption": prose("Sometimes help means that one peg hangs lower."),
            "credit": "",
        },
    ),
    (
        "prose",
        prose("""
            ## What makes it hard

            Nobody is against working together. What stands in the way is more ordinary. Information arrives late
            because nobody is sure who may have it. A school that keeps a pupil with great needs carries the cost, and
            one that does not is spared it. Meetings multiply until the people who could decide no longer come.

            The law adds to the difficulty. English schools have many different governing bodies, and academies are not run by the
            council. An area cannot order its schools to act as one. It can only make it easier,
            fairer and more rewarding than acting alone.
        """),
    ),
    (
        "accordion",
        {
            "heading": "Six issues that every group has to settle",
            "items": [
                {
                    "title": "Leadership",
                    "text": prose(
                        "Somebody has to be responsible for the pupils of the whole area, and everybody has to know who that is."
                    ),
                },
                {
                    "title": "Membership",
                    "text": prose(
                        "A group of the willing starts sooner; a group of all reaches further."
                    ),
                },
                {
                    "title": "The role of the group",
                    "text": prose(
                        "Does it advise, decide or act? A group that does not know will do none of the three."
                    ),
                },
                {
                    "title": "Resources",
                    "text": prose(
                        "Who pays for a place that one school offers and all schools need?"
                    ),
                },
                {
                    "title": "Capacity",
                    "text": prose(
                        "Good will does not answer the telephone. Time has to be found, and written into somebody’s week."
                    ),
                },
                {
                    "title": "Communications",
                    "text": prose(
                        "What the group decides has to reach the teacher who meets the pupil on Monday."
                    ),
                },
            ],
        },
    ),
    ("quote", {"quote": quote("pilot-1-head")}),
    (
        "steps",
        {
            "heading": "How an area can begin",
            "steps": [
                {
                    "title": "Name the pupils",
                    "text": prose(
                        "Not as numbers in a plan: a first, short list of real situations that went wrong."
                    ),
                },
                {
                    "title": "Follow one path",
                    "text": prose(
                        "Write down, step by step, whom a family met and what it was told."
                    ),
                },
                {
                    "title": "Find the gap",
                    "text": prose("Mark every place where somebody waited for somebody else."),
                },
                {
                    "title": "Close one gap",
                    "text": prose(
                        "Choose one that can be closed within a term, close it, and tell everybody."
                    ),
                },
            ],
        },
    ),
    (
        "questions",
        {
            "heading": "Questions to ask in your own area",
            "questions": [
                "When did we last hear of a pupil too late, and who knew before us?",
                "Which decision do we leave to a panel because nobody wants to take it?",
                "What would a parent say is the first thing to change?",
            ],
        },
    ),
    (
        "download",
        {
            "document": file("meeting-questions"),
            "about": "Ten questions for schools and services that meet for the first time.",
        },
    ),
    (
        "related_items",
        {
            "heading": "Read on",
            "pages": [
                page("/topics/vulnerable-pupils/"),
                page("/topics/role-of-the-council/"),
                page("/partners/wakefield-integrated-education-partnership/"),
            ],
        },
    ),
]
