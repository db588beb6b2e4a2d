"""What the search knows of a language: which words mean the same, what terms mean, what organisations are called.

Read from the live terms of the glossary, the editors' list of synonyms and the names of organisations, once after each
change; what runs out by time is asked again.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from typing import Any

from django.utils import timezone

from cms.glossary import glossary_address
from cms.kept import kept
from cms.models import GlossaryTerm
from search import welsh
from search.answers import Definition
from search.models import Passage, PromotedResult, Synonym
from search.models.passage import NAMED_KINDS
from search.terms import STOP_TERMS, STOP_WORDS, Token, initials_of, is_initials, term_of, tokens

#: Organisations whose names are known by heart.
MOST_NAMES = 2000
#: Shorter words may stand side by side and look like another by chance.
SHORTEST_JOINED = 6


@dataclass(frozen=True)
class Spelling:
    """One way to write something: as terms, and as the mark of initials if it is that."""

    terms: tuple[str, ...]
    initials: str = ""
    #: Ends in a word in small letters: what it means is a sort of thing and not one that has a name.
    is_common: bool = False
    #: All in one word, as it is compared: “headteacher”, “head teacher” and “head-teacher” are one.
    joined: str = ""


@dataclass(frozen=True)
class Group:
    """Spellings that mean the same, and the glossary term they come from, if any."""

    spellings: tuple[Spelling, ...]
    definition: Definition | None = None
    #: Only the first spelling finds the others.
    one_way: bool = False


@dataclass(frozen=True, eq=False)
class Known:
    """All groups, by the terms of each spelling, with and without “of the”, and by them in one word.

    Those with a term of several words are known by its last (“trust”), too.
    """

    groups: dict[tuple[str, ...], list[Group]] = field(default_factory=dict)
    joined: dict[str, list[Group]] = field(default_factory=dict)
    heads: dict[str, list[Group]] = field(default_factory=dict)
    longest: int = 1
    #: A word of the name of a pilot, organisation or person → the other words of such names.
    beside: dict[str, set[str]] = field(default_factory=dict)
    #: The terms of a question → keys of pages that stand first → their rank, the highest first.
    promoted: dict[str, dict[int, int]] = field(default_factory=dict)
    until: datetime | None = None


def known(language: str) -> Known:
    """What is known of a language now."""
    now_known = kept(f"search knows {language}", lambda: read_known(language))
    over = now_known.until and now_known.until <= timezone.now()
    return read_known(language) if over else now_known


def read_known(language: str) -> Known:
    """Reads glossary, synonyms and names."""
    terms = list(GlossaryTerm.objects.public().filter(locale__language_code=language))
    names_there = list(read_names(language))
    found: dict[tuple[str, ...], list[Group]] = {}
    joined: dict[str, list[Group]] = {}
    heads: dict[str, list[Group]] = {}
    grammar = welsh.STOP_WORDS if language == welsh.WELSH else STOP_TERMS
    for group in groups_of(terms, names_there, language):
        for spelling in group.spellings[:1] if group.one_way else group.spellings:
            add(group, spelling.terms, found)
            add(group, tuple(term for term in spelling.terms if term not in grammar), found)
            if len(spelling.joined) >= SHORTEST_JOINED:
                add(group, spelling.joined, joined)
            if group.definition and spelling.is_common and len(spelling.terms) > 1:
                add(group, spelling.terms[-1], heads)
    return Known(
        groups=found,
        joined=joined,
        heads=heads,
        longest=max([2, *map(len, found)]),
        beside=side_by_side(names_there, language, grammar),
        promoted=read_promoted(language),
        until=min([tonight(), *(term.expire_at for term in terms if term.expire_at)]),
    )


def add(group: Group, key: Any, found: dict[Any, list[Group]]) -> None:
    """Enters a group under a key that is not empty, once."""
    if key and group not in found.setdefault(key, []):
        found[key].append(group)


def read_names(language: str) -> Any:
    """Of pilots, organisations and people what they are and what they are called, one name a line."""
    named = Passage.objects.public().filter(language=language, kind__in=NAMED_KINDS, anchor="")
    return named.filter(document=None).values_list("kind", "names")[:MOST_NAMES]


def side_by_side(
    names_there: list[tuple[str, str]], language: str, grammar: frozenset[str]
) -> dict[str, set[str]]:
    """The words that stand in names beside others, by those."""
    found: dict[str, set[str]] = {}
    for _kind, names in names_there:
        for name in names.split("\n"):
            own = [t for t in tokens(name, language) if t.word.isalpha() and t.term not in grammar]
            words = {token.word for token in own}
            for word in words:
                found.setdefault(word, set()).update(words - {word})
    return found


def tonight() -> datetime:
    """The end of the day, with which the time of a promoted result may be over."""
    return timezone.make_aware(datetime.combine(timezone.localdate() + timedelta(days=1), time.min))


def read_promoted(language: str) -> dict[str, dict[int, int]]:
    """What somebody put first."""
    found: dict[str, dict[int, int]] = {}
    rows = PromotedResult.objects.public().filter(page__locale__language_code=language)
    for row in rows.order_by("-position", "-pk"):
        own = found.setdefault(row.terms, {})
        own[row.page_id] = len(own) + 1
    return found


def groups_of(
    terms: Iterable[GlossaryTerm], names_there: list[tuple[str, str]], language: str
) -> Iterator[Group]:
    """The groups from all three sources."""
    address = glossary_address(language)
    for term in terms:
        meaning = Definition(term.term, term.long_form, term.definition, address, term.pk)
        yield Group(spellings(term.spellings, language), meaning)
    for synonym in Synonym.objects.filter(language=language):
        yield Group(spellings(synonym.spellings, language), one_way=synonym.one_way)
    for kind, names in names_there:
        if kind == "organisation" and "\n" in names:
            own = [name for line in names.split("\n") for name in line.split(",")]
            yield Group(spellings(own, language))


def spellings(words: Iterable[str], language: str) -> tuple[Spelling, ...]:
    """The spellings of words that mean the same, each once."""
    found: dict[tuple[str, ...], Spelling] = {}
    for word in words:
        own = list(tokens(word, language))
        terms = tuple(token.term for token in own)
        joined = term_of("".join(token.word for token in own), language)
        short = word.strip()
        initials = initials_of(short) if is_initials(short) else ""
        if terms:
            common = short.split()[-1].islower()
            initials = initials if len(terms) == 1 else ""
            found.setdefault(terms, Spelling(terms, initials, common, joined))
    return tuple(found.values())


def called(words: Sequence[Token], language: str) -> list[Group]:
    """The groups with a spelling of exactly these words, however they are joined: “head teacher”, “headteacher”."""
    here = known(language)
    found = here.groups.get(tuple(token.term for token in words), [])
    joined = term_of("".join(token.word for token in words), language)
    return found + [group for group in here.joined.get(joined, []) if group not in found]


def defined(words: Sequence[Token], language: str) -> Definition | None:
    """The meaning of exactly these words, or of a term of which they are the first and larger part, or the last word."""
    here = known(language)
    terms = tuple(token.term for token in words)
    for group in (*called(words, language), *beginning(terms, here)):
        if group.definition:
            return group.definition
    only = here.heads.get(terms[0], []) if len(terms) == 1 else []
    return only[0].definition if len(only) == 1 else None


def beginning(terms: tuple[str, ...], here: Known) -> list[Group]:
    """Groups with a long spelling that begins like that: “special educational needs” (and disabilities)."""
    if len(terms) < 2:
        return []
    return [
        group
        for spelling, groups in here.groups.items()
        if len(spelling) > len(terms)
        and spelling[: len(terms)] == terms
        and sum(term not in STOP_WORDS for term in spelling) <= 2 * len(terms)
        for group in groups
    ]
