"""What the press may print, what the press has written (invented), and the words for social channels."""

from typing import Any

from cms.demonstration.names import picture, prose

RELEASE_PICTURES = [("round-table", "Nine chairs for nine areas.")]
CENTRE_PICTURES = [
    ("round-table", "Nine chairs for nine areas."),
    ("bridge", "Two banks, one bridge: for articles about combined authorities."),
    ("two-strands", "Two strands that cross: for articles about accountability."),
]

COVERAGE: dict[str, dict[str, Any]] = {
    "nine-areas-one-question": {
        "title": "Nine areas, one question",
        "summary": "An invented article, to show how coverage looks: a paper writes about the launch.",
        "outlet": "The Demonstration Gazette (invented)",
        "author": "Invented reporter",
        "link": "https://example.org/gazette/nine-areas-one-question",
        "on": (2022, 5, 18),
    },
    "what-a-visit-between-schools-is-worth": {
        "title": "What a visit between schools is worth",
        "summary": "An invented radio programme, to show how coverage looks: heads talk about peer review.",
        "outlet": "Radio Demonstration (invented)",
        "author": "",
        "link": "https://example.org/radio/visits",
        "on": (2022, 10, 12),
    },
}

#: Address: (words for X, words for LinkedIn).
SOCIAL = {
    "/news/press/localed-launch/": (
        "Three pilots, nine areas, one question: what can schools, councils and local bodies do together that none of them can do alone?",
        "LocalED has begun: a research project about locality-based working in English education.\n\nThree pilots look at support for vulnerable pupils, at combined authorities and at professional accountability. Nine areas take part. Each pilot reports every six months.",
    ),
    "/news/announcements/localed-launch/": (
        "Our website is open. What the three pilots ask, who takes part, and where to follow them.",
        "The LocalED website is open. It says what the three pilots ask, who takes part in the nine areas, and where to follow them.",
    ),
    "/news/blog/why-vulnerable-pupils/": (
        "No school can support a vulnerable pupil alone. Why our first pilot begins there.",
        "A theme for a pilot has to matter to children, be more than one school can solve, and be within reach of the people of one place. Support for vulnerable pupils is all three.",
    ),
    "/news/blog/why-combined-authorities/": (
        "Skills, transport and growth are decided across council borders. Where do schools come in?",
        "Children do not stop at council borders. Our second pilot asks what a combined authority can do for education.",
    ),
    "/news/blog/why-professional-accountability/": (
        "How can colleagues answer to one another for the quality of their schools? Four areas, four ways.",
        "Inspection comes from outside and looks back. Our third pilot asks how colleagues can answer to one another, early enough to act: in Surrey, Ealing, Sheffield and Milton Keynes.",
    ),
    "/infographics/why-locality/": (
        "Why place matters: six reasons to pass on.",
        "Six reasons why schools, councils and local bodies of one place should work together, on one page that you may use again.",
    ),
}


def social_posts(address: str) -> list[tuple[str, str]]:
    """The ready words for the page at an address; fields to fill in where nothing is written."""
    return list(zip(("x", "linkedin"), SOCIAL.get(address, ("", "")), strict=True))


def pictures(names: list[tuple[str, str]]) -> list[tuple[str, dict[str, Any]]]:
    """Pictures for the press with their captions, by name."""
    return [
        ("picture", {"image": picture(name), "caption": prose(words), "credit": ""})
        for name, words in names
    ]
