"""How well a name answers a question: whether the question is it, is part of it, has it whole, or all but a word of it."""

from itertools import pairwise

from search.found import AS_TYPED, BARE_NAME, CLOSE, EXACT, IN_NAME, SOMEWHERE, Found, pad
from search.models.passage import NAMED_KINDS
from search.question import Question, ways_of
from search.terms import SITE_NAME

#: Titles of fewer words are too like others.
SHORTEST_TITLE = 3


def tier(one: Found, question: Question, places: list[int]) -> int:
    """Which of the rules speaks for a passage; 0 if it does not meet all wants."""
    phrases = question.phrases
    if is_as_typed(one, question):
        return AS_TYPED
    if any(name in phrases for name in one.all_names):
        return EXACT
    if is_bare_name(one, question, places):
        return BARE_NAME
    if not all(places):
        return CLOSE if is_nearly_named(one, question) else SOMEWHERE if one.named else 0
    in_name = any(phrase in name for phrase in phrases for name in one.all_names)
    if in_name or has_whole_title(one, phrases):
        return IN_NAME
    together = any(phrase in one.about or phrase in one.body for phrase in phrases)
    return CLOSE if together or min(places) >= 2 else SOMEWHERE


def is_as_typed(one: Found, question: Question) -> bool:
    """Whether a name has all words in their order, the small ones, too: “why pupils” is “Why it starts with pupils”."""
    typed = question.whole_phrase.split()
    if not typed:
        return False
    if len(typed) < SHORTEST_TITLE:
        return any(question.whole_phrase in name for name in one.names)
    return any(stand_in_order(typed, name.split()) for name in one.names)


def stand_in_order(typed: list[str], name: list[str]) -> bool:
    """Whether words stand in a name in this order, the first in front of all."""
    if name[:1] != typed[:1]:
        return f" {' '.join(typed)} " in pad(" ".join(name))
    rest = iter(name)
    return all(word in rest for word in typed)


def is_nearly_named(one: Found, question: Question) -> bool:
    """Whether all but one word of what was typed is a title: “optimism of the heart”."""
    typed = question.with_grammar
    for name in (name.split() for name in one.names):
        if len(name) == len(typed) >= SHORTEST_TITLE:
            wrong = [pair for pair in zip(name, typed, strict=True) if pair[0] != pair[1]]
            if len(wrong) == 1 and wrong[0][1] not in one.grammar:
                return True
    return False


def is_only_names(found: list[Found], question: Question) -> bool:
    """Whether a question is made of the whole names of several pilots, organisations or people: “Rochdale and Coventry”."""
    for way in question.ways:
        phrase = pad(" ".join(way))
        held = [
            {term for name in one.all_names if name in phrase for term in name.split()}
            for one in found
            if one.named
        ]
        if set().union(*held).issuperset(way):
            return all(not own.issuperset(way) for own in held)
    return False


def is_bare_name(one: Found, question: Question, places: list[int]) -> bool:
    """Whether all that was asked is part of the name of a person, pilot or organisation; or is its name and what sort of body it is."""
    if one.row.kind not in NAMED_KINDS or question.definition:
        return False
    if min(places) == 3:
        return figures_fit(one, question)
    rest = [want for want in question.wants if not want.is_sort]
    return any(pad(" ".join(way)) in one.names for way in ways_of(rest)) if rest else False


def figures_fit(one: Found, question: Question) -> bool:
    """Whether figures stand beside the words beside which they were typed: “three pilots” are not “Pilot 3”."""
    pairs = [pair for pair in pairwise(question.terms) if any(term.isdigit() for term in pair)]
    return not pairs or any(pad(" ".join(pair)) in name for pair in pairs for name in one.names)


def has_whole_title(one: Found, phrases: set[str]) -> bool:
    """Whether the whole title of something that is no body is part of the question: “Gilbert optimism”."""
    if one.row.kind in NAMED_KINDS or one.row.anchor or one.row.document_id:
        return False
    nothing = one.grammar | {SITE_NAME}
    said = [name for name in one.all_names if not nothing.issuperset(name.split())]
    return any(name in phrase for name in said for phrase in phrases)


def named_in_full(one: Found, question: Question) -> bool:
    """Whether the whole name of a pilot, an organisation or a person is part of the question: “Sheffield report card”."""
    if one.row.kind not in NAMED_KINDS or one.row.anchor or one.row.document_id:
        return False
    return any(name in phrase for name in one.all_names for phrase in question.phrases)
