"""The infographics of the demonstration: why localities, the nine conditions, Sheffield in numbers."""

from decimal import Decimal
from typing import Any

from cms.demonstration.names import page, prose

WHY = [
    (
        "Children live somewhere",
        "What helps or hinders them is local: schools, buses, doctors, youth clubs.",
    ),
    ("No school can do it alone", "Places, expertise and money are shared, or they are short."),
    (
        "Colleagues are near",
        "A visit that takes ten minutes happens. One that takes a day does not.",
    ),
    ("Trust needs faces", "People who meet again keep their word."),
    (
        "Somebody has to call the meeting",
        "A council, a trust or a partnership can bring the others together.",
    ),
    ("What works can travel", "One area tries it, the next one need not begin at the beginning."),
]
CONDITIONS = [
    ("A vision", "Can people say what it is for?"),
    ("Trust and social capital", "Do heads ring one another?"),
    ("Engagement of most schools", "Who is not in the room?"),
    ("System leaders", "Who gives time to other schools?"),
    ("An enabling council", "Does it make things possible?"),
    ("Capacity for school-to-school support", "Can somebody come?"),
    ("Regional links", "Who speaks beyond the border?"),
    ("Money from schools and council", "Would it survive a grant’s end?"),
    ("Structures", "Is it clear who decides?"),
]


def points(pairs: list[tuple[str, str]]) -> list[dict[str, Any]]:
    """Headings with their sentences."""
    return [{"title": title, "text": prose(text)} for title, text in pairs]


#: End of the address: (the record's fields, the page's fields).
INFOGRAPHICS: dict[str, tuple[dict[str, Any], dict[str, Any]]] = {
    "why-locality": (
        {
            "title": "Six reasons for working as one place",
            "drawing": (
                "claim",
                {"claim": "Schools of one place can do more together.", "reasons": points(WHY)},
            ),
        },
        {
            "title": "Why locality matters: six reasons",
            "short_title": "Six reasons for locality",
            "summary": "Why schools, councils and local bodies of one place should work together, in six reasons.",
            "topics": ["local-partnerships"],
            "on": (2022, 5, 16),
        },
    ),
    "nine-conditions": (
        {
            "title": "Nine conditions for a local education partnership",
            "drawing": ("conditions", {"conditions": points(CONDITIONS)}),
        },
        {
            "title": "Nine conditions for a local education partnership, at a glance",
            "short_title": "Nine conditions at a glance",
            "summary": "What has to be in place before schools of one area can improve together, on one page.",
            "topics": ["local-partnerships", "leadership"],
            "on": (2022, 6, 20),
        },
    ),
    "sheffield-in-numbers": (
        {
            "title": "Who owns Learn Sheffield",
            "intro": "Learn Sheffield is a not-for-profit schools company, formed in 2015.",
            "drawing": (
                "share",
                {
                    "whole": "Ownership of Learn Sheffield",
                    "parts": [
                        {"label": "Schools and colleges", "percent": Decimal(80)},
                        {"label": "Sheffield City Council", "percent": Decimal(20)},
                    ],
                    "as_at": "2022/23",
                    "source": "LocalED project information: participants",
                },
            ),
        },
        {
            "title": "Sheffield in numbers",
            "summary": "Over 180 publicly funded settings, one company: who owns Learn Sheffield.",
            "topics": ["local-partnerships"],
            "pilot": page("/pilots/professional-accountability/"),
            "on": (2022, 10, 3),
        },
    ),
}
