"""Where the pages of the demonstration stand."""

PARTNERS = [
    "schools-alliance-for-excellence",
    "ealing-learning-partnership",
    "learn-sheffield",
    "isos-partnership",
    "education-development-trust",
    "aepa",
    "wakefield-integrated-education-partnership",
    "portsmouth-education-partnership",
    "east-sussex-boards",
    "essex",
    "wiltshire",
    "rochdale",
    "coventry",
    "wakefield",
    "north-of-tyne-combined-authority",
    "milton-keynes",
]


PEOPLE = ["christine-gilbert", "ben-bryant", "simon-day", "simon-rea"]


NEWS = [
    "/news/",
    *(
        f"/news/blog/{slug}/"
        for slug in (
            "why-vulnerable-pupils",
            "why-combined-authorities",
            "why-professional-accountability",
            "isos-and-edt",
            "nine-conditions",
        )
    ),
    "/news/press/localed-launch/",
    "/news/announcements/localed-launch/",
    "/press/",
    *(
        f"/publications/{slug}/"
        for slug in (
            "optimism-of-the-will",
            "lessons-from-partnerships",
            "transforming-local-systems",
            "la-role-2012",
            "temperature-check-2014",
            "la-role-2017",
        )
    ),
    *(
        f"/infographics/{slug}/"
        for slug in ("why-locality", "nine-conditions", "sheffield-in-numbers")
    ),
]


UPDATE = "/pilots/professional-accountability/progress/first-six-months/"


ADDRESSES = [
    "/",
    *NEWS,
    "/about/",
    "/about/steering-group/",
    "/contact/",
    "/glossary/",
    "/accessibility/",
    "/privacy/",
    "/cookies/",
    "/cy/",
    "/pilots/",
    "/pilots/vulnerable-pupils/",
    "/pilots/combined-authorities/",
    "/pilots/professional-accountability/",
    "/pilots/professional-accountability/progress/",
    UPDATE,
    "/partners/",
    *(f"/partners/{slug}/" for slug in PARTNERS),
    "/people/",
    *(f"/people/{slug}/" for slug in PEOPLE),
    "/topics/",
    "/topics/peer-review/",
    "/topics/accountability/",
]
