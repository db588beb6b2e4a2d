"""Numbers by which works are known: checked, and written in one way, however they were typed or pasted.

Each pair is a `tidy_…` function, which gives the one way of writing (or the text as it came, when it makes no sense of
it), and a `validate_…` function, which raises `ValidationError` with a plain sentence.
"""

import re

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

DOI = re.compile(r"^10\.\d{4,9}(\.\d+)*/\S+\Z")
#: What people copy together with a DOI.
DOI_BEFORE = re.compile(r"^(https?://)?(dx\.|www\.)?doi\.org/|^doi\s*[:=]?\s*", re.IGNORECASE)
NOT_A_DOI = _("Write it like 10.1000/182: “10.”, a number, a slash and what follows.")
NOT_AN_ISBN = _("An ISBN has 10 or 13 figures, for example 978-0-306-40615-7.")
WRONG_ISBN = _("This is not a valid ISBN: one of the figures must be mistyped.")
NOT_AN_ISSN = _("An ISSN has eight figures, for example 0378-5955.")
WRONG_ISSN = _("This is not a valid ISSN: one of the figures must be mistyped.")


def tidy_doi(text: str) -> str:
    """“https://doi.org/10.1000/ABC.” → “10.1000/abc”: without what stands before it, in small letters."""
    bare = DOI_BEFORE.sub("", text.strip())
    # An address may bring “doi:” with it.
    return DOI_BEFORE.sub("", bare).rstrip(".,;").lower()


def validate_doi(text: str) -> None:
    """Accepts a DOI, with or without the address in front of it."""
    if not DOI.match(tidy_doi(text)):
        raise ValidationError(NOT_A_DOI)


def tidy_isbn(text: str) -> str:
    """“ISBN 0-306-40615-2” → “9780306406157”: thirteen figures; the older ten are brought to that form."""
    bare = re.sub(r"(?i)^isbn(-1[03])?:?|[\s‐-―-]", "", text.strip()).upper()
    if re.fullmatch(r"\d{9}[\dX]", bare) and isbn10_holds(bare):
        bare = f"978{bare[:9]}"
        return bare + isbn13_check(bare)
    return bare if re.fullmatch(r"\d{13}", bare) else text.strip()


def isbn10_holds(figures: str) -> bool:
    """Whether the last of ten figures checks the others (modulo 11)."""
    values = [10 if figure == "X" else int(figure) for figure in figures]
    return (
        sum(value * weight for value, weight in zip(values, range(10, 0, -1), strict=True)) % 11
        == 0
    )


def isbn13_check(figures: str) -> str:
    """The thirteenth figure that belongs to twelve."""
    total = sum(int(figure) * (3 if place % 2 else 1) for place, figure in enumerate(figures[:12]))
    return str(-total % 10)


def validate_isbn(text: str) -> None:
    """Accepts an ISBN of ten or thirteen figures, with or without hyphens, whose last figure checks the rest."""
    tidy = tidy_isbn(text)
    if re.fullmatch(r"\d{13}", tidy):
        if tidy[:3] not in {"978", "979"} or isbn13_check(tidy) != tidy[12]:
            raise ValidationError(WRONG_ISBN)
        return
    bare = re.sub(r"[^\dXx]", "", tidy)
    raise ValidationError(WRONG_ISBN if len(bare) == 10 else NOT_AN_ISBN)


def tidy_issn(text: str) -> str:
    """“ISSN 03785955” → “0378-5955”."""
    bare = re.sub(r"(?i)^e?issn:?|[\s‐-―-]", "", text.strip()).upper()
    return f"{bare[:4]}-{bare[4:]}" if re.fullmatch(r"\d{7}[\dX]", bare) else text.strip()


def validate_issn(text: str) -> None:
    """Accepts an ISSN whose last figure checks the rest (modulo 11)."""
    tidy = tidy_issn(text)
    if not re.fullmatch(r"\d{4}-\d{3}[\dX]", tidy):
        raise ValidationError(NOT_AN_ISSN)
    figures = tidy.replace("-", "")
    values = [10 if figure == "X" else int(figure) for figure in figures]
    if sum(value * weight for value, weight in zip(values, range(8, 0, -1), strict=True)) % 11:
        raise ValidationError(WRONG_ISSN)


def tidy_orcid(text: str) -> str:
    """“https://orcid.org/0000000218250097” → “0000-0002-1825-0097”."""
    bare = re.sub(
        r"(?i)^(https?://)?(www\.)?orcid\.org/|^orcid:?|[\s‐-―-]", "", text.strip()
    ).upper()
    if re.fullmatch(r"\d{15}[\dX]", bare):
        return "-".join(bare[start : start + 4] for start in range(0, 16, 4))
    return text.strip()
