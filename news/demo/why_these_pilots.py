"""Three posts of the demonstration: why LocalED has each of its three pilots."""

from typing import Any

from cms.demonstration.names import page, picture, prose, quote

WHY_THESE_PILOTS: dict[str, dict[str, Any]] = {
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
}
