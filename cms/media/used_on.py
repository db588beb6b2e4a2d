"""Everything that uses a picture or a file, live or not: what must change before it may be deleted."""

from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.models import DraftStateMixin, Page, ReferenceIndex, Revision

from cms.media.images import CustomImage
from cms.media.recording import targets
from cms.media.uses import MediaUse, type_of

HIDDEN = _("Hidden item")


@dataclass(frozen=True)
class Use:
    """One line of the list: `title` and `address` are those that the person asking may see."""

    title: str
    kind: str
    address: str


def sources(file: Any) -> list[models.Model]:
    """The pages and records that use a picture or file in their live version, or in their latest draft."""
    found = dict.fromkeys(live_sources(file))
    found.update((key, None) for key in indexed_sources(file))
    found.update((key, None) for key in draft_sources(file))
    return [record for key in found if (record := load(*key)) is not None]


def live_sources(file: Any) -> list[tuple[int, str]]:
    """From our own table."""
    page_type = type_of(Page).pk
    return [
        (page_type, str(use.page_id)) if use.page_id else (use.record_type_id or 0, use.record_id)
        for use in MediaUse.objects.filter(**field_of(file))
    ]


def indexed_sources(file: Any) -> list[tuple[int, str]]:
    """From Wagtail's index, which knows what was never published too."""
    rows = ReferenceIndex.get_references_to(file)
    return list(rows.values_list("base_content_type_id", "object_id").distinct())


def draft_sources(file: Any) -> list[tuple[int, str]]:
    """From changes that wait for publication; only versions in which the number stands are read."""
    wanted = (
        (file.pk, None, None, "") if isinstance(file, CustomImage) else (None, file.pk, None, "")
    )
    waiting = [
        pk
        for model in apps.get_models()
        if issubclass(model, DraftStateMixin) and (model is Page or not issubclass(model, Page))
        for pk in model._default_manager.filter(
            live=True, has_unpublished_changes=True
        ).values_list("latest_revision_id", flat=True)
    ]
    return [
        (revision.base_content_type_id, revision.object_id)
        for revision in Revision.objects.filter(pk__in=waiting).iterator()
        if str(file.pk) in str(revision.content) and wanted in targets(revision.as_object())
    ]


def field_of(file: Any) -> dict[str, Any]:
    """The column of our table in which a picture or file stands."""
    return {"image": file} if isinstance(file, CustomImage) else {"document": file}


def load(type_id: int, key: str) -> models.Model | None:
    """The record itself."""
    model = ContentType.objects.get_for_id(type_id).model_class()
    record = model._default_manager.filter(pk=key).first() if model else None
    return record.specific if isinstance(record, Page) else record


def uses_for(user: Any, file: Any) -> list[Use]:
    """The list as one person may read it: what they may not edit has no title."""
    finder = AdminURLFinder(user)
    found = []
    for record in sources(file):
        address = finder.get_edit_url(record) or ""
        title = str(record) if address else str(HIDDEN)
        found.append(Use(title, str(capfirst(record._meta.verbose_name)), address))
    return sorted(found, key=lambda use: (not use.address, use.title.casefold()))
