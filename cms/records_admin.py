"""The shared records in the admin: one menu entry “Library”, a list for each kind."""

from typing import Any

import django_filters
from django.db.models import QuerySet
from django.forms import RadioSelect
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import (
    BaseColumn,
    Column,
    LiveStatusTagColumn,
    UpdatedAtColumn,
    UsageCountColumn,
)
from wagtail.models import ReferenceIndex
from wagtail.snippets.views.chooser import ChooseResultsView, ChooseView, SnippetChooserViewSet
from wagtail.snippets.views.snippets import IndexView, SnippetViewSet, SnippetViewSetGroup

from cms.history import RecordHistory
from cms.listings import StateFilter, filters_for
from cms.models import (
    Boilerplate,
    Contact,
    GlossaryTerm,
    Infographic,
    KeyFigure,
    Licence,
    Quote,
)
from cms.models.records.key_figure import FIGURE_AGE_LIMIT
from cms.models.states import with_reviews, with_states
from cms.page_screens import CarefulRecordEditView
from cms.sight import visible


class RecordListView(IndexView):
    """Shared records with their states and how often they are used, in a fixed number of queries."""

    def get_base_queryset(self) -> QuerySet:
        """Adds states, reviews and the number of uses."""
        records = with_reviews(with_states(super().get_base_queryset()))
        return records.annotate(usage_count=ReferenceIndex.usage_count_subquery(self.model))


class RecordChoice:
    """Mixin for the dialogs in which a record is chosen: the states cost no query for each row."""

    def get_object_list(self) -> QuerySet:
        """Those that the person may see, with states and reviews."""
        records = super().get_object_list()  # type: ignore[misc]  # of the class beside this one
        return with_reviews(with_states(visible(self.request.user, records)))  # type: ignore[attr-defined]  # of the class beside this one


class RecordChooseView(RecordChoice, ChooseView):
    """The dialog."""


class RecordChooseResultsView(RecordChoice, ChooseResultsView):
    """Its results while somebody types."""


class RecordChooser(SnippetChooserViewSet):
    """How a record is chosen on a page."""

    choose_view_class = RecordChooseView
    choose_results_view_class = RecordChooseResultsView


class RecordFilters(WagtailFilterSet):
    """Filters of every list of records; kinds add their own."""

    state = StateFilter()


class RecordViewSet(SnippetViewSet):
    """What the lists of all kinds share. Subclasses set `model`, `icon`, `base_url_path` and `own_columns`."""

    index_view_class = RecordListView
    edit_view_class = CarefulRecordEditView
    history_view_class = RecordHistory
    chooser_viewset_class = RecordChooser
    own_columns: list[BaseColumn] = []
    list_per_page = 50

    @cached_property
    def list_display(self) -> list[Any]:
        """The record, its own facts, where it is used, how fresh it is, in which state."""
        return [
            "__str__",
            *self.own_columns,
            UsageCountColumn("usage_count", label=_("Used"), sort_key="usage_count", width="8%"),
            UpdatedAtColumn(label=_("Last change"), width="12%"),
            LiveStatusTagColumn(label=_("State")),
        ]


class QuoteFilters(RecordFilters):
    """Adds the permission."""

    approval = django_filters.ChoiceFilter(
        label=_("Permission"),
        choices=Quote.Approval.choices,
        widget=RadioSelect,
        empty_label=_("All"),
    )

    class Meta:
        model = Quote
        fields: list[str] = []


class QuoteViewSet(RecordViewSet):
    """Quotes, with their permission in view."""

    model = Quote
    icon = "openquote"
    base_url_path = "library/quotes"
    menu_label = _("Quotes")
    filterset_class = QuoteFilters
    own_columns = [
        Column("permission", label=_("Permission"), accessor="get_approval_display"),
        Column("approved_by", label=_("Given by")),
    ]


class KeyFigureFilters(RecordFilters):
    """Adds the age."""

    age = django_filters.ChoiceFilter(
        label=_("Age"),
        method="filter_age",
        choices=[("old", _("Older than 18 months"))],
        widget=RadioSelect,
        empty_label=_("All"),
    )

    class Meta:
        model = KeyFigure
        fields: list[str] = []

    def filter_age(self, figures: QuerySet, name: str, value: str) -> QuerySet:
        """Figures that need a newer one."""
        return figures.filter(as_at__lt=timezone.localdate() - FIGURE_AGE_LIMIT)


class KeyFigureViewSet(RecordViewSet):
    """Key figures, with date and source in view."""

    model = KeyFigure
    icon = "decimal"
    base_url_path = "library/figures"
    menu_label = _("Key figures")
    filterset_class = KeyFigureFilters
    own_columns = [
        Column("as_at", label=_("As at"), sort_key="as_at"),
        Column("source", label=_("Source"), sort_key="source"),
    ]


class InfographicViewSet(RecordViewSet):
    """Infographics, by form."""

    model = Infographic
    icon = "image"
    base_url_path = "library/infographics"
    menu_label = _("Infographics")
    filterset_class = filters_for(Infographic, RecordFilters)
    own_columns = [Column("form", label=_("Form"), accessor="form.block.label")]


class GlossaryTermViewSet(RecordViewSet):
    """Terms that pages explain at first use."""

    model = GlossaryTerm
    icon = "help"
    base_url_path = "library/terms"
    menu_label = _("Glossary terms")
    filterset_class = filters_for(GlossaryTerm, RecordFilters)
    own_columns = [Column("definition", label=_("Meaning"))]


class ContactViewSet(RecordViewSet):
    """Whom to ask."""

    model = Contact
    icon = "mail"
    base_url_path = "library/contacts"
    menu_label = _("Contacts")
    filterset_class = filters_for(Contact, RecordFilters)
    own_columns = [
        Column("email", label=_("E-mail"), sort_key="email"),
        Column("phone", label=_("Telephone")),
    ]


class BoilerplateViewSet(RecordViewSet):
    """Standing texts."""

    model = Boilerplate
    icon = "clipboard-list"
    base_url_path = "library/texts"
    menu_label = _("Standing texts")
    filterset_class = filters_for(Boilerplate, RecordFilters)


class LicenceViewSet(RecordViewSet):
    """Terms of reuse."""

    model = Licence
    icon = "key"
    base_url_path = "library/licences"
    menu_label = _("Licences")
    filterset_class = filters_for(Licence, RecordFilters)
    own_columns = [Column("summary", label=_("In one line"))]


class LibraryGroup(SnippetViewSetGroup):
    """Everything that is written once and used on many pages."""

    #: Apps above add theirs before the group is registered.
    items: tuple[Any, ...] = (
        QuoteViewSet,
        KeyFigureViewSet,
        InfographicViewSet,
        GlossaryTermViewSet,
        ContactViewSet,
        BoilerplateViewSet,
        LicenceViewSet,
    )
    menu_label = _("Library")
    menu_icon = "folder-open-inverse"
    menu_name = "library"
    menu_order = 200
