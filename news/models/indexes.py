"""The news and its sections."""

from typing import Any, ClassVar

from django.utils.translation import gettext_lazy as _

from cms.entries import dated, dated_entries, feeds_of
from cms.kept import kept_list
from cms.models import BasePage
from news.models.listing import NewsFilter, list_context


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
        """The list as asked for; what most readers ask for is kept as it is, of the rest what could be chosen."""
        asked = NewsFilter(dated_entries(self.locale_id, self.words), request.GET)
        if request.GET:
            return list_context(request, kept_list(self, asked.key, asked.with_answers))
        return kept_list(self, "list", lambda: list_context(request, asked.with_answers()))

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
