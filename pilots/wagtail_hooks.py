"""Lists of pilots and progress updates in the menu of the admin."""

import django_filters
from django import forms
from django.db.models import Count, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.templatetags.static import static
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.ui.tables import Column
from wagtail.models import Page

from cms.listings import Listing, ListingView, PageFilters
from pilots import desk_panels
from pilots.choose_pilot import ChoosePilotView
from pilots.editor import UpdatePages
from pilots.leaving import tell_about_updates
from pilots.models import Participation, PilotPage, ProgressUpdatePage
from pilots.sections import screens
from roles.wagtail_hooks import GUEST_MENU

GUEST_MENU.add("sections")
hooks.register("before_edit_page", tell_about_updates)
hooks.register("register_admin_urls", screens.addresses)
hooks.register("register_admin_menu_item", screens.menu_item)

hooks.register("construct_homepage_panels", desk_panels.add_panels)


class PilotFilters(PageFilters):
    """Adds where the pilot stands."""

    status = django_filters.MultipleChoiceFilter(
        label=_("Status"), choices=PilotPage.Status.choices, widget=forms.CheckboxSelectMultiple
    )

    class Meta(PageFilters.Meta):
        model = PilotPage


class PilotsView(ListingView):
    """Adds how many organisations take part in each pilot, in the same query."""

    def annotate_queryset(self, pages: QuerySet) -> QuerySet:
        """The number as `areas`; zero when nobody takes part yet."""
        rows = Participation.objects.filter(pilot=OuterRef("pk")).order_by().values("pilot")
        number = Subquery(rows.annotate(number=Count("pk")).values("number"))
        return super().annotate_queryset(pages).annotate(areas=Coalesce(number, 0))


class Pilots(Listing):
    """“Pilots” in the menu."""

    name = "pilots"
    model = PilotPage
    menu_label = _("Pilots")
    icon = "crosshairs"
    menu_order = 110
    ordering = "number"
    index_view_class = PilotsView
    filterset_class = PilotFilters
    own_columns = [
        Column("number", label=_("Number"), sort_key="number", width="8%"),
        Column("pilot_status", label=_("Status"), accessor="get_status_display", sort_key="status"),
        Column("areas", label=_("Areas"), width="6%"),
    ]


class PilotFilter(django_filters.ModelChoiceFilter):
    """Updates of one pilot: those below its page."""

    def filter(self, pages: QuerySet, value: PilotPage | None) -> QuerySet:
        """Nothing chosen means all."""
        return pages.filter(path__startswith=value.path) if value else pages


class UpdateFilters(PageFilters):
    """Adds the pilot."""

    pilot = PilotFilter(
        label=_("Pilot"),
        queryset=PilotPage.objects.order_by("number"),
        widget=forms.RadioSelect,
        empty_label=_("All"),
    )

    class Meta(PageFilters.Meta):
        model = ProgressUpdatePage


def period(update: ProgressUpdatePage) -> str:
    """From when to when, by month."""
    days = [update.period_start, update.period_end]
    return " – ".join(date_format(day, "M Y") for day in days if day)


class UpdatesView(ListingView):
    """Adds the pilot of each update in one query for the whole list."""

    def get_context_data(self, **kwargs):
        """The pilot is two levels up, which its path tells."""
        context = super().get_context_data(**kwargs)
        updates = list(context["object_list"])
        steps = 2 * Page.steplen
        pilots = PilotPage.objects.filter(path__in={update.path[:-steps] for update in updates})
        by_path = {pilot.path: pilot for pilot in pilots}
        for update in updates:
            update._pilot = by_path.get(update.path[:-steps])
        return context


class Updates(Listing):
    """“Progress updates” in the menu."""

    name = "updates"
    model = ProgressUpdatePage
    menu_label = _("Progress updates")
    icon = "calendar-check"
    menu_order = 120
    ordering = "-period_end"
    index_view_class = UpdatesView
    choose_parent_view_class = ChoosePilotView
    filterset_class = UpdateFilters
    own_columns = [
        Column("pilot", label=_("Pilot"), accessor="pilot.short_name"),
        Column("period", label=_("Period"), accessor=period, sort_key="period_end"),
    ]


@hooks.register("register_admin_viewset")
def lists() -> list[Listing]:
    """Adds the lists."""
    return [Pilots(), Updates()]


@hooks.register("insert_global_admin_css")
def look() -> str:
    """States of sections stand in the form of an update too."""
    return format_html('<link rel="stylesheet" href="{}">', static("pilots/sections.css"))


@hooks.register("register_admin_viewset", order=10)
def update_pages() -> UpdatePages:
    """The editor of progress updates, in which several people write."""
    return UpdatePages()
