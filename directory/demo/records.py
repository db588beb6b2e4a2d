"""Licences, contacts and standing texts of the demonstration. Nobody real can be reached through them."""

from cms.demonstration.names import prose, resolve
from cms.models import Boilerplate, Contact, Licence
from cms.planting import plant_record

LICENCES = {
    "cc-by": {
        "name": "Creative Commons Attribution 4.0 International",
        "short_name": "CC BY 4.0",
        "link": "https://creativecommons.org/licenses/by/4.0/",
        "summary": "You may copy, share and change it if you say who made it.",
    },
    "cc-by-nc": {
        "name": "Creative Commons Attribution-NonCommercial 4.0 International",
        "short_name": "CC BY-NC 4.0",
        "link": "https://creativecommons.org/licenses/by-nc/4.0/",
        "summary": "As CC BY 4.0, but not for commercial purposes.",
    },
    "rights-reserved": {
        "name": "All rights reserved",
        "short_name": "© All rights reserved",
        "summary": "Ask before you use it again.",
    },
}

CONTACTS = {
    "press": {
        "name": "LocalED press desk",
        "role": "Press officer",
        "purpose": "Press enquiries",
        "email": "press@example.org",
        "phone": "020 7946 0000",
        "out_of_hours": "020 7946 0001, evenings and weekends",
    },
    "pilot-1": {
        "name": "Pilot 1 team",
        "purpose": "Support for vulnerable pupils",
        "email": "vulnerable-pupils@example.org",
    },
    "pilot-2": {
        "name": "Pilot 2 team",
        "purpose": "Combined authorities",
        "email": "combined-authorities@example.org",
    },
    "pilot-3": {
        "name": "Pilot 3 team",
        "purpose": "Professional accountability",
        "email": "accountability@example.org",
    },
}

STANDING_TEXTS = {
    "about": {
        "name": "About LocalED",
        "text": prose("""
            **LocalED** is a research project about locality-based working in English education. It began in April
            2022. Three pilots, on support for vulnerable pupils, on combined authorities and on professional
            accountability, are tried out by nine areas of England.
        """),
    },
    "about-short": {
        "name": "About LocalED, one sentence",
        "text": prose("""
            LocalED is a research project in which nine areas of England try out how schools, councils and local
            bodies can work together.
        """),
    },
    "demonstration": {
        "name": "About this demonstration",
        "text": prose("""
            This website is a demonstration. Its texts were written for it, its quotes are invented, and no message
            sent through it leaves it.
        """),
    },
}


def load() -> None:
    """Plants them all."""
    for model, records in ((Licence, LICENCES), (Contact, CONTACTS), (Boilerplate, STANDING_TEXTS)):
        for name, fields in records.items():
            plant_record(model(**resolve(fields)), name)
