"""Learn Sheffield, of which more is known than of the others."""

from typing import Any

from cms.demonstration.names import figure, picture, prose

SOURCE = "LocalED project information"

LEARN_SHEFFIELD: dict[str, Any] = {
    "title": "Learn Sheffield",
    "full_name": "Learn Sheffield",
    "kind": "participant",
    "place": "Sheffield",
    "summary": "A schools company, owned mostly by Sheffield’s schools and colleges, works on report cards and moderated peer review.",
    "social_image": picture("sheffield-strands"),
    "topics": ["accountability", "peer-review", "school-improvement"],
    "search_words": "Sheffield schools company MAT trusts report cards moderated",
    "year_formed": 2015,
    "legal_form": "Not-for-profit schools company",
    "ownership": [
        {"owner": "Schools and colleges", "percent": 80},
        {"owner": "Sheffield City Council", "percent": 20},
    ],
    "members_number": "100%",
    "members_kind": "of eligible settings",
    "members_as_at": "2022/23",
    "members_source": SOURCE,
    "commissioned_by": "Sheffield City Council (statutory work)",
    "services": [
        {"title": "Statutory work", "text": prose("Commissioned by Sheffield City Council.")},
        {
            "title": "Traded offer",
            "text": prose("Packages of support that schools choose and buy."),
        },
    ],
    "body": [
        (
            "prose",
            prose("""
                    Learn Sheffield was formed in 2015 as a not-for-profit schools company. Four fifths of it belong to
                    the city’s schools and colleges, one fifth to Sheffield City Council. The council commissions
                    statutory work from it; beyond that, schools decide for themselves which packages of support they
                    buy.

                    Sheffield is one of England’s core cities. It has over 180 publicly funded settings, and the
                    majority are academies. A partnership that wants to speak for all of them cannot rely on
                    instruction: it has to be wanted. Every eligible setting is a member, and in 2022/23 more than nine
                    in ten bought a package.
                """),
        ),
        (
            "key_figures",
            {
                "heading": "Sheffield in numbers",
                "figures": [
                    figure("sheffield-members"),
                    figure("sheffield-package"),
                    figure("sheffield-settings"),
                ],
            },
        ),
        (
            "picture",
            {
                "image": picture("city-roofs"),
                "caption": prose("Over 180 settings, most of them academies, in one city."),
                "credit": "",
            },
        ),
        (
            "prose",
            prose("""
                ## What it tries for the pilot

                Learn Sheffield takes part in the third pilot with two strands of work. The first asks what a school
                should be judged by, and looks for an answer that fits on a card. The second moves up one level:
                multi-academy trusts review one another, and moderators compare the reviews, so that the same words
                mean the same thing in each of them.
            """),
        ),
    ],
}
