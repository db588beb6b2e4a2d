"""The glossary: all terms on one page."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from cms.models import BasePage, GlossaryTerm


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
        terms = GlossaryTerm.objects.public().filter(locale=self.locale)
        for term in sorted(terms, key=lambda term: term.term.casefold()):
            letters.setdefault(term.term[0].upper(), []).append(term)
        context["letters"] = list(letters.items())
        return context
