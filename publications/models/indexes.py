"""The library: all publications in one list."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from cms.entries import feeds_of
from cms.kept import kept_list
from cms.models import BasePage
from publications.library.formats import links
from publications.library.listing import LibraryFilter, list_context
from publications.models.publication import PublicationPage


class PublicationIndexPage(BasePage):
    """The list of publications, at /publications/."""

    parent_page_types = ["home.HomePage"]
    subpage_types = ["publications.PublicationPage"]
    max_count_per_parent = 1
    kind_label = _("Publications")

    class Meta:
        verbose_name = _("list of publications")

    def feeds(self) -> list[tuple[str, str]]:
        """That of the publications."""
        return feeds_of(["publications"])

    def get_context(self, request, *args, **kwargs) -> dict[str, Any]:
        """Adds what `list_context` gives, and `exports`, pairs of a label and an address."""
        context = super().get_context(request, *args, **kwargs)
        everything = PublicationPage.objects.public().filter(locale=self.locale_id)
        asked = LibraryFilter(everything, request.GET)
        counts = kept_list(self, asked.key, asked.with_answers)
        if request.GET:
            shown = list_context(request, asked, counts)
        else:
            shown = kept_list(self, "list", lambda: list_context(request, asked, counts))
        return {**context, **shown, "exports": links(asked.query())}
