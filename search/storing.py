"""Makes passages of words, and puts them in the place of others: in the table, in the search engine, in the vocabulary."""

from collections.abc import Callable, Iterator
from typing import Any

from django.conf import settings
from django.db import transaction
from wagtail.search.backends import get_search_backend

from search.models import Passage
from search.reading import Words
from search.terms import INITIALS, fold, indexed, is_initials, terms_of
from search.vocabulary import learn

#: What search by words cannot use any more of; a book has about as many characters.
LONGEST_BODY = 500_000


def name_lines(names: list[str], language: str) -> Iterator[str]:
    """The terms of names, one name a line; initials that are a name stand there as such, too."""
    for name in names:
        yield " ".join(terms_of(name, language))
        if is_initials(name.strip()) and name.strip().isalpha():
            yield INITIALS + fold(name.strip())


def passage(words: Words, forms: str = "", **values: Any) -> Passage:
    """A new passage with its terms."""
    language = values["language"]
    body = "\n".join(words.text)[:LONGEST_BODY]
    return Passage(
        names="\n".join(words.name),
        name_terms="\n".join(name_lines(words.name, language)),
        about_terms=" ".join((indexed(" \n ".join((*words.about, *words.name)), language), forms)),
        body=body,
        body_terms=indexed(body, language),
        until=words.until,
        **{**values, "title": values["title"][:500]},
    )


def replace(old: Any, fresh: list[Passage], anew: bool = False) -> None:
    """Puts new passages in the place of old ones, in the table, in the search engine and in the vocabulary."""
    old = list(old)
    if not anew and list(map(content, old)) == list(map(content, fresh)):
        return
    engine = get_search_backend()
    in_time(lambda: [engine.delete(row) for row in old])
    if old:
        # Nothing hangs on them: their lines in the engine are out, or will be.
        gone = Passage.objects.filter(pk__in=[row.pk for row in old])
        gone._raw_delete(gone.db)
    Passage.objects.bulk_create(fresh)
    in_time(lambda: engine.add_bulk(Passage, fresh))
    learn(fresh, old)


def in_time(send: Callable[[], Any]) -> None:
    """Writes to an engine in the database at once, in the same transaction; to another, once that is through.

    Publishing does not depend on another one: when it does not answer, that is logged, and `rebuild_search` makes up for it.
    """
    if settings.SEARCH_IN_DATABASE:
        send()
    else:
        transaction.on_commit(send, robust=True)


def content(row: Passage) -> tuple[Any, ...]:
    """What a passage says, without its key."""
    names = [one.attname for one in Passage._meta.concrete_fields if not one.primary_key]
    return tuple(getattr(row, name) for name in names)
