"""The news and its sections."""

from typing import Any, ClassVar

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cms.entries import dated, dated_entries, feeds_of
from cms.models import BasePage
from cms.page_cache import seconds_to_keep
from news.models.listing import list_context


class NewsList(BasePage):
    """Abstract: a page that lists dated pages. `words` names the types, as in addresses; none means all."""

    words: ClassVar[list[str]] = []

    class Meta:
        abstract = True

    def feeds(self) -> list[tuple[str, str]]:
        """Its own; the news has them all."""
        return feeds_of(self.words or ["all", *dated])

    def get_context(self, request, *args, **kwargs) -> dict[str, Any]:
        """Adds `filter`, `part` and `items`."""
        return super().get_context(request, *args, **kwargs) | self.list_for(request)

    def list_for(self, request: Any) -> dict[str, Any]:
        """The list as asked for; what most readers ask for is kept for as long as the page cache would keep it."""
        entries = dated_entries(self.locale_id, self.words)
        if request.GET or self.shelf is None:
            return list_context(request, entries)
        until, shown = self.shelf.get("list", (0.0, {}))
        now = timezone.now().timestamp()
        if until <= now:
            until, shown = now + seconds_to_keep(), list_context(request, entries)
            # Asked now, so that copies of the page find the answers.
            _answers = shown["filter"].facets, shown["part"].paginator.count
            self.shelf["list"] = (until, shown)
        return shown

    def get_template(self, request, *args, **kwargs) -> str:
        """All lists look the same."""
        return "news/news_list.html"


class NewsIndexPage(NewsList):
    """Everything dated."""

    parent_page_types = ["home.HomePage"]
    subpage_types = [
        "news.BlogIndexPage",
        "news.PressIndexPage",
        "news.AnnouncementIndexPage",
        "news.CoverageIndexPage",
    ]
    max_count_per_parent = 1
    kind_label = _("News")

    class Meta:
        verbose_name = _("news")


class BlogIndexPage(NewsList):
    """Blog posts."""

    words = ["blog"]
    parent_page_types = ["news.NewsIndexPage"]
    subpage_types = ["news.BlogPostPage"]
    max_count_per_parent = 1
    kind_label = _("Blog")

    class Meta:
        verbose_name = _("list of blog posts")


class PressIndexPage(NewsList):
    """Press releases."""

    words = ["press"]
    parent_page_types = ["news.NewsIndexPage"]
    subpage_types = ["news.PressReleasePage"]
    max_count_per_parent = 1
    kind_label = _("Press releases")

    class Meta:
        verbose_name = _("list of press releases")


class AnnouncementIndexPage(NewsList):
    """Announcements."""

    words = ["announcements"]
    parent_page_types = ["news.NewsIndexPage"]
    subpage_types = ["news.AnnouncementPage"]
    max_count_per_parent = 1
    kind_label = _("Announcements")

    class Meta:
        verbose_name = _("list of announcements")


class CoverageIndexPage(NewsList):
    """The project in the media."""

    words = ["in-the-media"]
    parent_page_types = ["news.NewsIndexPage"]
    subpage_types = ["news.MediaCoveragePage"]
    max_count_per_parent = 1
    kind_label = _("In the media")

    class Meta:
        verbose_name = _("list of media coverage")
