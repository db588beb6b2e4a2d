"""The posts of the demonstration: explanations in the third person, from the facts of the project alone."""

from typing import Any

from cms.demonstration.names import page, picture, prose, quote

NOTE = "Demonstration text written for this site, not by the people named."

POSTS: dict[str, dict[str, Any]] = {
    "why-vulnerable-pupils": {
        "title": "Why LocalED starts with vulnerable pupils",
        "summary": "No school can support a vulnerable pupil alone. That makes it the first question for people who want to work as one area.",
        "on": (2022, 5, 13),
        "authors": [page("/people/ben-bryant/")],
        "pilot": page("/pilots/vulnerable-pupils/"),
        "social_image": picture("pegs"),
        "topics": ["vulnerable-pupils", "local-partnerships"],
        "search_words": "SEND inclusion exclusion",
        "body": [
            (
                "prose",
                prose("""
                    A theme for a pilot has to pass three tests. It has to matter to children. It has to be something that one school cannot solve. And it has to be
                    something that the people of one place could change without waiting for a law. Support for vulnerable pupils passes all three.

                    ## It matters to children

                    Vulnerable is a word for many situations: special educational needs and disabilities (SEND), an illness at home, a placement in care, a year of
                    missed lessons. What they have in common is that school becomes hard to hold on to. Most of the children concerned are known to
                    somebody long before they are known to everybody.

                    ## One school cannot solve it

                    A school sees its own pupils for six hours a day. The council plans places, the health service has its waiting lists, a youth
                    worker knows the family. If each of them acts well by its own rules, the sum can still be a set of appointments rather than help.

                    There is a plainer reason. A school that takes a pupil in need carries a cost that another school is spared. As long as that is so, asking every
                    school to be generous is not a plan. Agreeing on how places, money and expertise are shared is one.
                """),
            ),
            ("quote", {"quote": quote("pilot-1-senco")}),
            (
                "prose",
                prose("""
                    ## A place can change it

                    The services are local. The people who lead them could meet in one room, and in many areas they do. What the four areas of
                    [Pilot 1](/pilots/vulnerable-pupils/) try out is what has to be true of that room: who is in it, what they may decide, and how a family can tell that
                    something was decided.

                    Wakefield, Wiltshire, Rochdale and Coventry differ in size, in geography and in history. That is intended. What works in all four is worth
                    telling others.
                """),
            ),
        ],
    },
    "why-combined-authorities": {
        "title": "Why combined authorities belong in a project about schools",
        "summary": "Skills, transport and growth are decided across council borders. The second pilot asks where schools come in.",
        "on": (2022, 5, 13),
        "authors": [page("/people/simon-day/")],
        "pilot": page("/pilots/combined-authorities/"),
        "social_image": picture("bridge"),
        "topics": ["combined-authorities", "local-partnerships"],
        "search_words": "devolution mayor region north of tyne",
        "body": [
            (
                "prose",
                prose("""
                    A combined authority is a body in which several councils act together on questions that are larger than each of them. Usually these are transport,
                    skills and the local economy. Schools are not on the list. So why does one of LocalED’s three pilots look at them?

                    ## Because children do not stop at borders

                    A college course draws its students from three boroughs. The bus that takes them there is planned for
                    all of them, or it is not planned. An employer who offers
                    work experience does so for a travel-to-work area, not for a council. Much of what shapes the years after sixteen is
                    decided at the scale of a city region, and is prepared in schools years before.

                    ## Because somebody has to be able to bring people together

                    Local partnerships of schools often ask who may call a meeting. A council can, for its own schools. A trust can, for its own. A combined
                    authority has no schools at all, and that may be an advantage: it can
                    invite without being suspected of inspecting.
                """),
            ),
            ("quote", {"quote": quote("pilot-2-officer")}),
            (
                "prose",
                prose("""
                    ## What the pilot looks at

                    The North of Tyne Combined Authority is the one area of [Pilot 2](/pilots/combined-authorities/). The questions are practical. Which matters are
                    better looked at by the region than by a town? What can a body without formal powers over schools offer them? And how does one find
                    out, in good time, that an idea is not worth pursuing?
                """),
            ),
        ],
    },
    "why-professional-accountability": {
        "title": "Why professional accountability, and why now",
        "short_title": "Why professional accountability",
        "summary": "Inspection tells a school how it did. The third pilot asks how colleagues can answer to one another for how they are doing.",
        "on": (2022, 5, 13),
        "authors": [page("/people/christine-gilbert/"), page("/people/simon-rea/")],
        "pilot": page("/pilots/professional-accountability/"),
        "social_image": picture("two-strands"),
        "topics": ["accountability", "peer-review"],
        "search_words": "peer review inspection ofsted surrey ealing sheffield milton keynes",
        "body": [
            (
                "prose",
                prose("""
                    Schools in England are held to account. There are tests, tables and inspections, and each has its purpose. What they have in common is that they
                    come from outside and look back. Professional accountability means something else: that people who know the work answer to one another for it,
                    openly, and early enough to act.

                    ## What it is made of

                    The four areas of [Pilot 3](/pilots/professional-accountability/) use different methods. A peer review is a visit by colleagues with a question. A
                    self-evaluation becomes worth more when somebody else has read it. Action learning sets give a group of heads an hour in which one of them
                    brings a problem. Score-cards put a few agreed facts on one page.

                    None of this is new. What is new is to ask for it as a system: for every school of an area, with an end to it that others can see.
                """),
            ),
            (
                "value_pairs",
                {
                    "heading": "Four areas, four ways",
                    "pairs": [
                        {
                            "label": "Surrey",
                            "text": prose(
                                "The Schools Alliance for Excellence (SAfE) works with two groups of schools and academies, one close together and one spread across the county."
                            ),
                        },
                        {
                            "label": "Ealing",
                            "text": prose(
                                "The Ealing Learning Partnership (ELP) works in triads of schools within five learning clusters."
                            ),
                        },
                        {
                            "label": "Sheffield",
                            "text": prose(
                                "Learn Sheffield tries out school report cards, and peer review among multi-academy trusts (MATs) that is moderated."
                            ),
                        },
                        {
                            "label": "Milton Keynes",
                            "text": prose("Joins with an approach of its own."),
                        },
                    ],
                },
            ),
            ("quote", {"quote": quote("pilot-3-head")}),
            (
                "prose",
                prose("""
                    ## What could go wrong

                    Colleagues can be too kind. A visit can become a ceremony. An area can agree on what to look at and then not look. The pilot is meant to
                    find out which safeguards help, and says so when they do not.
                """),
            ),
        ],
    },
    "isos-and-edt": {
        "title": "Isos and Education Development Trust bring their strengths together",
        "publications": [page("/publications/transforming-local-systems/")],
        "short_title": "Isos and EDT work together",
        "summary": "One has worked on local improvement strategy, the other on peer review. Talks since early 2015 have become joint work.",
        "on": (2016, 3, 1),
        "authors": [page("/people/robin-marsh/")],
        "topics": ["peer-review", "school-improvement"],
        "search_words": "Isos EDT think piece seminars Essex North West schools partnership programme",
        "body": [
            (
                "prose",
                prose("""
                    Isos Partnership and Education Development Trust (EDT) have been talking since early 2015 about what each could learn from the other. Late in 2015 they
                    held **two regional seminars**; a think-piece followed. This post says what the two bring, and what has come of it.

                    ## Two strengths

                    EDT has long experience of **peer review**. In its Schools Partnership Programme, groups of schools learn to review one another and to act on what they find.

                    Isos has worked with more than thirty local areas on **local improvement strategy**: on who does what when a council no longer runs the schools,
                    and on how schools take over responsibility for one another.

                    Peer review without a strategy stays an exercise of those who like it. A strategy without a method stays a
                    paper. The two belong together.

                    ## Joint work

                    In [Essex](/partners/essex/) the two support peer review across a whole county. In the North West they work with the School Improvement
                    Partnership Board.
                """),
            ),
        ],
    },
    "nine-conditions": {
        "title": "Nine conditions for a local education partnership",
        "publications": [
            page("/publications/lessons-from-partnerships/"),
            page("/publications/optimism-of-the-will/"),
        ],
        "summary": "What has to be in place before schools of one area can improve together: nine conditions, and a question about each.",
        "on": (2022, 6, 20),
        "authors": [page("/people/robin-marsh/")],
        "topics": ["local-partnerships", "leadership"],
        "search_words": "conditions checklist effective partnership",
        "social_image": picture("round-table"),
        "body": [
            (
                "prose",
                prose("""
                    Partnerships of schools begin in many ways: around a crisis, around a leader, around a grant. Those that last have things in common. Nine conditions
                    come up again and again. They are no recipe, and no area has them all from the start. They are a way of finding out what is missing.
                """),
            ),
            (
                "steps",
                {
                    "heading": "The nine conditions",
                    "steps": [
                        {
                            "title": "A vision",
                            "text": prose(
                                "Can people say in one sentence what the partnership is for?"
                            ),
                        },
                        {
                            "title": "Trust and social capital",
                            "text": prose("Do heads ring one another when something goes wrong?"),
                        },
                        {
                            "title": "Engagement of most schools",
                            "text": prose("Who is not in the room, and why?"),
                        },
                        {
                            "title": "System leaders",
                            "text": prose(
                                "Are there heads who give time to schools other than their own?"
                            ),
                        },
                        {
                            "title": "An enabling council",
                            "text": prose(
                                "Does the local authority (LA) make things possible rather than do them itself?"
                            ),
                        },
                        {
                            "title": "Capacity for school-to-school support",
                            "text": prose(
                                "When a school asks for help, is there somebody who can come?"
                            ),
                        },
                        {
                            "title": "Regional links",
                            "text": prose("Who speaks for the partnership beyond its borders?"),
                        },
                        {
                            "title": "Money from schools and council",
                            "text": prose("Would it survive the end of a grant?"),
                        },
                        {
                            "title": "Structures",
                            "text": prose("Is it clear who decides what, and who is told?"),
                        },
                    ],
                },
            ),
            (
                "prose",
                prose("""
                    ## How to use them

                    Take one hour with the people who lead the partnership. Ask everybody to mark, alone, the two conditions that are strongest and the two that are weakest.
                    Then compare. The marks matter less than the differences between them.

                    The [case partnerships](/partners/) on this site show how others went about it.
                """),
            ),
        ],
    },
}
