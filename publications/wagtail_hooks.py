"""The list of publications in the menu of the admin."""

import django_filters
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.ui.tables import Column

from cms.listings import Listing, PageFilters
from publications.models import PublicationPage


class PublicationFilters(PageFilters):
    """Those of every list, and the type."""

    kind = django_filters.ChoiceFilter(label=_("Type"), choices=PublicationPage.Kind.choices)

    class Meta(PageFilters.Meta):
        model = PublicationPage


class Publications(Listing):
    """“Publications” in the menu."""

    name = "publications"
    model = PublicationPage
    menu_label = _("Publications")
    icon = "doc-full"
    menu_order = 126
    filterset_class = PublicationFilters
    own_columns = [
        Column("card_kind", label=_("Type"), sort_key="kind"),
        Column("byline", label=_("By")),
        Column("date_words", label=_("Came out"), sort_key="year", width="10%"),
    ]
    related = ("creators",)


@hooks.register("register_admin_viewset")
def lists() -> list[Listing]:
    """Adds the list."""
    return [Publications()]
