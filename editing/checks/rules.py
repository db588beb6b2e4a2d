"""Finds in the pieces of a draft what readers would stumble over. Nothing here asks the database."""

from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from editing.checks import kinds, words
from editing.checks.kinds import Finding, Kind
from editing.checks.pieces import Piece
from editing.checks.prose import plain

#: Characters of the words shown of a finding.
EXCERPT = 90
#: Findings of one kind that anybody would read.
MOST = 100


def found(kind: Kind, text: str, piece: Piece, advice: str | Promise = "") -> Finding:
    """A finding in a piece; of a long text its beginning is enough to recognise it."""
    text = plain(text)
    if len(text) > EXCERPT:
        text = text[:EXCERPT].rpartition(" ")[0] or text[:EXCERPT]
        text = f"{text} …"
    return Finding(kind, text, piece.path, piece.place, advice)


def link_findings(pieces: Iterable[Piece], language: str) -> Iterator[Finding]:
    """Links whose words say nothing, or only spell an address."""
    for piece in pieces:
        # The way leads to the text and not to the link: the same words are named once there.
        for link in {link.words: link for link in piece.links}.values():
            if words.is_vague(link.words, language) or not link.words:
                yield found(kinds.VAGUE_LINK, link.words or str(_("(no words)")), piece)
            elif words.is_address(link.words):
                yield found(kinds.ADDRESS_AS_LINK, link.words, piece)


def picture_findings(pieces: Iterable[Piece]) -> Iterator[Finding]:
    """Pictures that are neither described nor marked as decorative."""
    for piece in pieces:
        if piece.kind == "picture" and not piece.value[1]:
            yield found(kinds.NO_ALTERNATIVE_TEXT, piece.value[0].title, piece)


def heading_findings(pieces: Iterable[Piece]) -> Iterator[Finding]:
    """Headings that lie more than one level below the one before them in the same body."""
    body: tuple[str, ...] = ()
    before = 0
    for piece in pieces:
        if piece.path[: piece.stream] != body:
            body, before = piece.path[: piece.stream], piece.level
        if piece.kind == "heading":
            before = piece.level + 1
        for heading in piece.paragraphs:
            if heading.level > before + 1 and heading.words:
                advice = _("After level %(before)s comes level %(right)s, here stands %(level)s.")
                numbers = {"before": before, "right": before + 1, "level": heading.level}
                yield found(kinds.SKIPPED_HEADING, heading.words, piece, advice % numbers)
            before = heading.level or before


def sentence_findings(pieces: Iterable[Piece], language: str) -> Iterator[Finding]:
    """Sentences that are too long."""
    for piece in pieces:
        if piece.is_spoken:
            continue
        for one in piece.paragraphs:
            for sentence, length in words.long_sentences(one.words, language):
                advice = _("It has %(length)s words; up to %(most)s read well.")
                numbers = {"length": length, "most": words.LONGEST_SENTENCE}
                yield found(kinds.LONG_SENTENCE, sentence, piece, advice % numbers)


def initials_findings(
    pieces: Iterable[Piece], language: str, is_in_glossary: Callable[[str], bool]
) -> Iterator[Finding]:
    """The first use of initials that neither the text there nor the glossary explains."""
    met: set[str] = set()
    for piece in pieces:
        if piece.is_title:
            continue
        for one in piece.paragraphs:
            for letters, explained in words.initials(one.words, language):
                single = letters.removesuffix("s")
                if single in met:
                    continue
                met.add(single)
                if not explained and not is_in_glossary(letters):
                    yield found(kinds.UNEXPLAINED, letters, piece)


def serious_findings(pieces: list[Piece], language: str) -> Iterator[Finding]:
    """What keeps a draft from going live, as far as the draft itself says it."""
    rules = (link_findings(pieces, language), picture_findings(pieces), heading_findings(pieces))
    for rule in rules:
        yield from (one for one in islice(rule, MOST) if one.kind.stops)
