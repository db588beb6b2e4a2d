"""Who uses which picture and which file, written down the moment something is published.

Files are private until something live uses them. Wagtail's own index of references is brought up to date by a task
that may be late, so this table is written in the transaction that publishes, and in the one that takes down. Each
line says: this page, or this record, uses that picture, file or record. Lines exist for live versions only, and a
page's own dates are asked again when a file is asked for.
"""

import datetime
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone
from wagtail.models import Page

from cms.querysets import public_q

#: The moment at which a file opens that stays closed.
NEVER = datetime.datetime(9999, 12, 31, tzinfo=datetime.UTC)


class MediaUseQuerySet(models.QuerySet):
    """Uses, and which of them count now."""

    def by(self, source: models.Model) -> "MediaUseQuerySet":
        """The uses made by one page or one record."""
        if isinstance(source, Page):
            return self.filter(page_id=source.pk)
        return self.filter(record_type=type_of(source), record_id=str(source.pk))

    def public(self) -> "MediaUseQuerySet":
        """Uses by a live page, by the site itself, or by a live record that a live page uses."""
        on_page = MediaUse.objects.filter(
            public_q("page"), used_type=OuterRef("record_type"), used_id=OuterRef("record_id")
        )
        not_yet = Q(opens_at__gt=timezone.now())
        record_lasts = Q(until__isnull=True) | Q(until__gt=timezone.now())
        found = public_q("page") | Q(always=True) | (record_lasts & Exists(on_page))
        return self.filter(found).exclude(not_yet)

    def holding_back(self) -> "MediaUseQuerySet":
        """Uses by live pages that say that readers may not have the file yet, or ever: they outweigh all others."""
        return self.filter(public_q("page"), opens_at__gt=timezone.now())


class MediaUse(models.Model):
    """One line: `page` or the record (`record_type`, `record_id`) uses `image`, `document` or a shared record."""

    page = models.ForeignKey("wagtailcore.Page", models.CASCADE, null=True, related_name="+")
    record_type = models.ForeignKey(ContentType, models.CASCADE, null=True, related_name="+")
    record_id = models.CharField(max_length=36, blank=True)
    image = models.ForeignKey("cms.CustomImage", models.CASCADE, null=True, related_name="uses")
    document = models.ForeignKey(
        "cms.CustomDocument", models.CASCADE, null=True, related_name="uses"
    )
    used_type = models.ForeignKey(ContentType, models.CASCADE, null=True, related_name="+")
    used_id = models.CharField(max_length=36, blank=True)
    # Site settings are not published: what they use is public as it stands.
    always = models.BooleanField(default=False)
    # When the record runs out. Pages are asked themselves.
    until = models.DateTimeField(null=True)
    # When the page lets readers have the file, if it does not do so as soon as it is live.
    opens_at = models.DateTimeField(null=True)

    objects = MediaUseQuerySet.as_manager()
    wagtail_reference_index_ignore = True

    class Meta:
        indexes = [
            models.Index(fields=["record_type", "record_id"], name="cms_mediause_record"),
            models.Index(fields=["used_type", "used_id"], name="cms_mediause_used"),
        ]

    def __str__(self) -> str:
        return f"{self.page or self.record_id} → {self.image or self.document or self.used_id}"

    @property
    def target(self) -> tuple[Any, ...]:
        """What is used, as something to compare."""
        return (self.image_id, self.document_id, self.used_type_id, self.used_id)


def type_of(record: models.Model | type[models.Model]) -> ContentType:
    """The content type under which a record, or those of a model, are known: that of the topmost model."""
    parents = record._meta.get_parent_list()
    model = parents[-1] if parents else record._meta.model
    return ContentType.objects.get_for_model(model, for_concrete_model=False)
