"""BibTeX, with the fields that BibLaTeX adds; older programs pass over those they do not know.

Letters stay as they are (UTF-8); only what LaTeX would take for an instruction is written in its way.
"""

import re
from collections.abc import Iterable, Iterator

from publications.citations.item import (
    Item,
    Name,
    custom_of,
    date_mark,
    date_parts,
    one_line,
    paragraphs,
    turned_name,
)

MEDIA_TYPE = "application/x-bibtex"
#: Kinds of CSL and entries of BibTeX. A kind that is not named here is written as `misc`.
KINDS = {
    "report": "techreport",
    "speech": "misc",
    "article-journal": "article",
    "book": "book",
    "chapter": "incollection",
    "paper-conference": "inproceedings",
    "thesis": "phdthesis",
    "article": "unpublished",
    "webpage": "online",
    "dataset": "dataset",
}
#: Fields that hold a field of CSL as it is.
FIELDS = {
    "shorttitle": "title-short",
    "publisher": "publisher",
    "address": "publisher-place",
    "series": "collection-title",
    "volume": "volume",
    "pages": "page",
    "issn": "ISSN",
    "version": "version",
    "type": "genre",
    "langid": "language",
    "isbn": "ISBN",
    "pagetotal": "number-of-pages",
    "eventtitle": "event-title",
    "venue": "event-place",
    "keywords": "keyword",
    "note": "note",
    "eprinttype": "archive",
    "eprint": "archive_location",
}
#: Fields for what CSL has none for.
CUSTOM_FIELDS = {
    "institution": "institution",
    "commissioned-by": "commissionedby",
    "licence": "copyright",
    "rights": "rights",
    "orcid": "orcid",
}
#: Held as they are: programs pass them on to a browser.
ADDRESSES = {"url": "URL", "doi": "DOI"}
ESCAPES = {
    **{sign: rf"\{sign}" for sign in "&%$#_"},
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
}
#: BibTeX counts braces, those with a stroke before them too.
UNBALANCED = {"{": r"\textbraceleft{}", "}": r"\textbraceright{}"}
#: Two in a row would become a dash or a quotation mark.
RUN = re.compile(r"(?<=-)-|(?<=')'|(?<=`)`")
SPECIAL = re.compile(r"[&%$#_\\{}~^]")


def write(items: Iterable[Item]) -> str:
    """The items one after the other. Two with the same key cannot both be cited, so keys are told apart."""
    taken: set[str] = set()
    return "\n".join(entry(item, free_key(item, taken)) for item in items)


def entry(item: Item, key: str) -> str:
    """One item."""
    kind = KINDS.get(item.get("type", ""), "misc")
    lines = [f"  {name} = {{{value}}},\n" for name, value in fields(item) if value]
    return f"@{kind}{{{key},\n{''.join(lines)}}}\n"


def fields(item: Item) -> Iterator[tuple[str, str]]:
    """Names and values. Braces around a title keep its capitals."""
    title = escaped(item.get("title"))
    yield "title", f"{{{title}}}" if title else ""
    for role in ("author", "editor"):
        yield role, " and ".join(person(name) for name in item.get(role, []))
    yield "date", date_mark(item)
    yield from zip(("year", "month"), map(str, date_parts(item)), strict=False)
    container = "journal" if item.get("type") == "article-journal" else "booktitle"
    yield container, escaped(item.get("container-title"))
    yield "eventdate", date_mark(item, "event-date")
    numbers = filter(None, (item.get("issue"), item.get("collection-number")))
    yield from zip(("number", "seriesnumber"), map(escaped, numbers), strict=False)
    for name, field in FIELDS.items():
        yield name, escaped(item.get(field))
    yield "abstract", "\n\n".join(map(escaped, paragraphs(item.get("abstract"))))
    for key, value in custom_of(item).items():
        yield CUSTOM_FIELDS[key], escaped("; ".join(str(value).splitlines()))
    for name, field in ADDRESSES.items():
        yield name, re.sub(r"[{}\s\\]", "", str(item.get(field) or ""))


def person(name: Name) -> str:
    """ "Gilbert, Christine"; braces keep the words of an organisation, and a family name of several, together."""
    if name.get("literal"):
        return f"{{{escaped(name['literal'])}}}"
    if not name.get("given"):
        return f"{{{escaped(turned_name(name))}}}"
    particle, family = name.get("non-dropping-particle", ""), guarded(name.get("family", ""))
    parts = [
        f"{particle} {family}".strip(),
        guarded(name.get("suffix", "")),
        guarded(name["given"]),
    ]
    return ", ".join(part for part in parts if part)


def guarded(part: str) -> str:
    """A part of a name; in braces if its words would be taken for a border between two names, or for a “von”."""
    text = escaped(part)
    divided = "," in text or " and " in text or any(word[0].islower() for word in text.split())
    return f"{{{text}}}" if divided else text


def escaped(text: object) -> str:
    """A value in one line, so that neither LaTeX nor BibTeX sees an instruction in it."""
    words = one_line(text)
    signs = ESCAPES if balanced(words) else ESCAPES | UNBALANCED
    safe = SPECIAL.sub(lambda found: signs[found[0]], words)
    return RUN.sub(r"{}\g<0>", safe)


def balanced(words: str) -> bool:
    """Whether every brace that opens is closed again."""
    depth = 0
    for sign in re.findall("[{}]", words):
        depth += 1 if sign == "{" else -1
        if depth < 0:
            return False
    return depth == 0


def free_key(item: Item, taken: set[str]) -> str:
    """The key to cite the item by, letters, figures and hyphens only."""
    plain = re.sub(r"[^A-Za-z0-9-]+", "-", str(item.get("id", ""))).strip("-") or "publication"
    key, number = plain, 1
    while key in taken:
        number += 1
        key = f"{plain}-{number}"
    taken.add(key)
    return key
