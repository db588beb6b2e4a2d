"""The list of publications in the menu of the admin."""

from typing import Any

import django_filters
from django.urls import path, reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.ui.tables import Column
from wagtail.admin.widgets.button import HeaderButton

from cms.listings import Listing, ListingView, PageFilters
from publications.beginning import new
from publications.from_file.views import from_file
from publications.importing.views import from_reference
from publications.models import PublicationPage
from publications.outlining.views import outline


class PublicationFilters(PageFilters):
    """Those of every list, and the type."""

    kind = django_filters.ChoiceFilter(label=_("Type"), choices=PublicationPage.Kind.choices)

    class Meta(PageFilters.Meta):
        model = PublicationPage


class PublicationList(ListingView):
    """Offers the one entrance to a new record instead of an empty form."""

    @cached_property
    def header_buttons(self) -> list[Any]:
        """None for whoever may add no record."""
        if not super().header_buttons:
            return []
        address = reverse("publication_new")
        return [HeaderButton(_("New publication"), url=address, icon_name="plus")]


class Publications(Listing):
    """“Publications” in the menu."""

    name = "publications"
    model = PublicationPage
    menu_label = _("Publications")
    icon = "doc-full"
    menu_order = 126
    filterset_class = PublicationFilters
    own_columns = [
        Column("card_kind", label=_("Type"), sort_key="kind", width="12%"),
        Column("byline", label=_("By"), width="14%"),
        Column("date_words", label=_("Came out"), sort_key="year", width="10%"),
    ]
    related = ("creators",)
    index_view_class = PublicationList


@hooks.register("register_admin_viewset")
def lists() -> list[Listing]:
    """Adds the list."""
    return [Publications()]


@hooks.register("register_admin_urls")
def addresses() -> list[Any]:
    """The ways to a new record, and to the outline of a deck."""
    return [
        path("publications/new/", new, name="publication_new"),
        path("publications/from-file/", from_file, name="publication_from_file"),
        path("publications/<int:pk>/outline/", outline, name="publication_outline"),
        path("publications/from-reference/", from_reference, name="publication_from_reference"),
    ]
