"""The words of what is public, with the number of pages and files in which each stands.

Counts are added up when the transaction that publishes is through, in one statement whose lines are sorted, so that two
people who publish at once wait for each other and never lock each other out. A count that was missed (a machine
that stops in between) harms nothing: what is offered as a correction is looked for before it is shown, and
`rebuild_search` counts anew.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain

from django.db import connection, transaction

from search.models import Passage, Word
from search.terms import LONGEST_WORD, compounds, term_of, tokens

#: Words in one statement.
AT_ONCE = 500
ADD = """
INSERT INTO search_word (language, word, term, number) VALUES {lines}
ON CONFLICT (language, word) DO UPDATE SET number = search_word.number + excluded.number
"""


type Progress = Callable[[Iterable[Passage], int], Iterable[Passage]]


def unseen(rows: Iterable[Passage], _number: int) -> Iterable[Passage]:
    """Shows nobody how far it is."""
    return rows


def words_of(row: Passage) -> set[str]:
    """The different words of a passage, folded and not stemmed; compounds once more in one word."""
    text = f"{row.names}\n{row.summary}\n{row.body}"
    joined = (word[:LONGEST_WORD] for word in compounds(text) if word.isalnum())
    return {word for word in chain(joined, all_words(text, row.language)) if is_word(word)}


def all_words(text: str, language: str) -> Iterator[str]:
    """The words of a text."""
    return (token.word for token in tokens(text, language))


def is_word(word: str) -> bool:
    """Whether a word is worth knowing: figures are never misspelt."""
    return len(word) > 1 and not any(sign.isdigit() for sign in word)


def learn(fresh: Iterable[Passage], old: Iterable[Passage] = ()) -> None:
    """Counts the words of new passages, and takes away those of old ones."""
    change: Counter[tuple[str, str]] = Counter()
    for rows, number in ((fresh, 1), (old, -1)):
        for row in rows:
            # Parts repeat what the whole page says.
            if not row.anchor:
                change.update({(row.language, word): number for word in words_of(row)})
    change = Counter({pair: number for pair, number in change.items() if number})
    if change:
        transaction.on_commit(lambda: add(change))


def add(change: Mapping[tuple[str, str], int]) -> None:
    """Adds to the counts; words that stand nowhere any more are forgotten."""
    lines = sorted(change.items())
    with connection.cursor() as cursor:
        for start in range(0, len(lines), AT_ONCE):
            part = lines[start : start + AT_ONCE]
            values = [
                value
                for (language, word), number in part
                for value in (language, word, term_of(word, language), number)
            ]
            cursor.execute(ADD.format(lines=", ".join(["(%s, %s, %s, %s)"] * len(part))), values)
    fewer = [pair for pair, number in change.items() if number < 0]
    if fewer:
        Word.objects.filter(number__lte=0, word__in=[word for _language, word in fewer]).delete()


def count_anew(progress: Progress = unseen) -> int:
    """Counts all words from the passages; returns how many different ones there are.

    `progress` is given the passages and their number, and passes them on one by one.
    """
    counts: Counter[tuple[str, str]] = Counter()
    wholes = Passage.objects.filter(anchor="")
    for row in progress(wholes.iterator(chunk_size=200), wholes.count()):
        counts.update((row.language, word) for word in words_of(row))
    with transaction.atomic():
        Word.objects.all().delete()
        Word.objects.bulk_create(
            [
                Word(language=language, word=word, term=term_of(word, language), number=number)
                for (language, word), number in sorted(counts.items())
            ],
            batch_size=AT_ONCE,
        )
    return len(counts)
