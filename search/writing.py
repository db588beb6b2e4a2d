"""Keeps the passages true: whatever goes live, changes or is taken down is written here in the same transaction.

Like the entries of lists it listens to saves: what only saves a draft names the fields that it writes. A page that
tells of another page or record (its pilot, its topics, an infographic) is written anew when that changes.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from django.apps import apps
from django.conf import settings
from django.db import transaction
from django.db.models.signals import post_save, pre_delete
from wagtail.models import DraftStateMixin, Page
from wagtail.search.backends import get_search_backend
from wagtail.search.index import Indexed

from cms.entries import day_of
from cms.models import BasePage, CustomDocument, MediaUse
from search.filters import OF_PILOT, OF_TOPIC, OF_YEAR
from search.formats import forms_of
from search.kinds import kind_of
from search.models import Borrowing, Passage
from search.parts import Part, parts_of, pilots_of
from search.reading import Words, fingerprint, read, source_of
from search.terms import INITIALS, fold, indexed, is_initials, terms_of
from search.vocabulary import learn

#: What search by words cannot use any more of; a book has about as many characters.
LONGEST_BODY = 500_000


def listen() -> None:
    """Connects the receivers; called once when the apps are ready."""
    post_save.connect(saved, dispatch_uid="search.writing.saved")
    pre_delete.connect(deleted, dispatch_uid="search.writing.deleted")


def keeps_up() -> bool:
    """Whether the index follows each change; most tests do without."""
    return bool(settings.WAGTAILSEARCH_BACKENDS["default"].get("AUTO_UPDATE", True))


def saved(sender: type, instance: Any, raw: bool = False, **kwargs: Any) -> None:
    """Writes what was saved, unless only a draft of it was."""
    if raw or not concerns_search(sender) or not keeps_up():
        return
    fields = kwargs.get("update_fields")
    if fields is not None:
        if "latest_revision" in fields:
            return
        # The record at hand may hold more than what was written.
        instance = sender._default_manager.get(pk=instance.pk)  # type: ignore[attr-defined]
    if isinstance(instance, BasePage):
        write(instance)
    write_borrowers(instance)


def deleted(sender: type, instance: Any, **kwargs: Any) -> None:
    """Takes out the words of what is about to be deleted."""
    if concerns_search(sender) and keeps_up():
        kind, key = source_of(instance)
        instance.live = False
        if isinstance(instance, Page):
            replace(Passage.objects.filter(page_id=instance.pk), [])
        rewrite_on_commit(Borrowing.objects.filter(kind=kind, key=key))


def concerns_search(model: type) -> bool:
    """Whether pages or records of a model can be found, or told of; models of old migrations only look like it."""
    known = issubclass(model, (BasePage, DraftStateMixin)) and issubclass(model, Indexed)
    return known and model._meta.apps is apps  # type: ignore[attr-defined]


@transaction.atomic
def write(page: BasePage, anew: bool = False) -> None:
    """Brings the passages of one page in line with its saved version; what is not live has none.

    `anew` writes them even if they seem to be true.
    """
    fresh, sources = passages_of(page) if page.live else ([], {})
    replace(Passage.objects.filter(page_id=page.pk, document=None), fresh, anew)
    known = {(one.kind, one.key): one for one in Borrowing.objects.filter(page_id=page.pk)}
    gone = [one.pk for pair, one in known.items() if pair not in sources]
    if gone:
        Borrowing.objects.filter(pk__in=gone).delete()
    new = [
        Borrowing(page_id=page.pk, kind=kind, key=key, state=fingerprint(source))
        for (kind, key), source in sources.items()
        if (kind, key) not in known
    ]
    Borrowing.objects.bulk_create(new, ignore_conflicts=True)


def passages_of(page: BasePage) -> tuple[list[Passage], dict[tuple[str, str], Any]]:
    """New passages of a live page, itself first, and the records that were looked at for them."""
    words = read(page)
    pilots = [pilot for pilot in pilots_of(page) if words.may_tell_of(pilot)]
    called = [f"Pilot {pilot.number}: {pilot.short_name or pilot.title}" for pilot in pilots]
    shared: dict[str, Any] = {
        "page_id": page.pk,
        "kind": kind_of(type(page)),
        "language": page.locale.language_code,
        "day": day_of(page),
        "pilots": [pilot.pk for pilot in pilots],
        "topics": sorted(topic.pk for topic in page.topics.all()),
    }
    if page in pilots:
        words.add("name", [f"Pilot {page.number}"] if page.number else [])  # type: ignore[attr-defined]
    words.add("about", called)
    files = files_of(page)
    forms = " ".join((forms_of(page, shared["kind"], files), *marks_of(shared)))
    found = [passage(words, forms, title=page.card_title, summary=page.summary, **shared)]
    sources = dict(words.sources)
    for part in parts_of(page):
        found.append(part_passage(part, page, called, shared))
        sources |= part.words.sources
    sources.pop(source_of(page), None)
    return found, sources


def files_of(page: BasePage) -> list[CustomDocument]:
    """The files that a live page offers."""
    used = MediaUse.objects.by(page).filter(document__isnull=False)
    return list(CustomDocument.objects.filter(pk__in=used.values("document_id")))


def marks_of(values: dict[str, Any]) -> list[str]:
    """Marks by which the search engine filters."""
    marks = [f"{OF_PILOT}{key}" for key in values["pilots"]]
    marks += [f"{OF_TOPIC}{key}" for key in values["topics"]]
    return marks + ([f"{OF_YEAR}{values['day'].year}"] if values["day"] else [])


def part_passage(part: Part, page: BasePage, called: list[str], shared: dict[str, Any]) -> Passage:
    """The passage of a part of a page; it is also about what the page is about."""
    part.words.add("about", [part.title, page.title, *called])
    forms = " ".join((forms_of(page, shared["kind"], []), *marks_of(shared)))
    return passage(part.words, forms, title=part.title, anchor=part.anchor, **shared)


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
    for row in old:
        engine.delete(row)
    if old:
        Passage.objects.filter(pk__in=[row.pk for row in old]).delete()
    Passage.objects.bulk_create(fresh)
    in_time(lambda: engine.add_bulk(Passage, fresh))
    learn(fresh, old)


def in_time(send: Any) -> None:
    """Writes to an engine in the database at once, in the same transaction; to another, once that is through."""
    if settings.SEARCH_IN_DATABASE:
        send()
    else:
        transaction.on_commit(send)


def content(row: Passage) -> tuple[Any, ...]:
    """What a passage says, without its key."""
    names = [one.attname for one in Passage._meta.concrete_fields if not one.primary_key]
    return tuple(getattr(row, name) for name in names)


def write_borrowers(source: Any) -> None:
    """Writes the pages anew that tell of a page or record, if what they tell of it has changed."""
    kind, key = source_of(source)
    rows = Borrowing.objects.filter(kind=kind, key=key)
    state = fingerprint(source)
    stale = rows.exclude(state=state)
    write_pages(stale.values_list("page_id", flat=True))
    stale.update(state=state)


def write_pages(keys: Iterable[int], anew: bool = False) -> None:
    """Writes the passages of several pages again."""
    for page in Page.objects.filter(pk__in=list(keys)).specific():
        if isinstance(page, BasePage):
            write(page, anew)


def rewrite_on_commit(rows: Any) -> None:
    """Writes the pages behind some borrowings once the transaction is through."""
    keys = list(rows.values_list("page_id", flat=True))
    if keys:
        transaction.on_commit(lambda: write_pages(keys))


def write_everything(progress: Any = iter) -> int:
    """Writes all passages anew, for a site whose pages are older than they; returns how many there are."""
    keys = Page.objects.filter(live=True).order_by("pk").values_list("pk", flat=True)
    for key in progress(list(keys)):
        write_pages([key], anew=True)
    gone = Passage.objects.filter(page__live=False)
    replace(gone, [])
    return Passage.objects.count()
