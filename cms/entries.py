"""Keeps the entries (`cms.models.Entry`) true, and knows which page types are dated news.

Like the table of used files it listens to saves: everything that is published is saved as a whole, by whatever path,
and what only saves a draft names the fields that it writes.
"""

from datetime import date, datetime
from typing import Any

from django.apps import apps
from django.db import transaction
from django.db.models.signals import post_save
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Page

from cms.models import BasePage, Entry
from cms.querysets import cards_of_types

#: Dated page types by the word that stands for them in addresses (`?type=blog`, `/feeds/blog.atom`), in the order in
#: which lists name them. Apps add theirs when they are ready.
dated: dict[str, type[BasePage]] = {}


def register_dated(word: str, model: type[BasePage]) -> None:
    """Makes a page type part of the news."""
    dated[word] = model


def feeds_of(words: list[str]) -> list[tuple[str, str]]:
    """Titles and addresses of feeds, by their words; “all” is that of everything."""
    names = {"all": _("Everything new"), **{word: dated[word].kind_label for word in dated}}
    return [(f"LocalED: {names[word]}", reverse("feed", args=[word])) for word in words]


def feeds_for(page: BasePage) -> list[tuple[str, str]]:
    """The feeds in which a dated page stands: that of everything, and that of its type."""
    own = [word for word, model in dated.items() if isinstance(page, model)]
    return feeds_of(["all", *own])


def listen() -> None:
    """Connects the receiver; called once when the apps are ready."""
    post_save.connect(saved, dispatch_uid="cms.entries.saved")


def saved(sender: type, instance: Any, raw: bool = False, **kwargs: Any) -> None:
    """Writes the entry of what was saved, unless only a draft of it was."""
    if raw or not issubclass(sender, BasePage) or sender._meta.apps is not apps:
        return
    fields = kwargs.get("update_fields")
    if fields is not None:
        if "latest_revision" in fields:
            return
        # The page at hand may hold more than what was written.
        instance = sender._default_manager.get(pk=instance.pk)
    write(instance)


def dated_entries(locale: int | None, words: list[str] | None = None) -> Any:
    """Public entries of dated pages in one language; of some types only if `words` names them."""
    kinds = [model._meta.label_lower for word, model in dated.items() if not words or word in words]
    return Entry.objects.public().filter(kind__in=kinds, page__locale=locale)


def cards_in_order(keys: list[tuple[int, int]]) -> list[Page]:
    """The pages of (key, content type) pairs with what cards print, in the order of the pairs."""
    found = {page.pk: page for page in cards_of_types(keys)}
    return [found[key] for key, _kind in keys if key in found]


@transaction.atomic(savepoint=False)
def write(page: BasePage) -> None:
    """Brings the entry of one page in line with its saved version; what is not live has none.

    The row of the page has been written before, so that nobody else writes the entry at the same time.
    """
    if not page.live:
        Entry.objects.filter(page_id=page.pk).delete()
        return
    values = {"kind": page._meta.label_lower, "day": day_of(page)}
    entry = Entry(page_id=page.pk, **values)
    created = not Entry.objects.filter(page_id=page.pk).update(**values)
    if created:
        entry.save(force_insert=True)
    topics = [topic.pk for topic in page.topics.all()]
    pilots = list(page.pilot_keys())
    if not created or topics:
        entry.topics.set(topics)
    if not created or pilots:
        entry.pilots.set(pilots)


def day_of(page: BasePage) -> date | None:
    """The day that readers see, in UK time."""
    moment = page.date
    if isinstance(moment, datetime):
        return timezone.localtime(moment, timezone.get_default_timezone()).date()
    return moment


def write_all() -> int:
    """Writes all entries anew, for a site whose pages are older than they; returns how many there are."""
    for model in apps.get_models():
        if issubclass(model, BasePage) and not model._meta.proxy:
            for page in model._default_manager.filter(live=True).iterator():
                write(page)
    return Entry.objects.count()
