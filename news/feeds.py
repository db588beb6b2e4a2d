"""Atom feeds: everything, one type, one pilot. They hold what the public may see now, the newest first.

Each language has its own (`/cy/feeds/…`), with the pages and the words of that language.
"""

from datetime import datetime
from typing import Any

from django.apps import apps
from django.conf import settings
from django.contrib.syndication.views import Feed
from django.http import Http404, HttpRequest
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import escape
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from wagtail.models import Page

from cms.addresses.head import html_language
from cms.addresses.locate import absolute, front_of, path_of
from cms.entries import cards_in_order, dated, dated_entries
from cms.kept import locale_key
from cms.querysets import public_q

ITEMS = 30


class AtomFeed(Atom1Feed):
    """With the media type that the standard names."""

    content_type = "application/atom+xml; charset=utf-8"


class NewsFeed(Feed):
    """All dated items; a word of `cms.entries.dated` narrows it to a type."""

    feed_type = AtomFeed

    @property
    def language(self) -> str:  # type: ignore[override]  # Django reads it anew for each answer
        """The language of the address."""
        return html_language(get_language() or settings.LANGUAGE_CODE)

    def get_object(self, request: HttpRequest, word: str = "all") -> str:
        """The word of the address; raises `Http404` for one that names no feed."""
        if word != "all" and word not in dated:
            raise Http404
        return word

    def title(self, word: str) -> str:
        """The name of the feed."""
        if word == "all":
            return _("LocalED: everything new")
        return _("LocalED: %s") % dated[word]._meta.verbose_name_plural

    def subtitle(self, word: str) -> str:
        """What it is."""
        return _("News of the LocalED project, the newest first.")

    def link(self, word: str) -> str:
        """The page that lists the same: the news."""
        news = apps.get_model("news", "NewsIndexPage").objects.public()
        page = news.filter(locale=locale_key()).first()
        return absolute(
            path_of(page) if page else front_of(get_language() or settings.LANGUAGE_CODE)
        )

    def feed_guid(self, word: str) -> str:
        """The address of the feed."""
        return absolute(self.feed_url(word))

    def feed_url(self, word: str) -> str:
        """The same without the host, which Django adds."""
        return absolute(reverse("feed", args=[word]))

    def entries(self, word: str) -> Any:
        """What the feed holds."""
        return dated_entries(locale_key(), None if word == "all" else [word])

    def items(self, word: Any) -> list[Page]:
        """The newest pages with what cards print."""
        newest = self.entries(word).newest_first()[:ITEMS]
        return cards_in_order(list(newest.values_list("page_id", "page__content_type_id")))

    def item_title(self, item: Any) -> str:
        """As on its page."""
        return item.title

    def item_description(self, item: Any) -> str:
        """The summary; after it what was put right. Django says that it is HTML, so it has to be."""
        note = getattr(item, "feed_note", "")
        return escape(f"{item.summary} {note}".strip())

    def item_link(self, item: Any) -> str:
        """Its full address."""
        return absolute(path_of(item))

    def item_guid(self, item: Any) -> str:
        """Stays the same when the address changes."""
        return f"urn:uuid:{item.translation_key}"

    def item_author_name(self, item: Any) -> str:
        """As in the byline."""
        return getattr(item, "byline", "") or "LocalED"

    def item_pubdate(self, item: Any) -> datetime | None:
        """When it first went live."""
        return item.first_published_at

    def item_updateddate(self, item: Any) -> datetime | None:
        """When it last changed."""
        return item.last_published_at or item.first_published_at

    def item_categories(self, item: Any) -> list[str]:
        """What it is."""
        return [str(item.kind_label)]


class PilotFeed(NewsFeed):
    """Everything dated about one pilot."""

    def get_object(self, request: HttpRequest, slug: str = "") -> Any:
        """The live pilot with that address; raises `Http404` if there is none."""
        pilots = apps.get_model("pilots", "PilotPage").objects
        found = pilots.filter(public_q(), slug=slug, locale=locale_key()).first()
        if found is None:
            raise Http404
        return found

    def title(self, pilot: Any) -> str:
        """Named after the pilot."""
        return _("LocalED, Pilot %(number)s: %(name)s") % {
            "number": pilot.number,
            "name": pilot.short_name,
        }

    def link(self, pilot: Any) -> str:
        """The pilot's page."""
        return absolute(path_of(pilot))

    def feed_url(self, pilot: Any) -> str:
        """Below the feeds of all pilots."""
        return absolute(reverse("pilot_feed", args=[pilot.slug]))

    def entries(self, pilot: Any) -> Any:
        """Of this pilot only."""
        return dated_entries(locale_key()).filter(pilots=pilot)
