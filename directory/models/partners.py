"""The list of organisations, by kind."""

from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from cms.media.cards import with_pictures
from cms.models import BasePage
from cms.querysets import is_public
from directory.models.organisations import OrganisationPage

#: Headings over lists of organisations.
PLURALS: dict[str, str | Promise] = {
    OrganisationPage.Kind.PARTICIPANT: _("Areas and participants"),
    OrganisationPage.Kind.DELIVERY: _("Delivery partners"),
    OrganisationPage.Kind.NETWORK: _("Networks"),
    OrganisationPage.Kind.CASE_STUDY: _("Case studies"),
    OrganisationPage.Kind.FUNDER: _("Funders"),
    OrganisationPage.Kind.SUPPORTER: _("Supporters"),
}


class PartnersIndexPage(BasePage):
    """The list of organisations, by kind."""

    parent_page_types = ["home.HomePage"]
    subpage_types = ["directory.OrganisationPage"]
    max_count_per_parent = 1
    kind_label = _("Partners")

    class Meta:
        verbose_name = _("list of partners")

    def get_context(self, request, *args, **kwargs) -> dict[str, Any]:
        """Adds `groups`, pairs of a kind's plural name and its live organisations by title."""
        context = super().get_context(request, *args, **kwargs)
        by_kind: dict[str, list[OrganisationPage]] = {}
        for organisation in self.shelved("organisations", self.read_organisations):
            if is_public(organisation):
                by_kind.setdefault(organisation.kind, []).append(organisation)
        context["groups"] = [
            (PLURALS[kind], by_kind[kind])
            for kind in OrganisationPage.Kind.values
            if kind in by_kind
        ]
        return context

    def read_organisations(self) -> list[OrganisationPage]:
        """The live organisations by title, with what the list prints."""
        organisations = OrganisationPage.objects.child_of(self).public()
        found = list(organisations.for_cards("kind", "place", "logo").order_by("title"))
        with_pictures(found, "logo")
        return found
