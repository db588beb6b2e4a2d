"""The front page."""

from copy import copy
from typing import Any

from django.db import models
from django.http import Http404, HttpRequest
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page
from wagtail.search import index
from wagtail.snippets.blocks import SnippetChooserBlock
from wagtail.url_routing import RouteResult

from cms.blocks import SHORT_FEATURES, BodyBlock
from cms.entries import cards_in_order, dated_entries, feeds_of
from cms.kept import kept, whole
from cms.media.cards import with_pictures
from cms.models import BasePage
from cms.page_links import learn_links, texts_of
from cms.querysets import LINK_FIELDS, is_public
from pilots.models import PilotPage

#: Number of dated items on the front page.
NEWS_SHOWN = 3


class HomePage(BasePage):
    """The front page: what the project is, its pilots, what is new."""

    intro = RichTextField(_("introduction"), features=SHORT_FEATURES)
    lead_story = models.ForeignKey(
        "wagtailcore.Page",
        verbose_name=_("lead story"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Empty: the newest item leads."),
    )
    figures = StreamField(
        [("figure", SnippetChooserBlock("cms.KeyFigure", label=_("Figure")))],
        blank=True,
        verbose_name=_("key figures"),
        max_num=4,
    )
    body = StreamField(BodyBlock(), blank=True, verbose_name=_("more text"))

    parent_page_types = ["wagtailcore.Page"]
    kind_label = _("Home")
    schema_type = "WebSite"
    content_panels = [
        *BasePage.content_panels,
        FieldPanel("intro"),
        FieldPanel("lead_story"),
        FieldPanel("figures"),
        FieldPanel("body"),
    ]
    search_fields = [*BasePage.search_fields, index.SearchField("intro"), index.SearchField("body")]

    class Meta:
        verbose_name = _("front page")

    @property
    def localized(self) -> Page:
        """This front page in the reader's language; itself if it is in that language, without asking."""
        is_mine = self.locale.language_code == get_language()
        return self if is_mine else super().localized

    def route(self, request: HttpRequest, path_components: list[str]) -> RouteResult:
        """Finds a page anywhere below in two questions to the database, however deep it stands."""
        if not path_components:
            return super().route(request, path_components)
        url_path = f"{self.url_path}{'/'.join(path_components)}/"
        return copy(kept(f"page {url_path}", lambda: page_at(url_path))).route(request, [])

    def feeds(self) -> list[tuple[str, str]]:
        """That of everything new."""
        return feeds_of(["all"])

    def get_context(self, request, *args, **kwargs) -> dict[str, Any]:
        """Adds `pilots`, `lead`, `latest` (dated items without the lead) and `shown_figures`."""
        context = super().get_context(request, *args, **kwargs)
        known = self.shelved("items", self.read_items)
        story, pilots, latest = ([item for item in items if is_public(item)] for items in known)
        context["pilots"] = pilots
        context["lead"] = lead = next(iter([*story, *latest]), None)
        context["latest"] = [item for item in latest if not lead or item.pk != lead.pk][:NEWS_SHOWN]
        context["shown_figures"] = [b.value for b in self.figures if b.value and b.value.is_public]
        return context

    def read_items(self) -> tuple[list[Page], list[Page], list[Page]]:
        """The lead story, the pilots by number and the newest items; those that may lead have their pictures."""
        chosen: Any = self.lead_story
        story = [chosen.specific] if is_public(chosen) else []
        pilots = PilotPage.objects.descendant_of(self).public()
        cards = list(pilots.for_cards("number", "status", "social_image").order_by("number"))
        newest = dated_entries(self.locale_id).newest_first()[: NEWS_SHOWN + 1]
        latest = cards_in_order(list(newest.values_list("page_id", "page__content_type_id")))
        with_pictures([*story, *cards, *latest])
        return story, cards, latest


def page_at(url_path: str) -> Page:
    """The live page at a path of the tree, as what it is; raises `Http404` if there is none."""
    # Paths have no index of their own; their last parts have. The page is read whole in the second question.
    slug = url_path.rstrip("/").rpartition("/")[2]
    found = Page.objects.filter(slug=slug, url_path=url_path, live=True).only(*LINK_FIELDS).first()
    if found is None:
        raise Http404
    page = whole(found)
    learn_links(*texts_of(page))
    return page
