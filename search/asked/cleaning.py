"""Takes out of a question what could belong to a person, before it is written anywhere.

What is found is replaced by the name of its kind, so that the comms team sees that people type such things. A name
alone cannot be told from a name that the site should find; that is why a question is kept with nothing beside it.
"""

import re
import unicodedata
from functools import partial

#: Characters of a question that are read, and words that are kept.
LONGEST_TEXT, MOST_WORDS, LONGEST_QUESTION = 200, 12, 120
#: In this order: a telephone number is a number only after dates and postcodes are gone.
KINDS = (
    ("[e-mail]", re.compile(r"\S*@\S+")),
    ("[web address]", re.compile(r"(?i)\b(?:https?://|www\.)\S+")),
    ("[date]", re.compile(r"\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b|\b\d{4}-\d{1,2}-\d{1,2}\b")),
    ("[number]", re.compile(r"(?i)\b[a-z]{2}(?: ?\d\d){3} ?[a-d]\b")),
    ("[postcode]", re.compile(r"(?i)\b[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}\b")),
    ("[name]", re.compile(r"(?i)\b(?:mr|mrs|ms|miss|mx)\b\.?\s+[^\W\d_]+")),
    ("[number]", re.compile(r"\+?[^\W_]*\(?\d(?:[\s().\-/]{0,3}\d){4,}[^\W_]*")),
)
YEARS = re.compile(r"(?:19|20)\d\d(?:\D{1,3}(?:(?:19|20)\d\d|\d\d))?")
WORD = re.compile(r"\[[a-z -]+\]|[^\W_]+(?:['\-][^\W_]+)*")


def cleaned(text: str) -> str:
    """The question as it is counted: small letters, single spaces, nothing personal; empty if no word is left."""
    text = unicodedata.normalize("NFKC", text[:LONGEST_TEXT]).replace("’", "'").casefold()
    for name, pattern in KINDS:
        text = pattern.sub(partial(kept_or, name), text)
    return " ".join(WORD.findall(text)[:MOST_WORDS])[:LONGEST_QUESTION].strip()


def kept_or(name: str, found: re.Match[str]) -> str:
    """A year or two are no number of a person."""
    return found[0] if YEARS.fullmatch(found[0].strip()) else f" {name} "
