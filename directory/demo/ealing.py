"""The Ealing Learning Partnership, an area of which more is known than of most others."""

from typing import Any

from cms.demonstration.names import figure, picture, prose

SOURCE = "LocalED project information"

EALING: dict[str, Any] = {
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
                        "text": prose("The host school says what it wants to understand better."),
                    },
                    {
                        "title": "Enquire",
                        "text": prose(
                            "The two visiting leaders look, listen and collect what they find, without grading it."
                        ),
                    },
                    {
                        "title": "Talk it through",
                        "text": prose("All three discuss what was seen and what it might mean."),
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
}
