"""The areas of the demonstration. Five of them are described; of the others only name and place are known."""

from typing import Any

from cms.demonstration.names import picture, prose
from directory.demo.ealing import EALING
from directory.demo.learn_sheffield import LEARN_SHEFFIELD

PARTICIPANTS: dict[str, dict[str, Any]] = {
    "schools-alliance-for-excellence": {
        "title": "Schools Alliance for Excellence",
        "full_name": "Schools Alliance for Excellence",
        "short_name": "SAfE",
        "kind": "participant",
        "place": "Surrey",
        "summary": "Two groups of Surrey schools, one close together and one across the county, build a local accountability framework.",
        "social_image": picture("surrey-hills"),
        "topics": ["accountability", "peer-review"],
        "search_words": "SAFE Surrey schools alliance framework",
        "aims": [
            {
                "title": "A framework of its own",
                "text": prose(
                    "A locality accountability framework that schools helped to write and are willing to be held to."
                ),
            },
            {
                "title": "Two tests at once",
                "text": prose(
                    "One group of neighbours and one spread across the county, so that distance itself is tested."
                ),
            },
        ],
        "body": [
            (
                "prose",
                prose("""
                    The Schools Alliance for Excellence works in Surrey. For LocalED’s third pilot it brings together
                    two groups of schools and academies. The schools of the first group are close to one another, as
                    near as neighbours in one town. Those of the second are spread across the county.

                    ## Why two groups

                    Most methods of peer review were invented by schools that could walk to one another. Whether they
                    work at a distance is an open question, and in a large county it decides who can take part. Two
                    groups that follow the same framework make it possible to compare.

                    ## What the framework may contain

                    The product is a locality accountability framework. It does not prescribe one method. A group can
                    choose among several and say why it chose as it did.
                """),
            ),
            (
                "picture",
                {
                    "image": picture("surrey-hills"),
                    "caption": prose(
                        "Three schools side by side, three along a valley: the same path leads to both."
                    ),
                    "credit": "",
                },
            ),
            (
                "value_pairs",
                {
                    "heading": "Methods a group can choose from",
                    "pairs": [
                        {
                            "label": "Peer review",
                            "text": prose(
                                "Leaders visit one another’s schools with one agreed question."
                            ),
                        },
                        {
                            "label": "Self-evaluation",
                            "text": prose(
                                "A school judges its own work first and shows what the judgement rests on."
                            ),
                        },
                        {
                            "label": "Action learning sets",
                            "text": prose(
                                "A small group meets regularly; each member brings a real problem and leaves with a next step."
                            ),
                        },
                        {
                            "label": "Score-cards",
                            "text": prose("A few measures, agreed beforehand, on one page."),
                        },
                    ],
                },
            ),
            (
                "callout",
                {
                    "heading": "A steering group of its own",
                    "text": prose(
                        "The Surrey work is guided by a steering group of its own, beside the one that advises LocalED as a whole."
                    ),
                },
            ),
        ],
    },
    "ealing-learning-partnership": EALING,
    "learn-sheffield": LEARN_SHEFFIELD,
    "milton-keynes": {
        "title": "Milton Keynes",
        "full_name": "Milton Keynes",
        "kind": "participant",
        "place": "Milton Keynes",
        "summary": "One of the four areas of the third pilot, on professional accountability.",
    },
    "wakefield": {
        "title": "Wakefield",
        "full_name": "Wakefield",
        "kind": "participant",
        "place": "Wakefield",
        "summary": "One of the four areas of the first pilot, on support for vulnerable pupils.",
    },
    "wiltshire": {
        "title": "Wiltshire",
        "full_name": "Wiltshire",
        "kind": "participant",
        "place": "Wiltshire",
        "summary": "One of the four areas of the first pilot, on support for vulnerable pupils.",
    },
    "rochdale": {
        "title": "Rochdale",
        "full_name": "Rochdale",
        "kind": "participant",
        "place": "Rochdale",
        "summary": "One of the four areas of the first pilot, on support for vulnerable pupils.",
    },
    "coventry": {
        "title": "Coventry",
        "full_name": "Coventry",
        "kind": "participant",
        "place": "Coventry",
        "summary": "One of the four areas of the first pilot, on support for vulnerable pupils.",
    },
    "north-of-tyne-combined-authority": {
        "title": "North of Tyne Combined Authority",
        "full_name": "North of Tyne Combined Authority",
        "kind": "participant",
        "place": "North of Tyne",
        "summary": "The area of the second pilot, on combined authorities and education.",
    },
}
