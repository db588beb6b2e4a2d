"""Which form a paste is in, and all that it holds."""

import re
from itertools import islice

from django.utils.translation import gettext as _

from publications.importing import bibtex, csl, ris
from publications.importing.reading import LONGEST, MOST, Found, PasteProblem

FORMS = {"bibtex": "BibTeX", "ris": "RIS", "csl": "CSL-JSON"}
READERS = {"bibtex": bibtex.read, "ris": ris.read, "csl": csl.read}
BIBTEX = re.compile(r"^[ \t]*@[ \t]*[A-Za-z]+[ \t]*[{(]", re.MULTILINE)
RIS = re.compile(r"^TY  ?-", re.MULTILINE)


def form_of(text: str) -> str | None:
    """The key of one of `FORMS`; `None` for anything else."""
    start = text.lstrip("\ufeff \t\r\n")
    if start[:1] in ("[", "{"):
        return "csl"
    # A word of one form may stand within a value of another: what comes first decides.
    places = {"bibtex": BIBTEX.search(start), "ris": RIS.search(start)}
    held = {form: found.start() for form, found in places.items() if found}
    return min(held, key=lambda form: held[form]) if held else None


def read(text: str) -> list[Found]:
    """All references of a paste, at least one. Raises `PasteProblem`."""
    text = text.lstrip("\ufeff").replace("\x00", "")
    if not text.strip():
        raise PasteProblem(_("Paste a reference first."))
    if len(text) > LONGEST:
        raise PasteProblem(_("This is too long. Paste fewer references at once."))
    form = form_of(text)
    if form is None:
        raise PasteProblem(
            _(
                "This cannot be read as a reference. Look for “Cite” or “Export” where you found the work, "
                "choose BibTeX or RIS there, and paste all of it."
            )
        )
    found = list(islice(READERS[form](text), MOST + 1))
    if len(found) > MOST:
        raise PasteProblem(_("These are more than %s references. Paste fewer at once.") % MOST)
    if not found:
        raise PasteProblem(_("No reference was found in it."))
    return found
