"""The posts of the demonstration: explanations in the third person, from the facts of the project alone."""

from typing import Any

from cms.demonstration.names import page, picture, prose
from news.demo.why_these_pilots import WHY_THESE_PILOTS

NOTE = "Demonstration text written for this site, not by the people named."

POSTS: dict[str, dict[str, Any]] = {
    **WHY_THESE_PILOTS,
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
