"""What somebody is offered who found nothing."""

from dataclasses import dataclass

from django.conf import settings
from django.db.models import Count
from django.utils import timezone
from django.utils.translation import get_language
from wagtail.models import Page

from cms.addresses.locate import front_of
from cms.kept import kept, locale_key
from cms.models import Entry, SiteSettings
from cms.page_links import places_of
from cms.querysets import LINK_FIELDS, is_public, public_q
from directory.models import TopicPage

MOST_TOPICS = 8


@dataclass(frozen=True)
class Help:
    """Topics that much is written about, and the address where to ask (or an empty text)."""

    topics: list[Page]
    contact: str
    #: Where to search the pages of the site's first language; empty for those who do.
    first_language: str


def help_for() -> Help:
    """What is public of it now, in the reader's language."""
    topics = kept(f"search topics {get_language()}", popular_topics)
    first = settings.LANGUAGE_CODE
    return Help(
        topics=[topic for topic in topics if is_public(topic)],
        contact=contact_address(),
        first_language="" if get_language() == first else f"{front_of(first)}search/",
    )


def contact_address() -> str:
    """Where the site says that it answers; empty if the public may not see that page."""
    key = SiteSettings.load().contact_page_id
    address, until = (places_of({key}).get(key) if key else None) or ("", None)
    return "" if until and until <= timezone.now() else address


def popular_topics() -> list[Page]:
    """The topics with the most public pages."""
    entries = Entry.objects.public().filter(topics__isnull=False).order_by()
    numbers = dict(entries.values_list("topics").annotate(Count("pk")))
    topics = TopicPage.objects.filter(public_q(), locale=locale_key()).only(
        *LINK_FIELDS, "short_title"
    )
    return sorted(topics, key=lambda topic: (-numbers.get(topic.pk, 0), topic.title))[:MOST_TOPICS]
