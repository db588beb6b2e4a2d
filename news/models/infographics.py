"""Infographics as pages: each with an address of its own, its data and where it is used."""

from collections.abc import Mapping
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.search import index

from cms.addresses.locate import path_of
from cms.media.uses import MediaUse, type_of
from cms.models import Problem
from cms.querysets import cards_of_types, is_public
from news.models.dated import DatedPage
from news.models.indexes import NewsList


class InfographicIndexPage(NewsList):
    """All infographics."""

    words = ["infographics"]
    parent_page_types = ["home.HomePage"]
    subpage_types = ["news.InfographicPage"]
    max_count_per_parent = 1
    kind_label = _("Infographics")

    class Meta:
        verbose_name = _("list of infographics")


class InfographicPage(DatedPage):
    """One infographic."""

    infographic = models.ForeignKey(
        "cms.Infographic",
        verbose_name=_("infographic"),
        null=True,
        on_delete=models.PROTECT,
        related_name="pages",
    )

    parent_page_types = ["news.InfographicIndexPage"]
    kind_label = _("Infographic")
    schema_type = "Article"
    content_panels = [
        *DatedPage.content_panels,
        FieldPanel("infographic"),
        *DatedPage.about_panels,
    ]
    search_fields = [
        *DatedPage.search_fields,
        index.RelatedFields(
            "infographic",
            [
                index.SearchField("title"),
                index.SearchField("drawing"),
                index.SearchField("text_version"),
            ],
        ),
    ]

    class Meta:
        verbose_name = _("infographic page")
        verbose_name_plural = _("infographic pages")

    def publish_problems(self) -> list[Problem]:
        """The infographic is live."""
        problems = super().publish_problems()
        if self.infographic_id and not is_public(self.infographic):
            problems.append(Problem("infographic", _("“%s” is not live yet.") % self.infographic))
        return problems

    def get_context(self, request, *args, **kwargs) -> dict[str, Any]:
        """Adds `record`, the infographic if it may be shown, `data`, the address of its numbers, and `uses`."""
        context = super().get_context(request, *args, **kwargs)
        record: Any = self.infographic if is_public(self.infographic) else None
        context["record"] = record
        has_data = record is not None and record.csv_rows
        context["data"] = f"{path_of(self, request)}data.csv" if has_data else ""
        context["uses"] = [page for page in self.shelved("uses", self.read_uses) if is_public(page)]
        return context

    def read_uses(self) -> list[Any]:
        """The other live pages that show it."""
        kind = type_of(self.infographic) if self.infographic else None
        used = MediaUse.objects.filter(used_type=kind, used_id=str(self.infographic_id))
        keys = used.exclude(page_id=self.pk).filter(page__isnull=False)
        return list(cards_of_types(keys.values_list("page_id", "page__content_type_id").distinct()))

    def structured_data(self, shown: Mapping[str, Any]) -> dict[str, Any]:
        """A headline, as other articles have one."""
        return {"headline": self.title}
