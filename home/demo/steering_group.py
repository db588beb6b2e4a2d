"""The steering group of the demonstration: invented role-holders."""

from cms.demonstration.names import picture, prose

STEERING = {
    "title": "Steering group",
    "slug": "steering-group",
    "summary": "Who advises LocalED, how the group works and what it is responsible for.",
    "social_image": picture("steering-table"),
    "body": [
        (
            "prose",
            prose("""
                The steering group advises the project team. It does not run the pilots and it does not speak for the
                areas. Its task is to ask, from outside and early enough, whether the work still serves the question it
                began with.

                The members below are **invented role-holders**. They show how the page looks once real members are
                entered.
            """),
        ),
        (
            "steps",
            {
                "heading": "What happens at a meeting",
                "steps": [
                    {
                        "title": "Reports",
                        "text": prose("Each pilot says what is new, and what did not go to plan."),
                    },
                    {
                        "title": "One question in depth",
                        "text": prose("The group takes up one question and stays with it."),
                    },
                    {
                        "title": "Advice",
                        "text": prose(
                            "It is given in writing, in a page or less, and the team answers it."
                        ),
                    },
                ],
            },
        ),
    ],
}
#: Role, what it brings.
MEMBERS = [
    ("Independent chair", "Chairs the meetings"),
    ("Headteacher, primary", "Brings the view of small schools"),
    ("Headteacher, special school", "Brings the view of pupils with special educational needs"),
    ("Trust chief executive", "Brings the view of multi-academy trusts"),
    ("Director of children’s services", "Brings the view of councils"),
    ("Regional officer", "Brings the view of combined authorities"),
    ("Professor of education", "Advises on research methods"),
    ("Parent governor", "Brings the view of families"),
]
