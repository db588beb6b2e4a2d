"""Puts what was found in order, by the same rules on every database.

First what meets all wants, then what meets some. Within that:

1. what somebody promoted; then what has the very words that were put in quotation marks;
2. the question stands in a name with its small words, too (“why combined authorities”), in the same order;
3. the question is a name of it (initials, title, short or full name);
4. the words are part of the name of a person, pilot or organisation, and of nothing the glossary explains; or they are that name
   and the sort of body it is (“Rochdale council”); or several such names are all that was asked. Figures count beside their own word only: “three pilots” are not “Pilot 3”;
5. the words stand together in a name, or the whole title is part of the question;
6. the words stand together somewhere else, or every word stands in a name or in what it is about (summary, topics, place, people,
   extra search words), or the question is a title with one word wrong (“optimism of the heart”);
7. every word stands somewhere; of what meets some wants only: the question has the whole name of a person, pilot or organisation.

Among equals the weight of words decides: rare ones count more, and more in a name than in a summary than in the text.
Before that, among equals, the type (pilots, organisations, people before what is written about them) and whether it comes in the
form that was asked for (slides, PDF) or is of the year. How many pages point there counts a little with the weight of words; the day comes last.
"""

from collections import Counter
from itertools import pairwise
from typing import Any

from search.filters import OF_YEAR
from search.formats import FORM, SORT
from search.found import (
    BARE_NAME,
    CLOSE,
    Found,
    pad,
    read_whole,
)
from search.kinds import PAGE
from search.models.passage import NAMED_KINDS
from search.naming import is_nearly_named, is_only_names, named_in_full, tier
from search.question import Question
from search.wants import Option, Want

#: What a word is worth in each part of a passage.
NAME_WORTH, ABOUT_WORTH, TEXT_WORTH = 5.0, 3.0, 1.0
#: Occurrences in the text beyond this add nothing.
MOST_OCCURRENCES = 6
#: Pages that gather what belongs to them are a little better answers than what they gather.
HUB_WORTH = 0.1
#: What it is worth that the question names a person, pilot or organisation and says what of it is wanted.
OWN_NAME_WORTH = 0.5
#: What it is worth that a part of a page answers as well; beyond so many, more of them say nothing new.
PART_WORTH, MOST_PARTS = 0.1, 4
#: Who asks for a form alone, for logos or reports, is led to where such things are gathered before single ones.
GATHERS_WORTH = 0.1
#: Of the passages found, so many are read as a whole.
READ_WHOLE = 80


def judged(rows: list[Any], question: Question, promoted: dict[int, int]) -> list[Found]:
    """The passages with what speaks for them; of those that look best, the whole text is read."""
    grammar = question.grammar
    found = [
        Found(
            row, [pad(name) for name in row.name_terms.split("\n")], pad(row.about_terms), grammar
        )
        for row in rows
    ]
    for one in found:
        judge(one, question)
    found.sort(key=lambda one: one.order, reverse=True)
    read_whole(found[:READ_WHOLE])
    for one in found[:READ_WHOLE]:
        judge(one, question)
    beside_each_other(found, question)
    for one in found:
        if one.row.page_id in promoted and not one.row.anchor and one.row.document_id is None:
            one.promoted = promoted[one.row.page_id]
    return found


def judge_again(found: list[Found], question: Question) -> None:
    """Says how well passages answer a question of which more is known by now."""
    for one in found:
        judge(one, question)
    beside_each_other(found, question)


def best_first(found: list[Found]) -> list[Found]:
    """The passages in order; those with less than half of what is wanted, and not named in full, are left out."""
    kept = [one for one in found if one.promoted or one.meets_all or one.named or one.share >= 0.5]
    return sorted(kept, key=lambda one: one.order, reverse=True)


def beside_each_other(found: list[Found], question: Question) -> None:
    """Says what passages are worth beside the others."""
    count_parts(found)
    if is_only_names(found, question):
        for one in found:
            if one.named:
                one.tier, one.meets_all = max(one.tier, BARE_NAME), True


def count_parts(found: list[Found]) -> None:
    """Raises pages of which several parts answer, too: they say more about it than one that names it once."""
    parts = Counter(one.row.page_id for one in found if one.meets_all and one.row.anchor)
    for one in found:
        if not one.row.anchor and one.row.document_id is None:
            one.score += PART_WORTH * min(parts[one.row.page_id], MOST_PARTS)


