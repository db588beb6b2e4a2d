"""What is vague, long or unexplained in words. Each language has its own lists; a language without lists is left alone."""

import re
from collections.abc import Iterator

#: Words in one sentence that still read well aloud.
LONGEST_SENTENCE = 30
#: Links that say nothing by themselves, in small letters and without signs.
VAGUE: dict[str, frozenset[str]] = {
    "en": frozenset({
        "", "click", "click here", "click this", "click this link", "click below", "continue", "continue reading",
        "details", "download", "download here", "find out more", "find out more here", "follow this link", "full story",
        "further details", "further information", "go", "go here", "here", "info", "information", "learn more",
        "learn more here", "link", "more", "more details", "more here", "more info", "more information", "next",
        "on this page", "page", "pdf", "press here", "read", "read here", "read it here", "read more", "read more here",
        "read on", "report", "see here", "see more", "this", "this document", "this file", "this link", "this page",
        "this post", "this report", "this site", "this website", "view", "view here", "view more", "visit", "web",
        "web page", "webpage", "website", "tap here", "the link",
    }),
    "cy": frozenset({
        "", "cliciwch", "cliciwch yma", "clicio yma", "cliciwch y ddolen hon", "darllen", "darllen mwy", "darllenwch fwy",
        "darllenwch ragor", "dolen", "dysgu mwy", "dysgwch fwy", "gweld mwy", "gwefan", "gwybodaeth bellach", "hon", "hwn",
        "lawrlwytho", "lawrlwythwch", "manylion", "mwy", "mwy o wybodaeth", "mwy yma", "nesaf", "parhau", "pdf", "rhagor",
        "rhagor o wybodaeth", "rhagor yma", "tudalen", "y dudalen hon", "y ddolen hon", "y ddogfen hon", "yma",
        "ewch yma", "gweler yma",
    }),
}  # fmt: skip
#: Whatever follows them, a link that begins so names the finger and not the place.
VAGUE_BEGINNINGS = {"en": ("click here", "tap here"), "cy": ("cliciwch yma",)}
#: Initials that everybody knows, or that no glossary explains.
KNOWN: dict[str, frozenset[str]] = {
    "en": frozenset({
        "AA", "AAA", "AM", "BBC", "BST", "BY", "CC", "CSV", "DOI", "ENDS", "EU", "FAQ", "GMT", "HTML", "ID", "II", "III", "ISBN", "IT", "ITV", "IV",
        "IX", "MA", "MP", "MPs", "NC", "NHS", "OK", "PDF", "PDFs", "PhD", "PM", "PNG", "QR", "SVG", "TV", "TVs", "UK", "UN", "URL",
        "US", "USA", "UTC", "VI", "VII", "VIII", "XI", "XII",
    }),
    "cy": frozenset({
        "BBC", "CSV", "DOI", "DU", "DIWEDD", "GIG", "HTML", "ID", "II", "III", "ISBN", "IV", "IX", "OK", "PDF", "PhD", "PNG",
        "QR", "SVG", "TG", "UE", "UDA", "UN", "URL", "VI", "VII", "VIII", "XI", "XII",
    }),
}  # fmt: skip
SIGNS = re.compile(r"[^\w\s]+")
ADDRESS = re.compile(r"(?:https?://|www\.)\S+")
#: A bare name of a site, such as "example.org/page".
SITE = re.compile(r"[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|uk|eu|info|cymru|wales|schools?)(?:/\S*)?")
#: Names of sites by which people call them.
NAMES_OF_SITES = {"gov.uk"}
INITIALS = re.compile(r"(?<![\w.@/&-])(?:[A-Z]{2,6}|[A-Z]{1,3}[a-z][A-Z]{1,3})s?(?![\w@/&-])")
SENTENCE_END = re.compile(r"(?<=[.!?…])[\"'”’)\]]*\s+(?=[\"'“‘(\[]?[^\W_a-z])")


def is_vague(words: str, language: str) -> bool:
    """Whether the words of a link say nothing by themselves."""
    if language not in VAGUE:
        return False
    bare = " ".join(SIGNS.sub(" ", words).casefold().split())
    return bare in VAGUE[language] or bare.startswith(VAGUE_BEGINNINGS[language])


def is_address(words: str) -> bool:
    """Whether the words of a link are only its address, in any language."""
    if words.casefold() in NAMES_OF_SITES or len(words) > 2000:
        return False
    return bool(ADDRESS.fullmatch(words) or SITE.fullmatch(words))


def long_sentences(text: str, language: str) -> Iterator[tuple[str, int]]:
    """The sentences of a paragraph that are too long, each with the number of its words."""
    if language not in KNOWN:
        return
    for sentence in SENTENCE_END.split(text):
        length = len(sentence.split())
        if length > LONGEST_SENTENCE:
            yield sentence, length


def initials(text: str, language: str) -> Iterator[tuple[str, bool]]:
    """The initials in a text, in their order, each with whether it is explained there: “(MAT)” or “MAT (…)”."""
    known = KNOWN.get(language)
    if known is None:
        return
    for match in INITIALS.finditer(text):
        if match[0] not in known:
            start, end = match.span()
            in_brackets = start > 0 and text[start - 1] == "(" and text[end : end + 1] == ")"
            yield match[0], in_brackets or text[end : end + 2] == " ("
