"""The project in the media."""

from collections.abc import Mapping
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.search import index

from cms.models import Problem
from news.models.dated import DatedPage


class MediaCoveragePage(DatedPage):
    """Something that others have published about the project."""

    outlet = models.CharField(_("outlet"), max_length=160, help_text=_("Newspaper, station, blog."))
    author = models.CharField(_("author"), max_length=160, blank=True)
    link = models.URLField(_("link"), max_length=500)

    parent_page_types = ["news.CoverageIndexPage"]
    kind_label = _("In the media")
    card_fields = (*DatedPage.card_fields, "outlet")
    content_panels = [
        *DatedPage.content_panels,
        FieldRowPanel(
            [FieldPanel("outlet"), FieldPanel("author", help_text=_("If one is named."))]
        ),
        FieldPanel("link", help_text=_("Where readers find it, beginning with https://.")),
        FieldPanel(
            "display_date",
            help_text=_("The day on which it was published there. Needed before it goes live."),
        ),
        *DatedPage.about_panels[1:],
    ]
    search_fields = [*DatedPage.search_fields, index.SearchField("outlet")]

    class Meta:
        verbose_name = _("media coverage")
        verbose_name_plural = _("media coverage")

    @property
    def byline(self) -> str:
        """Where it stands."""
        return self.outlet

    def publish_problems(self) -> list[Problem]:
        """It happened on a day, which is not the day on which we heard of it."""
        problems = super().publish_problems()
        if not self.display_date:
            problems.append(Problem("display_date", _("Say when it was published there.")))
        return problems

    def structured_data(self, shown: Mapping[str, Any]) -> dict[str, Any]:
        """The page is about something elsewhere."""
        return {"about": {"@type": "NewsArticle", "name": self.title, "url": self.link}}
