"""Finds what people mean among what the public may see: `find()` answers a question, `suggest()` a beginning of one.

The way of a question: `question` understands it, `spelling` repairs it, `candidates` asks the search engine, `ranking` puts
in order what came, `filters` narrows it, and what is printed of it is read last.
"""

from dataclasses import replace
from typing import Any

from django.db.models import Q

from search.answers import Answer, Wish
from search.candidates import MOST, with_all, with_most
from search.filters import Filters
from search.formats import FORMATS
from search.found import Found
from search.known import known
from search.models import Passage
from search.open_files import open_files
from search.question import Question, understand
from search.ranking import best_first, judge_again, judged
from search.results import results_of
from search.spelling import repair, settle, undo
from search.suggesting import suggest
from search.terms import SIGN, term_of, terms_of

__all__ = ["find", "suggest"]
#: With so many passages that have all words, nobody looks for those with some.
ENOUGH = 100
#: Read of every passage found: what ranks and what narrows. What is printed is read of those that are shown.
COLUMNS = (
    "pk", "page_id", "document_id", "anchor", "kind", "day", "pilots", "topics", "name_terms", "about_terms",
)  # fmt: skip


def find(question: str, language: str, wish: Wish | None = None) -> Answer:
    """The answer to a question in one language; whatever is asked, there is one.

    A page of results beyond the last gives an answer without results.
    """
    wish = wish or Wish()
    asked = understand(question, language)
    if not asked.words:
        return Answer(question=asked.text, page=wish.page, per_page=wish.per_page)
    repaired = {} if wish.exact else repair(asked)
    filters = Filters(wish, language)
    rows, more = look(asked, filters)
    looked_at = judged(rows, asked, promoted_for(asked))
    found, corrected = settled(looked_at, asked, repaired)
    answer = Answer(
        question=asked.text,
        terms=asked.terms,
        more=more,
        corrected=with_corrections(asked, corrected),
        original=asked.text if corrected else "",
        definition=asked.definition,
        marks=marks_of(asked),
        page=wish.page,
        per_page=wish.per_page,
    )
    return with_results(answer, grouped(found), filters, wish)


def with_results(answer: Answer, groups: list[list[Found]], filters: Filters, wish: Wish) -> Answer:
    """The answer with what the filters leave, in the order and of the page that is wished for."""
    chosen = [group for group in groups if filters.allows(group[0].row)]
    if wish.order == "date":
        chosen.sort(key=lambda g: (g[0].row.day is not None, g[0].row.day), reverse=True)
    first = (wish.page - 1) * wish.per_page
    shown = chosen[first : first + wish.per_page]
    return replace(
        answer,
        results=tuple(results_of(shown, answer.marks, filters)),
        total=len(chosen),
        with_all_words=sum(group[0].meets_all for group in chosen),
        choices=filters.choices([group[0].row for group in groups]),
        pages=max(1, -(-len(chosen) // wish.per_page)),
    )


def look(asked: Question, filters: Filters) -> tuple[list[Any], bool]:
    """The public passages that may answer, and whether there are more than were looked at."""
    keys = with_all(asked)
    tail = with_most(asked) if len(keys) < ENOUGH else []
    more = len(keys) >= MOST or len(tail) >= MOST
    if more and filters.asked:
        marks = filters.marks()
        keys, tail = keys + with_all(asked, marks), tail + with_most(asked, marks)
    wanted = Q(pk__in={*keys, *tail}) | Q(page_id__in=promoted_for(asked), anchor="", document=None)
    rows = Passage.objects.of_public_pages().filter(wanted, language=asked.language)
    found = list(rows.values_list(*COLUMNS, named=True))
    files = open_files({row.document_id for row in found} - {None})
    allowed = {None, *files}
    return [row for row in found if row.document_id in allowed], more


def promoted_for(asked: Question) -> dict[int, int]:
    """Pages that somebody put first for these words, the first with the highest number."""
    promoted = known(asked.language).promoted
    as_typed = " ".join(terms_of(asked.text, asked.language))
    return promoted.get(as_typed) or promoted.get(" ".join(asked.terms), {})


def settled(
    looked_at: list[Found], asked: Question, repaired: dict[str, list[str]]
) -> tuple[list[Found], dict[str, str]]:
    """What answers, in order, and the corrections that what was found bears out."""
    found = best_first(looked_at)
    corrected = meant(repaired, found, asked)
    if any(len(words) > 1 for words in repaired.values()):
        settle(asked, corrected)
        judge_again(looked_at, asked)
        found = best_first(looked_at)
    if all(stands(word, found, asked) for word in corrected.values()):
        return found, corrected
    # What it was repaired with is not to be seen after all.
    undo(asked)
    judge_again(looked_at, asked)
    return best_first(looked_at), {}


def meant(repaired: dict[str, list[str]], found: list[Found], asked: Question) -> dict[str, str]:
    """Of the words that a misspelt one may have meant, the one that the best answer has."""
    return {
        word: next((one for one in offered if stands(one, found[:1], asked)), offered[0])
        for word, offered in repaired.items()
    }


def stands(word: str, found: list[Found], asked: Question) -> bool:
    """Whether a corrected word is to be seen in what was found, or says in what form that comes."""
    own = term_of(word, asked.language)
    term = f" {own} "
    return (own,) in FORMATS or any(
        term in "".join((*one.names, one.about, one.body)) for one in found
    )


def grouped(found: list[Found]) -> list[list[Found]]:
    """One group for each page and each file: its best passage first. A page stands before its parts."""
    groups: dict[tuple[int, int | None], list[Found]] = {}
    for one in found:
        key = (0, one.row.document_id) if one.row.document_id else (one.row.page_id, None)
        groups.setdefault(key, []).append(one)
    return list(groups.values())


def marks_of(asked: Question) -> frozenset[str]:
    """The terms that are marked in texts: each word that was typed, and what else it may be called, as a whole."""
    typed = set(asked.terms)
    ways = [option.terms for want in asked.wants for option in want.options]
    others = {
        " ".join(way) for way in ways if not (way[0].startswith(SIGN) or typed.issuperset(way))
    }
    return frozenset(typed | others)


def with_corrections(asked: Question, corrected: dict[str, str]) -> str:
    """The question with its repaired words; empty if none was."""
    if not corrected:
        return ""
    return " ".join(corrected.get(token.word, token.word) for token in asked.words)
