"""Keeps the table of uses true: it listens to every save, and writes what the published version uses.

Everything that is published is saved as a whole, by whatever path: a form, a schedule, a launch, a command. What only
saves a draft names the fields it writes, and is passed over. Rows that belong to a page (roles, sections) are saved
through it.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from typing import Any

from django.apps import apps
from django.db import models, transaction
from django.db.models.signals import post_delete, post_save
from wagtail.contrib.settings.models import AbstractSetting
from wagtail.models import DraftStateMixin, Page, ReferenceIndex

from cms.media.documents import CustomDocument
from cms.media.images import CustomImage
from cms.media.uses import MediaUse, type_of

#: What can make a file public. Other kinds of records use the registry of conditions in `cms.media.gate`.
SOURCES = (Page, DraftStateMixin, AbstractSetting)
#: Functions of a published page or record, called in the same transaction once its uses are written.
followers: list[Callable[[Any], None]] = []
Target = tuple[int | None, int | None, int | None, str]


def listen() -> None:
    """Connects the receivers; called once when the apps are ready."""
    post_save.connect(saved, dispatch_uid="cms.media.saved")
    post_delete.connect(deleted, dispatch_uid="cms.media.deleted")


def is_source(model: type[models.Model]) -> bool:
    """Whether records of a model can use files; models of old migrations only look like it."""
    return issubclass(model, SOURCES) and model._meta.apps is apps


def saved(sender: type[models.Model], instance: Any, **kwargs: Any) -> None:
    """Writes the uses of what was saved, unless only a draft of it was."""
    if kwargs.get("raw") or not is_source(sender):
        return
    fields = kwargs.get("update_fields")
    if fields is not None:
        if "latest_revision" in fields:
            return
        # The record at hand may hold more than what was written.
        instance = sender._default_manager.get(pk=instance.pk)
    source = instance.specific if isinstance(instance, Page) else instance
    record_uses(source)
    for follow in followers:
        follow(source)


def deleted(sender: type[models.Model], instance: Any, **kwargs: Any) -> None:
    """A deleted record uses nothing; lines of pages go with the page."""
    if is_source(sender) and not isinstance(instance, Page):
        MediaUse.objects.by(instance).delete()


@transaction.atomic(savepoint=False)
def record_uses(source: Any) -> None:
    """Brings the lines of one page or record in line with its saved version."""
    live = getattr(source, "live", True)
    # Whoever looks at the published version next need not take it apart again.
    source.mentioned = list(mentions(as_read(source))) if live else []
    wanted = {target for target, _field in source.mentioned}
    until = None if isinstance(source, Page) else getattr(source, "expire_at", None)
    opening = openings(source) if live else {}
    # Two saves at once may have written a line twice: each is looked at, not only each target.
    known = list(MediaUse.objects.by(source))
    gone = [line.pk for line in known if line.target not in wanted]
    if gone:
        MediaUse.objects.filter(pk__in=gone).delete()
    if any(line.until != until for line in known):
        MediaUse.objects.by(source).update(until=until)
    for line in known:
        moment = opening.get(line.document_id)
        if line.target in wanted and line.opens_at != moment:
            MediaUse.objects.filter(pk=line.pk).update(opens_at=moment)
    if fresh := wanted - {line.target for line in known}:
        MediaUse.objects.bulk_create(lines(source, existing(fresh), until, opening))


def as_read(source: Any) -> Any:
    """A source as readers get it: of what was withdrawn they see neither pictures nor files."""
    ask = getattr(source, "as_read", None)
    return ask() if ask else source


def openings(source: Any) -> dict[int, datetime]:
    """Documents that a source does not let readers have as soon as it is live → when it does (`file_openings`)."""
    ask = getattr(source, "file_openings", None)
    return ask() if ask else {}


def lines(
    source: Any,
    wanted: Iterable[Target],
    until: datetime | None,
    opening: dict[int, datetime],
) -> list[MediaUse]:
    """New lines from one source."""
    if isinstance(source, Page):
        own: dict[str, Any] = {"page_id": source.pk}
    else:
        always = isinstance(source, AbstractSetting)
        own = {"record_type": type_of(source), "record_id": str(source.pk), "always": always}
    names = ("image_id", "document_id", "used_type_id", "used_id")
    return [
        MediaUse(
            **own,
            until=until,
            opens_at=opening.get(target[1] or 0),
            **dict(zip(names, target, strict=True)),
        )
        for target in wanted
    ]


def targets(source: models.Model) -> set[Target]:
    """The pictures, files and shared records that a page or record names anywhere."""
    return {target for target, _field in mentions(source)}


def mentions(source: models.Model) -> Iterator[tuple[Target, str]]:
    """Each of them, with the name of the field or rows where it stands."""
    images, documents = type_of(CustomImage).pk, type_of(CustomDocument).pk
    records = record_types()
    # Wagtail's own finder looks into rich text, blocks and rows; only its table is late.
    for type_id, key, path, _where in ReferenceIndex._extract_references_from_object(source):
        field = path.partition(".")[0]
        if type_id == images:
            yield (int(key), None, None, ""), field
        elif type_id == documents:
            yield (None, int(key), None, ""), field
        elif type_id in records:
            yield (None, None, type_id, key), field


def record_types() -> set[int]:
    """The content types of shared records."""
    return {
        type_of(model).pk
        for model in apps.get_models()
        if issubclass(model, DraftStateMixin) and not issubclass(model, Page)
    }


def existing(wanted: Iterable[Target]) -> list[Target]:
    """Without those that were deleted: a text may still name them."""
    wanted = list(wanted)
    images = set(
        CustomImage.objects.filter(pk__in=[t[0] for t in wanted if t[0]]).values_list(
            "pk", flat=True
        )
    )
    documents = set(
        CustomDocument.objects.filter(pk__in=[t[1] for t in wanted if t[1]]).values_list(
            "pk", flat=True
        )
    )
    return [t for t in wanted if t[2] or t[0] in images or t[1] in documents]


def record_everything() -> int:
    """Writes the whole table anew, for a site whose pages were brought in around the models; returns the sources."""
    count = 0
    for model in apps.get_models():
        if is_source(model) and not model._meta.proxy and model is not Page:
            for source in model._default_manager.iterator():
                record_uses(source)
                count += 1
    return count
