"""The slide deck of the demonstration, in words: the outline on its page and the slides of its file are made from it."""

import datetime

from cms.demonstration.files import Leaflet

#: Title of a slide → the points on it.
SLIDES: dict[str, list[str]] = {
    "What makes a partnership last": [
        "Schools of one area can improve together",
        "Some partnerships hold for years, others end with their first grant",
        "Nine conditions, six issues, three places",
    ],
    "Nine conditions, one to three: the ground": [
        "A vision that people can say in their own words",
        "Trust between those who meet, and social capital to build on",
        "Most schools of the area are engaged, not only the willing few",
    ],
    "Nine conditions, four to six: the people": [
        "Leaders who look after the whole system",
        "A local authority whose role is to enable",
        "Capacity for schools to support each other",
    ],
    "Nine conditions, seven to nine: the frame": [
        "Links to the region",
        "Money from schools and from the local authority",
        "Structures that everybody understands",
    ],
    "Six issues that come back": [
        "Leadership: who speaks for the partnership?",
        "Membership: who belongs to it?",
        "Role of the group: does it decide, advise or meet?",
        "Resources, capacity and communications",
    ],
    "East Sussex: an independent chair": [
        "Two boards, one for secondary and one for primary schools",
        "The local authority leads, an independent chair holds the room",
        "Clear communications, and more voices at the table",
    ],
    "Wakefield: one room": [
        "Everybody concerned in one room",
        "More than a talking shop: the work comes first",
        "Operational before strategic",
    ],
    "Portsmouth: a burning platform": [
        "A reason to act that nobody could overlook",
        "A clear role for the local authority, and capacity to act",
        "A coalition of the willing that grew, with quick wins on the way",
    ],
    "Questions for your own area": [
        "Which of the nine conditions is weakest here?",
        "Who could chair the room?",
        "What would be a quick win by the end of term?",
    ],
}


def outline() -> list[tuple[str, dict[str, str]]]:
    """The slides as blocks of the record."""
    return [
        ("slide", {"title": title, "text": "\n".join(f"- {point}" for point in points)})
        for title, points in SLIDES.items()
    ]


def slides(names: list[str]) -> str:
    """Those slides as pages of a file."""
    pages = []
    for title in names:
        points = "\n".join(f"- {point}" for point in SLIDES[title])
        pages.append(f"#pagebreak()\n= {title}\n\n{points}\n")
    return "#set text(size: 18pt)\n" + "\n".join(pages)


def deck(name: str, version: str, on: datetime.date, names: list[str]) -> Leaflet:
    """One version of the deck."""
    return Leaflet(
        name=name,
        title="Demonstration copy: Lessons from partnerships, slides",
        about="Nine conditions, six issues and three places.",
        text=slides(names),
        day=on,
        collection="Communications",
        version=version,
        paper="presentation-16-9",
    )


def sheet(name: str, title: str, about: str, text: str) -> Leaflet:
    """A page that goes with the deck."""
    return Leaflet(
        name=name,
        title=f"Demonstration copy: {title}",
        about=about,
        text=text,
        day=datetime.date(2023, 7, 14),
        collection="Communications",
    )


ALL = list(SLIDES)
FILES = [
    deck("lessons-slides", "Version 2", datetime.date(2023, 7, 14), ALL),
    deck("lessons-slides-first", "Version 1", datetime.date(2023, 7, 3), ALL[:5]),
    sheet(
        "lessons-notes",
        "Lessons from partnerships, notes of the speaker",
        "What is said with each slide.",
        "= Notes\n\n" + "\n".join(f"+ {title}" for title in ALL) + "\n",
    ),
    sheet(
        "lessons-handout",
        "Lessons from partnerships, handout",
        "The questions to take home.",
        "= Questions for your own area\n\n"
        + "\n".join(f"+ {one}" for one in SLIDES[ALL[-1]])
        + "\n",
    ),
]