def judge(one: Found, question: Question) -> None:
    """Says how well a passage answers a question."""
    worth = [(want, *best_way(one, want)) for want in question.wants]
    total = sum(want.weight for want in question.wants) or 1
    one.share = sum(want.weight for want, value, _place in worth if value) / total
    one.forms = sum(has_form(one, want) for want in question.wants if want.is_form)
    one.has_quoted = all(
        phrase in one.about or phrase in one.body for phrase in question.quoted_phrases
    )
    one.score = sum(want.weight * value for want, value, _place in worth) / total
    one.score += together(one, question) + NAMED_KINDS.get(one.row.kind, 0) * HUB_WORTH
    one.named = named_in_full(one, question)
    one.score += OWN_NAME_WORTH if one.named else 0
    if one.row.kind == PAGE and all(want.is_form for want in question.wants):
        one.score += GATHERS_WORTH
    one.tier = tier(one, question, [place for _want, _value, place in worth])
    # The name of a body is met without the word for its sort, and a title with a word wrong is met.
    one.meets_all = (
        one.tier >= BARE_NAME
        or all(value for _want, value, _place in worth)
        or (one.tier == CLOSE and is_nearly_named(one, question))
    )


def has_form(one: Found, want: Want) -> bool:
    """Whether a passage comes in the form that is wanted, or is of that year, and does not only speak of it."""
    marks = [o.terms[0] for o in want.options if o.terms[0].startswith((FORM, OF_YEAR))]
    return any(f" {mark} " in one.about for mark in marks)


def best_way(one: Found, want: Want) -> tuple[float, int]:
    """What a passage is worth for a want, and the best part in which it is met: 3 name, 2 about, 1 text, 0 nowhere."""
    best = (0.0, 0)
    for option in want.options:
        if option.terms == (SORT,):
            # It finds only what its name is asked for.
            continue
        value, place = worth_of(one, option, want)
        if option.factor < 0.5:
            # Most likely something else is meant: it finds, and leads nowhere.
            place = min(place, 1)
        best = max(best, (value * option.factor, place))
    return best


def worth_of(one: Found, option: Option, want: Want) -> tuple[float, int]:
    """What one way is worth. Several words count less where they do not stand together, and nothing if nobody typed them."""
    phrase = pad(" ".join(option.terms))
    value, place = 0.0, 0
    if times := one.body.count(phrase):
        value, place = TEXT_WORTH * saturated(times), 1
    if phrase in one.about:
        value, place = value + ABOUT_WORTH, 2
    covers = [len(option.terms) / one.length(name) for name in one.names if phrase in name]
    if covers:
        value, place = value + NAME_WORTH * (0.5 + 0.5 * min(1.0, max(covers))), 3
    if not value and len(option.terms) > 1 and option.terms == tuple(t.term for t in want.words):
        everywhere = "".join((*one.names, one.about, one.body))
        if all(f" {term} " in everywhere for term in option.terms):
            value, place = 0.5, 1
    return value, place


def saturated(times: int) -> float:
    """What so many occurrences in a text are worth: more than one is better, more than six is not."""
    return 0.7 + 0.3 * min(times, MOST_OCCURRENCES) if times else 0.0


def together(one: Found, question: Question) -> float:
    """What it is worth that words stand together as they were asked: all of them, or neighbours."""
    if len(question.wants) < 2:
        return 0.0
    value = max(neighbours(one, way) for way in question.ways)
    if len(question.terms) > 2:
        value += max(worth_together(one, phrase) for phrase in question.phrases)
    return value


def neighbours(one: Found, terms: tuple[str, ...]) -> float:
    """What it is worth that words stand beside those beside which they were asked."""
    pairs = [pad(f"{a} {b}") for a, b in pairwise(terms)]
    return sum(worth_together(one, pair) for pair in pairs) / len(pairs) if pairs else 0.0


def worth_together(one: Found, phrase: str) -> float:
    """What a phrase is worth in each part."""
    value = TEXT_WORTH * saturated(one.body.count(phrase))
    value += ABOUT_WORTH if phrase in one.about else 0
    return value + (NAME_WORTH if any(phrase in name for name in one.names) else 0)
