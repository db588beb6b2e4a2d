"""Words that mean the same in English education, for a new site; editors add theirs and change these."""

from django.conf import settings

from search.models import Synonym

SETS = (
    "MAT, multi-academy trust, academy chain, academy trust",
    "LA, local authority, council",
    "SEND, SEN, special educational needs and disabilities, special educational needs, special needs",
    "SAfE, Schools Alliance for Excellence",
    "think-piece, think piece, thinkpiece, discussion paper, working paper",
    "score-card, scorecard, score card",
    "high-resolution, high resolution, high res, hi-res, print quality",
    "pupils, children, young people, students, learners",
    "headteacher, head teacher, headmaster, headmistress, principal, head",
    "parents, carers, families",
    "job, jobs, vacancy, vacancies",
    "press, media, journalists, press office, newsroom",
    "contact, phone, telephone, email, e-mail, phone number, email address, in touch",
    "funding, money, finance, budget",
    "newsletter, bulletin, mailing list",
    "chair, chairperson, chairman, chairwoman",
    "mayor, mayoral, devolution, combined authority",
    "Ofsted, inspection",
    "exclusion, excluded, suspension",
    "teamwork, collaboration, working together, partnership working",
)


def plant_synonyms() -> None:
    """Makes the sets, on a site that has none: what editors took out stays out."""
    if not Synonym.objects.exists():
        for words in SETS:
            Synonym.objects.create(language=settings.LANGUAGE_CODE, words=words)
