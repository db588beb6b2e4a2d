"""The glossary: all terms on one page."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from cms.models import BasePage, GlossaryTerm
from cms.querysets import is_public


class GlossaryPage(BasePage):
    """Lists the live glossary terms of its language."""

    parent_page_types = ["home.HomePage"]
    subpage_types: list[str] = []
    max_count_per_parent = 1
    kind_label = _("Glossary")

    class Meta:
        verbose_name = _("glossary")

    def get_context(self, request, *args, **kwargs) -> dict[str, Any]:
        """Adds `letters`, pairs of an initial and its terms in order."""
        context = super().get_context(request, *args, **kwargs)
        letters: dict[str, list[GlossaryTerm]] = {}
        for term in self.shelved("terms", self.read_terms):
            if is_public(term):
                letters.setdefault(term.term[0].upper(), []).append(term)
        context["letters"] = list(letters.items())
        return context

    def read_terms(self) -> list[GlossaryTerm]:
        """The live terms of its language, in order."""
        terms = GlossaryTerm.objects.public().filter(locale=self.locale)
        return sorted(terms, key=lambda term: term.term.casefold())
