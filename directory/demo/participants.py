"""The areas of the demonstration. Five of them are described; of the others only name and place are known."""

from typing import Any

from cms.demonstration.names import figure, picture, prose
from directory.demo.learn_sheffield import LEARN_SHEFFIELD

SOURCE = "LocalED project information"

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
    "ealing-learning-partnership": {
        "title": "Ealing Learning Partnership",
        "full_name": "Ealing Learning Partnership",
        "short_name": "ELP",
        "kind": "participant",
        "place": "Ealing",
        "summary": "85 schools and the council, in five learning clusters, with peer enquiry in groups of three.",
        "social_image": picture("ealing-clusters"),
        "topics": ["peer-review", "accountability", "local-partnerships"],
        "search_words": "ELP Ealing London clusters triads enquiry",
        "members_number": "85",
        "members_kind": "schools, together with the council",
        "members_as_at": "May 2022",
        "members_source": SOURCE,
        "aims": [
            {
                "title": "No learner left behind",
                "text": prose(
                    "The first approach looks at pupils: who is not reached, and what would reach them."
                ),
            },
            {
                "title": "No school left behind",
                "text": prose(
                    "The second looks at schools: none should have to solve its problems alone."
                ),
            },
        ],
        "body": [
            (
                "prose",
                prose("""
                    In the Ealing Learning Partnership 85 schools and the council work together. It takes part in
                    LocalED’s third pilot with two approaches that belong together: no learner left behind, and no
                    school left behind.

                    ## Peer Enquiry and Review

                    The partnership’s model is called Peer Enquiry and Review. It is formative: its purpose is to help
                    the school that is visited, and it ends with a conversation and not with a grade. The name puts
                    enquiry first, because a visit is only as good as the question that it starts from.

                    ## Clusters and triads

                    The schools are organised in five learning clusters of twelve to thirteen schools each. Inside a
                    cluster, schools work in triads. Three is a useful number: two leaders visit the third, so nobody
                    is ever alone with a judgement, and each school is host once and visitor twice.

                    Two of the five clusters are research-active. They ask what is known from research about a
                    question before they try an answer, and they write down what happened.
                """),
            ),
            (
                "picture",
                {
                    "image": picture("ealing-clusters"),
                    "caption": prose("Five clusters, and in each of them schools in threes."),
                    "credit": "",
                },
            ),
            (
                "key_figures",
                {
                    "heading": "Ealing in numbers",
                    "figures": [
                        figure("ealing-schools"),
                        figure("ealing-clusters"),
                        figure("ealing-research"),
                    ],
                },
            ),
            (
                "steps",
                {
                    "heading": "How a round in a triad can run",
                    "steps": [
                        {
                            "title": "Choose the question",
                            "text": prose(
                                "The host school says what it wants to understand better."
                            ),
                        },
                        {
                            "title": "Enquire",
                            "text": prose(
                                "The two visiting leaders look, listen and collect what they find, without grading it."
                            ),
                        },
                        {
                            "title": "Talk it through",
                            "text": prose(
                                "All three discuss what was seen and what it might mean."
                            ),
                        },
                        {
                            "title": "Change over",
                            "text": prose(
                                "The next school becomes the host, with a question of its own."
                            ),
                        },
                    ],
                },
            ),
        ],
    },
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
