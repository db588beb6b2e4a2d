"""Lists of the admin: what they share, whether they show pages or shared records.

A list says the state in plain words, asks the database a fixed number of questions, and has filters that an editor
would think of.
"""

from typing import Any

import django_filters
from django.db import models
from django.db.models.functions import Cast
from django.forms import RadioSelect
from django.templatetags.static import static
from django.utils import timezone
from django.utils.functional import classproperty
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import BaseColumn, Column, DateColumn
from wagtail.admin.ui.tables.pages import BulkActionsColumn, PageStatusColumn, PageTitleColumn
from wagtail.admin.views.pages.listing import IndexView
from wagtail.admin.viewsets.pages import PageListingViewSet
from wagtail.models import Page, Revision, WorkflowState

from cms.models.approvals import Approval, kind_of
from cms.models.states import REVIEWERS, with_states
from cms.querysets import public_q


@hooks.register("insert_global_admin_css")
def states_style() -> SafeString:
    """States are sentences and not capitals."""
    return format_html('<link rel="stylesheet" href="{}">', static("css/admin/states.css"))


class StateFilter(django_filters.ChoiceFilter):
    """Chooses by state, as far as a state can be asked of the database."""

    def __init__(self, **kwargs: Any) -> None:
        choices = [
            ("draft", _("Draft")),
            ("review", _("In review")),
            ("returned", _("Changes asked")),
            ("approved", _("Approved")),
            ("scheduled", _("Scheduled")),
            ("live", _("Live")),
            ("waiting", _("Changes waiting")),
            ("expired", _("Expired")),
        ]
        kwargs.setdefault("label", _("State"))
        super().__init__(choices=choices, widget=RadioSelect, empty_label=_("All"), **kwargs)

    def filter(self, records: models.QuerySet, value: str) -> models.QuerySet:
        """The records in this state; an unknown state filters nothing."""
        over = models.Q(expired=True) | models.Q(live=True, expire_at__lte=timezone.now())
        conditions = {
            "draft": models.Q(live=False, expired=False),
            "live": public_q(),
            "waiting": models.Q(live=True, has_unpublished_changes=True),
            "expired": over,
            **on_their_way(records.model),
        }
        return records.filter(conditions[value]) if value in conditions else records


def on_their_way(model: type[models.Model]) -> dict[str, Any]:
    """Conditions for what is on its way to the public; what is scheduled or in review is no longer simply approved."""
    of_record = {
        "base_content_type": kind_of(model),
        "object_id": Cast(models.OuterRef("pk"), models.CharField()),
    }
    reviews = WorkflowState.objects.filter(**of_record)
    in_review = models.Exists(reviews.filter(status=WorkflowState.STATUS_IN_PROGRESS))
    returned = models.Exists(reviews.filter(status=WorkflowState.STATUS_NEEDS_CHANGES))
    scheduled = models.Exists(
        Revision.objects.filter(approved_go_live_at__isnull=False, **of_record)
    )
    approved = models.Exists(Approval.objects.of_outer(model))
    return {
        "review": in_review,
        "returned": returned,
        "scheduled": scheduled,
        "approved": approved & ~scheduled & ~in_review & ~returned,
    }


class PageFilters(WagtailFilterSet):
    """Filters of every list of pages; lists add their own."""

    state = StateFilter()
    to_review = django_filters.ChoiceFilter(
        label=_("Review"),
        method="filter_to_review",
        choices=[("due", _("Review date has passed"))],
        widget=RadioSelect,
        empty_label=_("All"),
    )

    class Meta:
        model = Page
        fields: list[str] = []

    def filter_to_review(self, pages: models.QuerySet, name: str, value: str) -> models.QuerySet:
        """Pages that somebody should look at again."""
        return pages.filter(review_date__lt=timezone.localdate())


def filters_for(
    kind: type[models.Model], shared: type[WagtailFilterSet] = PageFilters
) -> type[WagtailFilterSet]:
    """The filters of a list whose kind adds none to those that all lists share."""

    class KindFilters(shared):
        class Meta:
            model = kind
            fields: list[str] = []

    return KindFilters


class WithStates:
    """Mixin for Wagtail's lists of pages: everything that the states need comes along."""

    def annotate_queryset(self, pages: models.QuerySet) -> models.QuerySet:
        """Adds states, reviewers and owners."""
        pages = with_states(super().annotate_queryset(pages))  # type: ignore[misc]  # of the class beside this one
        return pages.prefetch_related("owner", f"_current_workflow_states__{REVIEWERS}")


class ListingView(WithStates, IndexView):
    """The list of all pages of one type."""

    #: Relations that the columns of a list show.
    related: tuple[str, ...] = ()

    def annotate_queryset(self, pages: models.QuerySet) -> models.QuerySet:
        """Adds what the list's own columns show."""
        return super().annotate_queryset(pages).prefetch_related(*self.related)


class Listing(PageListingViewSet):
    """One menu entry with all pages of a type. Subclasses set `model`, `own_columns` and `related`."""

    index_view_class = ListingView
    filterset_class = PageFilters
    add_to_admin_menu = True
    own_columns: list[BaseColumn] = []
    related: tuple[str, ...] = ()

    @classproperty
    def columns(cls) -> list[BaseColumn]:
        """Title, the type's own facts, then what is asked of every page: whose, how fresh, in which state."""
        return [
            BulkActionsColumn("bulk_actions"),
            PageTitleColumn("title", label=_("Title"), sort_key="title", classname="title"),
            *cls.own_columns,
            Column("owner", label=_("Owner"), sort_key="owner", width="10%"),
            Column("review_date", label=_("Review by"), sort_key="review_date", width="10%"),
            DateColumn(
                "latest_revision_created_at",
                label=_("Last change"),
                sort_key="latest_revision_created_at",
                width="10%",
            ),
            PageStatusColumn("status", label=_("State"), sort_key="live", width="16%"),
        ]

    def get_index_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        """Passes on which relations the columns show; the list is called as in the menu."""
        own = {"related": self.related, "page_title": self.menu_label}
        return super().get_index_view_kwargs(**{**own, **kwargs})
