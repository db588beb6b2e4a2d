"""Partnerships that the project learns from."""

from typing import Any

from cms.demonstration.names import picture, prose

CASE_STUDIES: dict[str, dict[str, Any]] = {
    "wakefield-integrated-education-partnership": {
        "title": "Wakefield Integrated Education Partnership",
        "full_name": "Wakefield Integrated Education Partnership",
        "kind": "case-study",
        "place": "Wakefield",
        "summary": "Everybody in one room, no talking shop, and the practical before the strategic.",
        "topics": ["local-partnerships", "leadership"],
        "body": [
            (
                "prose",
                prose("""
                    Partnerships often begin with a strategy and look for work to fill it. Wakefield’s integrated
                    partnership is of interest because it went the other way round.
                """),
            ),
            (
                "lesson_cards",
                {
                    "heading": "Three lessons",
                    "lessons": [
                        {
                            "title": "One room",
                            "text": prose(
                                "Everybody with a part in the matter meets together, so that nothing has to be carried from one group to the next."
                            ),
                            "place": "Wakefield",
                        },
                        {
                            "title": "No talking shop",
                            "text": prose(
                                "A meeting that ends without somebody doing something is one meeting too many."
                            ),
                            "place": "Wakefield",
                        },
                        {
                            "title": "Operational before strategic",
                            "text": prose(
                                "Practical problems come first. What is learned from solving them makes a better strategy."
                            ),
                            "place": "Wakefield",
                        },
                    ],
                },
            ),
        ],
    },
    "portsmouth-education-partnership": {
        "title": "Portsmouth Education Partnership",
        "full_name": "Portsmouth Education Partnership",
        "kind": "case-study",
        "place": "Portsmouth",
        "social_image": picture("evening-town"),
        "summary": "A burning platform, a clear role for the council, and quick wins on the way to slow growth.",
        "topics": ["local-partnerships", "role-of-the-council"],
        "body": [
            (
                "prose",
                prose("""
                    Portsmouth shows what gets a partnership started. There was a burning platform: a reason to act
                    that nobody could argue away. There was a clear idea of what the council’s role would be, there
                    was capacity to do the work, and there was a coalition of the willing that did not wait for
                    everybody.

                    From there the partnership grew organically. Quick wins came first. Each of them gave those who
                    had waited a reason to join.
                """),
            ),
            (
                "picture",
                {
                    "image": picture("evening-town"),
                    "caption": prose("One light after another: growth by quick wins."),
                    "credit": "",
                },
            ),
            (
                "questions",
                {
                    "heading": "Questions it leaves for others",
                    "questions": [
                        "What is our burning platform, in one sentence that everybody would sign?",
                        "Does the council know what its role is, and do the schools see it the same way?",
                        "Which quick win could we show by the end of term?",
                    ],
                },
            ),
        ],
    },
    "east-sussex-boards": {
        "title": "East Sussex Secondary and Primary Board",
        "full_name": "East Sussex Secondary and Primary Board",
        "short_name": "East Sussex boards",
        "kind": "case-study",
        "place": "East Sussex",
        "social_image": picture("county-valley"),
        "summary": "Led by the local authority, chaired by an independent person, with care for communication and more voices.",
        "topics": ["role-of-the-council", "leadership"],
        "body": [
            (
                "prose",
                prose("""
                    In East Sussex the local authority leads, but it does not take the chair: an independent person
                    does. The two roles answer two different worries at once, that nobody will drive the work and that
                    one side will own it.
                """),
            ),
            (
                "picture",
                {
                    "image": picture("county-valley"),
                    "caption": prose("In a county, news has to travel."),
                    "credit": "",
                },
            ),
            (
                "value_pairs",
                {
                    "heading": "What the boards pay attention to",
                    "pairs": [
                        {
                            "label": "Leadership",
                            "text": prose("The local authority leads the work."),
                        },
                        {
                            "label": "Chair",
                            "text": prose("An independent chair sees that every member is heard."),
                        },
                        {
                            "label": "Communications",
                            "text": prose(
                                "What the boards decide has to reach schools that were not in the room."
                            ),
                        },
                        {
                            "label": "More voices",
                            "text": prose("The circle of those who speak is widened on purpose."),
                        },
                    ],
                },
            ),
        ],
    },
    "essex": {
        "title": "Essex",
        "full_name": "Essex: county-wide peer review",
        "kind": "case-study",
        "place": "Essex",
        "summary": "A peer review that covers a whole county, worked on jointly by Isos Partnership and Education Development Trust.",
        "topics": ["peer-review"],
        "body": [
            (
                "prose",
                prose("""
                    Peer review usually begins small, among schools that know and like one another. Essex is an example
                    of the opposite: county-wide peer review, worked on jointly by
                    [Isos Partnership](/partners/isos-partnership/) and
                    [Education Development Trust](/partners/education-development-trust/).

                    Size changes the task. Reviewers meet schools they have never seen, the method has to be the same
                    at both ends of the county, and somebody has to look after it between the visits. The case stands
                    here because each of LocalED’s areas that works with peer review meets the same questions sooner
                    or later.
                """),
            ),
        ],
    },
}
