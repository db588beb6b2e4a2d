"""Announcements: what is new, in one place."""

from collections.abc import Mapping
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, InlinePanel, PageChooserPanel
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Orderable, Page, TranslatableMixin
from wagtail.search import index

from cms.blocks import SHORT_FEATURES, BodyBlock
from cms.models import Problem
from cms.querysets import cards_of_types, is_public
from news.models.dated import DatedPage
from news.models.read_next import ReadNext


class AnnouncementPage(ReadNext, DatedPage):
    """Something the project makes known, with the items that belong to it."""

    body = StreamField(BodyBlock(), verbose_name=_("text"))
    next_steps = RichTextField(_("what happens next"), blank=True, features=SHORT_FEATURES)
    contact = models.ForeignKey(
        "cms.Contact",
        verbose_name=_("contact"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )

    parent_page_types = ["news.AnnouncementIndexPage"]
    kind_label = _("Announcement")
    schema_type = "NewsArticle"
    content_panels = [
        *DatedPage.content_panels,
        FieldPanel("body"),
        InlinePanel(
            "items",
            heading=_("What it announces"),
            label=_("Item"),
            help_text=_("Pages that go live with it, each with a line on what readers find there."),
        ),
        FieldPanel("next_steps"),
        FieldPanel("contact"),
        *DatedPage.about_panels,
        FieldPanel("related"),
    ]
    search_fields = [
        *DatedPage.search_fields,
        index.SearchField("body"),
        index.SearchField("next_steps"),
    ]

    class Meta:
        verbose_name = _("announcement")
        verbose_name_plural = _("announcements")

    def publish_problems(self) -> list[Problem]:
        """Whom to ask can be asked."""
        problems = super().publish_problems()
        if self.contact_id and not is_public(self.contact):
            problems.append(Problem("contact", _("The contact is not live.")))
        return problems

    def get_context(self, request, *args, **kwargs) -> dict[str, Any]:
        """Adds `announced`, pairs of a live page and its line, and `shown_contact`."""
        context = super().get_context(request, *args, **kwargs)
        known = self.shelved("announced", self.read_items)
        context["announced"] = [(page, line) for page, line in known if is_public(page)]
        context["shown_contact"] = self.contact if is_public(self.contact) else None
        return context

    def read_items(self) -> list[tuple[Any, str]]:
        """Its items as pages with their lines, in order."""
        rows = sorted(self.items.all(), key=lambda row: row.sort_order or 0)
        named = Page.objects.filter(pk__in=[row.page_id for row in rows if row.page_id])
        pages = {page.pk: page for page in cards_of_types(named.values_list("pk", "content_type"))}
        return [(pages[row.page_id], row.line) for row in rows if row.page_id in pages]

    def structured_data(self, shown: Mapping[str, Any]) -> dict[str, Any]:
        """A piece of news."""
        return {"headline": self.title}


class AnnouncedItem(TranslatableMixin, Orderable):
    """One page that an announcement names."""

    announcement = ParentalKey(AnnouncementPage, on_delete=models.CASCADE, related_name="items")
    page = models.ForeignKey(
        "wagtailcore.Page",
        verbose_name=_("page"),
        null=True,
        on_delete=models.CASCADE,
        related_name="announced_in",
    )
    line = models.CharField(_("line"), max_length=250, blank=True)

    panels = [PageChooserPanel("page"), FieldPanel("line")]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("item")
        verbose_name_plural = _("items")

    def __str__(self) -> str:
        return self.page.title if self.page else str(_("Item"))
