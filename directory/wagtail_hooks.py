"""Lists of organisations, people and topics in the menu of the admin."""

import django_filters
from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.ui.tables import Column

from cms.listings import Listing, PageFilters, filters_for
from directory.models import OrganisationPage, PersonPage, TopicPage


class OrganisationFilters(PageFilters):
    """Adds the kind."""

    kind = django_filters.MultipleChoiceFilter(
        label=_("Kind"),
        choices=OrganisationPage.Kind.choices,
        widget=forms.CheckboxSelectMultiple,
    )

    class Meta(PageFilters.Meta):
        model = OrganisationPage


def pilots_of(organisation: OrganisationPage) -> str:
    """The pilots in which it takes part, by number."""
    rows = organisation.participations.all()
    numbers = sorted({row.pilot.number for row in rows if row.pilot.number})
    return ", ".join(_("Pilot %d") % number for number in numbers)


class Organisations(Listing):
    """“Partners” in the menu."""

    name = "partners"
    model = OrganisationPage
    menu_label = _("Partners")
    icon = "group"
    menu_order = 130
    filterset_class = OrganisationFilters
    # Kind and place stand beside the title already.
    own_columns = [
        Column("short_name", label=_("Short name"), sort_key="short_name"),
        Column("takes_part", label=_("Takes part in"), accessor=pilots_of),
    ]
    related = ("participations__pilot",)


def main_role(person: PersonPage) -> str:
    """The role beside the name, with its organisation."""
    role = person.main_role
    if role is None:
        return ""
    return f"{role.title}, {role.organisation.title}" if role.organisation else role.title


class People(Listing):
    """“People” in the menu."""

    name = "people"
    model = PersonPage
    menu_label = _("People")
    icon = "user"
    menu_order = 140
    filterset_class = filters_for(PersonPage)
    own_columns = [Column("role", label=_("Role"), accessor=main_role)]
    related = ("roles__organisation",)


class Topics(Listing):
    """“Topics” in the menu."""

    name = "topics"
    model = TopicPage
    menu_label = _("Topics")
    icon = "tag"
    menu_order = 150
    filterset_class = filters_for(TopicPage)
    own_columns = [Column("also_called", label=_("Also called"))]


@hooks.register("register_admin_viewset")
def lists() -> list[Listing]:
    """Adds the lists."""
    return [Organisations(), People(), Topics()]
