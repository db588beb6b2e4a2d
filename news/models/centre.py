"""The press centre: contacts, releases, pictures."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Locale
from wagtail.search import index
from wagtail.snippets.blocks import SnippetChooserBlock

from cms.blocks import SHORT_FEATURES
from cms.entries import cards_in_order, dated_entries, feeds_of
from cms.models import BasePage
from cms.querysets import is_public
from news.models.indexes import PressIndexPage
from news.models.press_media import press_media, with_terms

RELEASES_SHOWN = 5


class PressCentrePage(BasePage):
    """One page for journalists."""

    intro = RichTextField(_("introduction"), blank=True, features=SHORT_FEATURES)
    contacts = StreamField(
        [("contact", SnippetChooserBlock("cms.Contact", label=_("Contact")))],
        verbose_name=_("media contacts"),
    )
    terms = RichTextField(
        _("terms of use"),
        blank=True,
        features=SHORT_FEATURES,
        help_text=_("What may be done with the pictures and files below."),
    )
    media = StreamField(press_media(), blank=True, verbose_name=_("pictures and files"))

    parent_page_types = ["home.HomePage"]
    subpage_types: list[str] = []
    max_count_per_parent = 1
    kind_label = _("Press centre")
    content_panels = [
        *BasePage.content_panels,
        FieldPanel("intro"),
        FieldPanel("contacts"),
        FieldPanel("terms"),
        FieldPanel("media"),
    ]

    search_fields = [
        *BasePage.search_fields,
        index.SearchField("intro"),
        index.SearchField("terms"),
    ]

    class Meta:
        verbose_name = _("press centre")

    def feeds(self) -> list[tuple[str, str]]:
        """That of the releases."""
        return feeds_of(["press"])

    def get_context(self, request, *args, **kwargs) -> dict[str, Any]:
        """Adds `shown_contacts`, the newest `releases`, the page with `all_releases`, and `media`."""
        context = super().get_context(request, *args, **kwargs)
        contacts = [block.value for block in self.contacts if block.value]
        context["shown_contacts"] = [one for one in contacts if one.is_public]
        locale = self.locale_id or Locale.get_default().pk
        newest = dated_entries(locale, ["press"]).newest_first()[:RELEASES_SHOWN]
        keys = list(newest.values_list("page_id", "page__content_type_id"))
        found = self.shelved("all releases", self.read_index)
        context["all_releases"] = found if is_public(found) else None
        context["media"] = with_terms(self.media)
        context["releases"] = cards_in_order(keys)
        return context

    def read_index(self) -> Any:
        """The list of all releases in its language."""
        lists = PressIndexPage.objects.public().filter(locale=self.locale_id)
        return lists.for_cards().first()
