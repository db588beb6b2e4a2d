"""The quotes of the demonstration. Every speaker is an invented role-holder, and every quote says so."""

import datetime

from cms.models import Quote
from cms.planting import plant_record

#: Printed under each quote.
INVENTED = "invented for this demonstration"

#: Name: (words, role-holder, kind of place).
QUOTES = {
    "pilot-1-head": (
        "Every service had a piece of the puzzle in its drawer. Nobody had the lid of the box.",
        "Headteacher",
        "demonstration primary school",
    ),
    "pilot-1-senco": (
        "The best meeting we had was the one where a parent asked who would ring her back, and three people said: I will.",
        "Special needs co-ordinator",
        "demonstration secondary school",
    ),
    "pilot-2-officer": (
        "A bus timetable can decide whether a course exists for a pupil. That makes transport an education matter.",
        "Skills officer",
        "demonstration combined authority",
    ),
    "pilot-2-principal": (
        "Before we ask what a region can do for schools, we should ask which questions are too big for any one town.",
        "College principal",
        "demonstration college",
    ),
    "pilot-3-head": (
        "I was nervous before the visit. Afterwards I was impatient for the next one.",
        "Headteacher",
        "demonstration junior school",
    ),
    "pilot-3-trust": (
        "If we want to be trusted with our own accountability, it has to be stricter than what it adds to, and kinder.",
        "Trust chief executive",
        "demonstration multi-academy trust",
    ),
    "surrey-head": (
        "Our triad partner is an hour away. We plan the question more carefully because of that, and the visit is better for it.",
        "Headteacher",
        "demonstration village school",
    ),
    "ealing-lead": (
        "We do not write a grade at the end. We write down the next question.",
        "Cluster lead",
        "demonstration learning cluster",
    ),
    "sheffield-governor": (
        "A card that fits in a pocket makes you decide what matters.",
        "Chair of governors",
        "demonstration academy",
    ),
}


def load() -> None:
    """Plants them all."""
    for name, (words, speaker, place) in QUOTES.items():
        quote = Quote(
            words=words,
            speaker=speaker,
            organisation=f"{place} ({INVENTED})",
            approval=Quote.Approval.APPROVED,
            approved_by="The writers of the demonstration",
            approved_on=datetime.date(2022, 5, 13),
            approval_scope="this demonstration",
        )
        plant_record(quote, name)
