"""Keeps the passages true: whatever goes live, changes or is taken down is written here in the same transaction.

It follows the table of used files (`cms.media.recording`), which tells what is published from what is only a draft. A page that
tells of another page or record (its pilot, its topics, an infographic) is written anew when that changes.
"""

from collections.abc import Iterable
from typing import Any

from django.apps import apps
from django.conf import settings
from django.db import transaction
from django.db.models.signals import pre_delete
from wagtail.models import DraftStateMixin, Page
from wagtail.search.index import Indexed

from cms.entries import day_of
from cms.media.recording import followers
from cms.media.texts.pages import on_change
from cms.models import BasePage, CustomDocument
from pilots.models import PilotPage
from search.files import files_of, write_file
from search.filters import OF_PILOT, OF_TOPIC, OF_YEAR
from search.formats import forms_of
from search.kinds import kind_of
from search.models import Borrowing, Passage
from search.parts import Part, parts_of, pilots_of
from search.reading import fingerprint, read, source_of
from search.storing import passage, replace


def listen() -> None:
    """Connects the receivers; called once when the apps are ready."""
    followers.append(published)
    on_change(text_changed)
    pre_delete.connect(deleted, dispatch_uid="search.writing.deleted")


def keeps_up() -> bool:
    """Whether the index follows each change; most tests do without."""
    return bool(settings.WAGTAILSEARCH_BACKENDS["default"].get("AUTO_UPDATE", True))


def published(source: Any) -> None:
    """Writes what was published, and what tells of it."""
    if concerns_search(type(source)) and keeps_up():
        if isinstance(source, BasePage):
            write(source)
        write_borrowers(source)


def deleted(sender: type, instance: Any, **kwargs: Any) -> None:
    """Takes out the words of what is about to be deleted."""
    if concerns_search(sender) and keeps_up():
        kind, key = source_of(instance)
        if isinstance(instance, Page):
            replace(Passage.objects.filter(page_id=instance.pk), [])
        rewrite_on_commit(Borrowing.objects.filter(kind=kind, key=key))


def text_changed(document_id: int) -> None:
    """Writes a file whose text has come in, changed or gone."""
    if keeps_up():
        write_file(document_id)


def concerns_search(model: type) -> bool:
    """Whether pages or records of a model can be found, or told of; models of old migrations only look like it."""
    known = issubclass(model, (BasePage, DraftStateMixin)) and issubclass(model, Indexed)
    return known and model._meta.apps is apps  # type: ignore[attr-defined]  # Django has it, its types do not


@transaction.atomic(savepoint=False)
def write(page: BasePage, anew: bool = False) -> None:
    """Brings the passages of one page in line with its saved version; what is not live has none.

    `anew` writes them even if they seem to be true.
    """
    files = files_of(page) if page.live else []
    fresh, sources = passages_of(page.as_read(), files) if page.live else ([], {})
    old = list(Passage.objects.filter(page_id=page.pk, document=None))
    replace(old, fresh, anew)
    # What has no passage of its own has none of files either, and has borrowed nothing.
    for key in sorted({document.pk for document in files}.union(known_files(page) if old else ())):
        write_file(key, anew)
    borrow(page, sources, Borrowing.objects.filter(page_id=page.pk) if old else ())


def known_files(page: BasePage) -> Iterable[int]:
    """The files that are found under a page."""
    found = Passage.objects.filter(page_id=page.pk, document__isnull=False)
    return found.values_list("document_id", flat=True).distinct()


def borrow(page: BasePage, sources: dict[tuple[str, str], Any], rows: Iterable[Borrowing]) -> None:
    """Brings the borrowings of a page, which are `rows`, in line with what it tells of."""
    known = {(one.kind, one.key): one for one in rows}
    gone = [one.pk for pair, one in known.items() if pair not in sources]
    if gone:
        Borrowing.objects.filter(pk__in=gone).delete()
    new = [
        Borrowing(page_id=page.pk, kind=kind, key=key, state=fingerprint(source))
        for (kind, key), source in sources.items()
        if (kind, key) not in known
    ]
    Borrowing.objects.bulk_create(new, ignore_conflicts=True)


def passages_of(
    page: BasePage, files: list[CustomDocument]
) -> tuple[list[Passage], dict[tuple[str, str], Any]]:
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
    if isinstance(page, PilotPage) and page.number:
        words.add("name", [f"Pilot {page.number}"])
    words.add("about", called)
    forms = " ".join((forms_of(page, shared["kind"], files), *marks_of(shared)))
    found = [passage(words, forms, title=page.card_title, summary=page.summary, **shared)]
    sources = dict(words.sources)
    for part in parts_of(page):
        found.append(part_passage(part, page, called, shared))
        sources |= part.words.sources
    sources.pop(source_of(page), None)
    return found, sources


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


def write_borrowers(source: Any) -> None:
    """Writes the pages anew that tell of a page or record, if what they tell of it has changed."""
    kind, key = source_of(source)
    rows = Borrowing.objects.filter(kind=kind, key=key)
    state = fingerprint(source)
    stale = dict(rows.exclude(state=state).values_list("pk", "page_id"))
    if stale:
        write_pages(stale.values())
        Borrowing.objects.filter(pk__in=stale).update(state=state)


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
