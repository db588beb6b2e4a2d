"""Infographics as pages: each with an address of its own, its data and where it is used."""

from collections.abc import Mapping
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.search import index

from cms.addresses.locate import path_of
from cms.media.drawn import DrawnPicture
from cms.media.uses import MediaUse, type_of
from cms.models import Problem
from cms.querysets import cards_of_types, is_public
from news.models.dated import DatedPage
from news.models.indexes import NewsList
from news.models.read_next import ReadNext
from news.sheets.files import facts_of, latest_facts, sheet_for
from news.sheets.offers import alternative_text, reuse_of
from news.sheets.press import CARD_SIZE


class InfographicIndexPage(NewsList):
    """All infographics."""

    words = ["infographics"]
    parent_page_types = ["home.HomePage"]
    subpage_types = ["news.InfographicPage"]
    max_count_per_parent = 1
    kind_label = _("Infographics")

    class Meta:
        verbose_name = _("list of infographics")


class InfographicPage(ReadNext, DatedPage):
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
        FieldPanel("related"),
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
        """Adds `record`, the infographic if it may be shown, `reuse`, what it offers, and `uses`."""
        context = super().get_context(request, *args, **kwargs)
        record: Any = self.infographic if is_public(self.infographic) else None
        context["record"] = record
        context["reuse"] = (
            self.shelved("reuse", lambda: reuse_of(self, request)) if record else None
        )
        context["uses"] = [page for page in self.shelved("uses", self.read_uses) if is_public(page)]
        return context

    def drawn_picture(self) -> DrawnPicture | None:
        """Its card, once it is drawn."""
        sheet = sheet_for(self)
        facts = facts_of(sheet) if sheet else None
        if facts is None:
            return None
        # Whoever keeps pictures by their address shall notice another one.
        address = f"{path_of(self)}card.png?v={facts.fingerprint[:8]}"
        return DrawnPicture(address, *CARD_SIZE, alternative_text(self.infographic))

    @property
    def drawn_card(self) -> DrawnPicture | None:
        """The same for lists, which do not read the infographic."""
        if self.social_image_id or not (facts := latest_facts(self)):
            return None
        address = f"{path_of(self)}card.png?v={facts.fingerprint[:8]}"
        return DrawnPicture(address, *CARD_SIZE)

    def read_uses(self) -> list[Any]:
        """The other live pages of its language that show it."""
        kind = type_of(self.infographic) if self.infographic else None
        used = MediaUse.objects.filter(used_type=kind, used_id=str(self.infographic_id))
        keys = used.exclude(page_id=self.pk).filter(page__locale=self.locale_id)
        return list(cards_of_types(keys.values_list("page_id", "page__content_type_id").distinct()))

    def structured_data(self, shown: Mapping[str, Any]) -> dict[str, Any]:
        """A headline, as other articles have one."""
        return {"headline": self.title}
