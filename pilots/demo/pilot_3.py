"""Pilot 3: professional accountability."""

from cms.demonstration.names import contact, page, picture, prose
from pilots.demo.pilot_3_body import BODY

__all__ = ["APPROACHES", "BODY", "FIELDS", "FIGURES", "PARTICIPANTS", "QUESTIONS", "QUOTES"]

FIELDS = {
    "title": "Towards a new model of professional accountability",
    "short_name": "Professional accountability",
    "summary": "How the schools of one place can answer to one another, openly and by agreed rules, for how well its pupils do.",
    "social_image": picture("round-table"),
    "topics": ["accountability", "peer-review", "school-improvement"],
    "search_words": "SAfE Surrey Ealing ELP Sheffield Milton Keynes inspection report card framework",
    "aim": prose("""
        To find out whether schools of one place can build a form of accountability that is **professional**, because it
        rests on the judgement of colleagues, and **public enough** to be trusted.
    """),
    "contact": contact("pilot-3"),
}
QUESTIONS = [
    "What would school leaders want to be held to, if they could decide it together?",
    "How can colleagues be honest with one another, and still glad to meet again?",
    "What may be kept among those who took part, and what do parents and the public have a right to see?",
    "How does a local model stand beside inspection without repeating it?",
    "Does it work across a county as it does between neighbours?",
]
APPROACHES = [
    {
        "title": "Peer review and peer enquiry",
        "text": prose("Leaders visit one another with one agreed question."),
    },
    {
        "title": "Report cards and score-cards",
        "text": prose("A few measures that schools choose together and publish in the same form."),
    },
    {
        "title": "A framework for the locality",
        "text": prose("Written rules on who asks, who answers, and what happens with the answer."),
    },
]
LEAD = "Partnership lead (invented role-holder)"
PARTICIPANTS = [
    {
        "organisation": page("/partners/schools-alliance-for-excellence/"),
        "area": "Surrey",
        "role": "Two groups of schools and academies; a locality accountability framework",
        "lead_name": LEAD,
    },
    {
        "organisation": page("/partners/ealing-learning-partnership/"),
        "area": "Ealing",
        "role": "Peer Enquiry and Review in five learning clusters",
        "lead_name": LEAD,
    },
    {
        "organisation": page("/partners/learn-sheffield/"),
        "area": "Sheffield",
        "role": "Report cards, and moderated peer review of trusts",
        "lead_name": LEAD,
        "strands": [
            {
                "label": "Strand A",
                "title": "School report cards",
                "text": prose(
                    "What a school and those around it want it to be judged by, on one card."
                ),
            },
            {
                "label": "Strand B",
                "title": "Moderated peer review",
                "text": prose(
                    "Multi-academy trusts review one another; moderation keeps the measure the same."
                ),
            },
        ],
    },
    {
        "organisation": page("/partners/milton-keynes/"),
        "area": "Milton Keynes",
        "lead_name": LEAD,
    },
]
QUOTES = ["pilot-3-head"]
FIGURES = ["pilot-3-areas", "ealing-schools", "sheffield-members", "sheffield-package"]
