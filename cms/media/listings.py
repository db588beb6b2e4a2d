"""The lists of pictures and of files in the admin: what needs attention can be filtered and seen."""

from datetime import timedelta
from typing import Any

import django_filters
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import BaseColumn, BooleanColumn, Column
from wagtail.documents.views import documents
from wagtail.images.views import images
from wagtail.models import ReferenceIndex

from cms.media.documents import CustomDocument
from cms.media.gate import with_use
from cms.media.images import CustomImage
from cms.media.tags import OwnTags
from cms.media.uses import MediaUse

#: How far ahead an ending consent is worth a look.
SOON = timedelta(days=60)
#: What Wagtail's list says of a file that an editor does not ask.
SERVER_COLUMNS = {"filename", "created_at"}
USED = [
    ("live", _("On a live page")),
    ("not_live", _("Used, but not live")),
    ("unused", _("Unused")),
]
CONSENT = [
    ("missing", _("Nobody holds it")),
    ("over", _("Over or withdrawn")),
    ("soon", _("Ends within 60 days")),
]


def by_use(files: QuerySet, name: str, value: str) -> QuerySet:
    """Pictures or files by where they are used."""
    field = "image" if issubclass(files.model, CustomImage) else "document"
    live = Exists(MediaUse.objects.public().filter(**{field: OuterRef("pk")}))
    named = ReferenceIndex.usage_count_subquery(files.model)
    if value == "live":
        return files.filter(live)
    files = files.filter(~live).annotate(times_named=named)
    return (
        files.filter(times_named__gt=0) if value == "not_live" else files.exclude(times_named__gt=0)
    )


def by_consent(files: QuerySet, name: str, value: str) -> QuerySet:
    """Pictures of people by the state of their consent."""
    today = timezone.localdate()
    over = Q(consent_withdrawn=True) | Q(shows_people=True, consent_until__lt=today)
    chosen = {
        "missing": Q(shows_people=True, consent_held_by=""),
        "over": over,
        "soon": Q(shows_people=True, consent_until__range=(today, today + SOON)) & ~over,
    }
    return files.filter(chosen[value])


class PictureFilters(OwnTags, images.ImagesFilterSet):
    """What to look for among the pictures."""

    use = django_filters.ChoiceFilter(label=_("Used"), choices=USED, method=by_use)
    consent = django_filters.ChoiceFilter(label=_("Consent"), choices=CONSENT, method=by_consent)
    no_words = django_filters.BooleanFilter(
        label=_("Without description"),
        field_name="description",
        lookup_expr="exact",
        method="words",
    )

    class Meta(images.ImagesFilterSet.Meta):
        model = CustomImage

    def words(self, files: QuerySet, name: str, value: bool) -> QuerySet:
        """Pictures that nobody has described yet, or those that somebody has."""
        return files.filter(description="") if value else files.exclude(description="")


class FileFilters(OwnTags, documents.DocumentsFilterSet):
    """What to look for among the files."""

    use = django_filters.ChoiceFilter(label=_("Used"), choices=USED, method=by_use)
    accessible = django_filters.ChoiceFilter(
        label=_("Accessible"), choices=CustomDocument.Accessible.choices
    )
    language = django_filters.ChoiceFilter(
        label=_("Language"), choices=CustomDocument._meta.get_field("language").choices
    )

    class Meta(documents.DocumentsFilterSet.Meta):
        model = CustomDocument


class PictureColumn(BaseColumn):
    """The picture in small."""

    cell_template_name = "cms/admin/picture_cell.html"


class PictureList(images.IndexView):
    """The list of pictures."""

    def get_base_queryset(self) -> QuerySet:
        """Adds whether the public may have it because of a live page."""
        return with_use(super().get_base_queryset(), "image")

    page_title = _("Pictures")
    add_item_label = _("Add a picture")
    filterset_class = PictureFilters

    @property
    def columns(self) -> list[Any]:
        """Wagtail's, with what the description says and whether the picture may be shown."""
        columns = list(super().columns)
        if columns:
            columns[1] = PictureColumn("preview", label=_("Preview"), classname="image-preview")
            columns[3:3] = [
                Column("description", label=_("Description"), accessor="description"),
                BooleanColumn("in_use", label=_("On a live page"), accessor="in_use"),
                Column("consent", label=_("Consent"), accessor="consent_in_words"),
            ]
        return columns


class FileList(documents.IndexView):
    """The list of files."""

    def get_base_queryset(self) -> QuerySet:
        """Adds whether the public may have it because of a live page."""
        return with_use(super().get_base_queryset(), "document")

    page_title = _("Files")
    add_item_label = _("Add a file")
    filterset_class = FileFilters

    @property
    def columns(self) -> list[Any]:
        """Wagtail's, with what a reader is told about the file instead of its name on the server."""
        columns = [one for one in super().columns if one.name not in SERVER_COLUMNS]
        title = next(one for one in columns if one.name == "title")
        title.width = "35%"
        after = columns.index(title) + 1
        columns[after:after] = [
            BooleanColumn("in_use", label=_("On a live page"), accessor="in_use"),
            Column("kind", label=_("Kind"), accessor="kind"),
            Column("page_count", label=_("Pages"), accessor="page_count"),
            Column("accessible", label=_("Accessible"), accessor="get_accessible_display"),
            Column("version_label", label=_("Version"), accessor="version_label"),
        ]
        return columns
