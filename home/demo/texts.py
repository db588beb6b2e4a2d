"""The front page and the pages about the project."""

from cms.demonstration.names import figure, page, picture, prose, table

HOME = {
    "summary": "How schools, councils and local bodies build strong school systems and support vulnerable pupils, together.",
    "social_image": picture("home-roofs"),
    "intro": prose("""
        No school can do it alone. LocalED is a research project in which nine areas of England try out how schools,
        councils and local bodies can share responsibility for the pupils of one place.
    """),
    "body": [
        (
            "picture",
            {
                "image": picture("home-roofs"),
                "caption": prose("Many schools, many trusts, one town."),
                "credit": "",
            },
        ),
        (
            "prose",
            prose("""
                ## What this site is for

                Each pilot has a page that says what it asks, who takes part and what has happened so far. Every six
                months the areas report on their progress. Everything may be quoted and used again, and every figure
                carries its day and its source.
            """),
        ),
        (
            "call_to_action",
            {
                "heading": "New to the subject?",
                "text": "Nine conditions that strong local systems share, and how the project works.",
                "action": {"text": "Read about LocalED", "page": page("/about/"), "link": ""},
            },
        ),
    ],
}
HOME_FIGURES = ["pilots", "areas", "aepa-members"]

ABOUT = {
    "title": "About LocalED",
    "short_title": "About",
    "summary": "A research project on locality-based education partnerships: three pilots, nine areas, one question.",
    "social_image": picture("about-ribbons"),
    "search_words": "project team research England 2022 locality based working",
    "body": [
        (
            "prose",
            prose("""
                LocalED began in April 2022. It asks one question: how can the schools, councils and other bodies of one
                place build a strong school system together, and support the pupils who need it most?

                ## Why place matters

                Over the years English schools have gained much independence. Many belong to trusts, and a trust may
                reach across half the country. Pupils do not. They live in one place, and so do the people who help
                them: the doctor, the social worker, the club trainer, the school down the road. Whatever falls between
                these people falls on a pupil.

                That is why the project looks at the *locality*. Not because everything should be decided there, but
                because some things can be noticed, agreed and mended only there.
            """),
        ),
        (
            "picture",
            {
                "image": picture("about-nested"),
                "caption": prose("Classrooms in schools, schools in places, places in a region."),
                "credit": "",
            },
        ),
        (
            "prose",
            prose("""
                ## How the project works

                The work is divided into three pilots. A pilot is a theme, and it is tried out by one or more areas at
                the same time. The areas were chosen on 1 March 2022; there are nine.
            """),
        ),
        (
            "table",
            {
                "caption": "Three pilots, nine areas",
                "row_headers": True,
                "table": table(
                    ["Pilot", "Theme", "Areas"],
                    [
                        "Pilot 1",
                        "Support for vulnerable pupils",
                        "Wakefield, Wiltshire, Rochdale, Coventry",
                    ],
                    ["Pilot 2", "Combined authorities", "North of Tyne Combined Authority"],
                    [
                        "Pilot 3",
                        "Professional accountability",
                        "Surrey, Ealing, Sheffield, Milton Keynes",
                    ],
                ),
                "source": "LocalED project information, March 2022",
            },
        ),
        (
            "value_pairs",
            {
                "heading": "Who does what",
                "pairs": [
                    {
                        "label": "The project team",
                        "text": prose(
                            "Runs the research, brings the areas together and publishes what is learned."
                        ),
                    },
                    {
                        "label": "The steering group",
                        "text": prose(
                            "Advises the team, asks difficult questions and keeps the whole in view."
                        ),
                    },
                    {
                        "label": "The areas",
                        "text": prose("Try things out, and report on it every six months."),
                    },
                ],
            },
        ),
        (
            "accordion",
            {
                "heading": "Nine conditions for a strong local system",
                "items": [
                    {
                        "title": "Vision",
                        "text": prose(
                            "People know what they want for the pupils of the place, and could say it in the same words."
                        ),
                    },
                    {
                        "title": "Trust and social capital",
                        "text": prose("They know one another well enough to be told the truth."),
                    },
                    {
                        "title": "Engagement of most schools",
                        "text": prose("Not only the usual ones come."),
                    },
                    {
                        "title": "System leaders",
                        "text": prose(
                            "Some leaders take responsibility for more than their own school."
                        ),
                    },
                    {
                        "title": "An enabling role of the local authority",
                        "text": prose("The council opens doors and does not stand in them."),
                    },
                    {
                        "title": "School-to-school capacity",
                        "text": prose("Schools have the time and the skill to help one another."),
                    },
                    {
                        "title": "Regional links",
                        "text": prose(
                            "The place knows what happens beyond its borders, and is known there."
                        ),
                    },
                    {
                        "title": "Money from schools and the local authority",
                        "text": prose("Both pay, so both care."),
                    },
                    {
                        "title": "Structures",
                        "text": prose(
                            "There is a form that lasts longer than the people who began."
                        ),
                    },
                ],
            },
        ),
        (
            "key_figures",
            {
                "heading": "The project in numbers",
                "figures": [figure("pilots"), figure("areas"), figure("aepa-members")],
            },
        ),
        (
            "copy_text",
            {
                "heading": "LocalED in one sentence, to copy",
                "text": "LocalED is a research project in which nine areas of England try out how schools, councils and local bodies can work together to build strong school systems and support vulnerable pupils.",
            },
        ),
        (
            "callout",
            {
                "heading": "About this demonstration",
                "text": prose(
                    "The texts of this website were written for it from a few public facts. Quotes and role-holders are invented, and say so."
                ),
            },
        ),
        (
            "call_to_action",
            {
                "heading": "Start with the pilots",
                "text": "What each theme asks, who takes part and what has happened so far.",
                "action": {"text": "See the three pilots", "page": page("/pilots/"), "link": ""},
            },
        ),
    ],
}
