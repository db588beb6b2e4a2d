"""Plain pages."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.search import index

from cms.blocks import BodyBlock
from cms.models import BasePage
from cms.querysets import cards_of_types, is_public, public_q


class StandardPage(BasePage):
    """A page of text, such as “About” or “Privacy”."""

    body = StreamField(BodyBlock(), verbose_name=_("text"))

    parent_page_types = ["home.HomePage", "home.StandardPage"]
    subpage_types = ["home.StandardPage", "home.SteeringGroupPage", "home.FormPage"]
    content_panels = [*BasePage.content_panels, FieldPanel("body")]
    search_fields = [*BasePage.search_fields, index.SearchField("body")]

    class Meta:
        verbose_name = _("plain page")
        verbose_name_plural = _("plain pages")

    def get_context(self, request, *args, **kwargs) -> dict[str, Any]:
        """Adds `children`, the live pages below this one in tree order."""
        context = super().get_context(request, *args, **kwargs)
        known = self.shelved("children", self.read_children)
        context["children"] = [page for page in known if is_public(page)]
        return context

    def read_children(self) -> list[Page]:
        """The pages below this one, with what cards print; one query, and one for each type."""
        rows = self.get_children().filter(public_q()).values_list("pk", "content_type")
        return sorted(cards_of_types(rows), key=lambda page: page.path)
