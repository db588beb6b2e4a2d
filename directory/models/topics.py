"""Topics: what a page is about, with a definition."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import Page
from wagtail.search import index

from cms.entries import cards_in_order
from cms.models import BasePage, Entry
from cms.querysets import is_public


class TopicIndexPage(BasePage):
    """The list of topics."""

    parent_page_types = ["home.HomePage"]
    subpage_types = ["directory.TopicPage"]
    max_count_per_parent = 1
    kind_label = _("Topics")

    class Meta:
        verbose_name = _("list of topics")

    def get_context(self, request, *args, **kwargs) -> dict[str, Any]:
        """Adds `topics`, the live topics by title."""
        context = super().get_context(request, *args, **kwargs)
        topics = self.shelved("topics", self.read_topics)
        context["topics"] = [topic for topic in topics if is_public(topic)]
        return context

    def read_topics(self) -> list["TopicPage"]:
        """The live topics by title."""
        return list(TopicPage.objects.child_of(self).public().for_cards().order_by("title"))


class TopicPage(BasePage):
    """One topic: what it means and what the site has about it."""

    definition = models.TextField(
        _("definition"), help_text=_("What the topic means, in plain words.")
    )
    also_called = models.CharField(
        _("also called"), max_length=250, blank=True, help_text=_("Separate several with commas.")
    )

    parent_page_types = ["directory.TopicIndexPage"]
    subpage_types: list[str] = []
    kind_label = _("Topic")
    content_panels = [*BasePage.content_panels, FieldPanel("definition"), FieldPanel("also_called")]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("definition"),
        index.SearchField("also_called", boost=2),
    ]

    class Meta:
        verbose_name = _("topic")
        verbose_name_plural = _("topics")

    def get_context(self, request, *args, **kwargs) -> dict[str, Any]:
        """Adds `items`, the live pages about this topic, newest first."""
        context = super().get_context(request, *args, **kwargs)
        known = self.shelved("items", self.items)
        context["items"] = [page for page in known if is_public(page)]
        return context

    def items(self) -> list[Page]:
        """Live pages of this language that name this topic, newest first, with what cards print."""
        entries = Entry.objects.public().filter(topics=self.pk, page__locale=self.locale_id)
        entries = entries.exclude(page_id=self.pk)
        newest = entries.order_by("-page__first_published_at", "-page_id")
        return cards_in_order(list(newest.values_list("page_id", "page__content_type_id")))
