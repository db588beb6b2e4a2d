"""The glossary of the demonstration."""

from cms.models import GlossaryTerm
from cms.planting import plant_record

#: Term: (in full, meaning, also written).
TERMS = {
    "AEPA": (
        "association of area-based education partnerships",
        "A network of partnerships that each work for the schools of one area.",
        "",
    ),
    "DfE": (
        "Department for Education",
        "The ministry that is responsible for education in England.",
        "",
    ),
    "EDT": (
        "Education Development Trust",
        "An organisation known for peer review and for the Schools Partnership Programme.",
        "",
    ),
    "ELP": (
        "Ealing Learning Partnership",
        "85 schools and the council in the London borough of Ealing.",
        "",
    ),
    "HT": ("headteacher", "The person who leads a school.", "HTs"),
    "IOE": (
        "UCL Institute of Education",
        "The education faculty of University College London.",
        "",
    ),
    "LA": (
        "local authority",
        "In education, the council with duties towards the children of its area.",
        "LAs",
    ),
    "LCLL": (
        "London Centre for Leadership in Learning",
        "A centre at the UCL Institute of Education; it published “Optimism of the will”.",
        "",
    ),
    "LGA": ("Local Government Association", "The association of the councils of England.", ""),
    "MAT": (
        "multi-academy trust",
        "A charity that runs several academies under one board.",
        "MATs, multi-academy trusts",
    ),
    "RSC": (
        "regional schools commissioner",
        "An official who acted for the Department for Education on academies of one region.",
        "RSCs",
    ),
    "SAfE": (
        "Schools Alliance for Excellence",
        "The alliance through which Surrey takes part in the third pilot.",
        "",
    ),
    "SEND": (
        "special educational needs and disabilities",
        "Needs for which a pupil has a right to extra or different help.",
        "",
    ),
    "SI": ("school improvement", "The planned work of making a school better.", ""),
    "academy": (
        "",
        "A state-funded school in England that is run by a trust and not by the council.",
        "academies",
    ),
    "action learning set": (
        "",
        "A small group that meets regularly; each member brings a real problem and leaves with a next step.",
        "action learning sets",
    ),
    "combined authority": (
        "",
        "A legal body in which several councils take decisions together for a region.",
        "combined authorities",
    ),
    "core city": (
        "",
        "One of a group of large cities outside London that work together.",
        "core cities",
    ),
    "formative": ("", "Meant to help the one who is looked at; the opposite is summative.", ""),
    "learning cluster": (
        "",
        "In Ealing, a group of twelve to thirteen schools that learn from one another.",
        "learning clusters",
    ),
    "moderation": (
        "",
        "Comparing judgements so that the same words mean the same thing everywhere.",
        "moderated",
    ),
    "participant": (
        "",
        "An organisation that takes part in one of the pilots for its area.",
        "participants",
    ),
    "peer review": (
        "",
        "Leaders from other schools look at one agreed question and say what they found.",
        "peer reviews",
    ),
    "pilot": ("", "One of the three themes that LocalED tries out.", "pilots"),
    "score-card": ("", "A few agreed measures on one page.", "score-cards, scorecard"),
    "social capital": (
        "",
        "The trust and the ties that make it easier for people to act together.",
        "",
    ),
    "strand": ("", "A labelled part of the work of one area, such as Strand A.", "strands"),
    "summative": ("", "Meant to tell others how good something is; the opposite is formative.", ""),
    "system leader": (
        "",
        "A leader who takes responsibility for more than the own school.",
        "system leaders, system leadership",
    ),
    "triad": ("", "Three schools that visit one another in turn.", "triads"),
}


def load() -> None:
    """Plants them all."""
    for term, (in_full, meaning, also) in TERMS.items():
        record = GlossaryTerm(term=term, long_form=in_full, definition=meaning, synonyms=also)
        plant_record(record, term)
