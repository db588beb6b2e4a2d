"""What all shared records have in common.

Each has drafts, history and a preview; a page shows a record only while the record itself is live, and a draft
change to a record shows nowhere.
"""

from django.contrib.contenttypes.fields import GenericRelation
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import (
    DraftStateMixin,
    PreviewableMixin,
    RevisionMixin,
    TranslatableMixin,
    WorkflowMixin,
)
from wagtail.search import index

from cms.forms import SharedRecordForm
from cms.models.publish_checks import PublishChecked
from cms.querysets import PublicQuerySet, is_public


class MadeForSomebody(models.Model):
    """Mixin for records that pilots and organisations make for themselves."""

    folder = models.ForeignKey(
        "wagtailcore.Collection",
        verbose_name=_("made for"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("The pilot or organisation that may change it, by the name of its folder."),
    )

    class Meta:
        abstract = True


class SharedRecord(
    PublishChecked,
    TranslatableMixin,
    WorkflowMixin,
    DraftStateMixin,
    RevisionMixin,
    PreviewableMixin,
    index.Indexed,
    models.Model,
):
    """What all shared records have in common."""

    workflow_states = GenericRelation(
        "wagtailcore.WorkflowState",
        content_type_field="base_content_type",
        object_id_field="object_id",
        for_concrete_model=False,
    )
    revisions = GenericRelation(
        "wagtailcore.Revision",
        content_type_field="base_content_type",
        object_id_field="object_id",
        for_concrete_model=False,
    )

    objects = PublicQuerySet.as_manager()

    #: The component that draws the record, on pages and in its preview; it reads the record as `record`.
    component = ""
    #: Fields that are decided by the people who publish such records; others only read them.
    publishers_fields: tuple[str, ...] = ()
    base_form_class = SharedRecordForm

    class Meta(TranslatableMixin.Meta):
        abstract = True

    @property
    def is_public(self) -> bool:
        """Whether pages may show it now."""
        return is_public(self)

    def get_preview_template(self, request, mode_name):
        """All records share one preview page, which includes their `component`."""
        return "cms/record_preview.html"

    def get_preview_context(self, request, mode_name):
        """The record under the name that components read."""
        return {**super().get_preview_context(request, mode_name), "record": self}
