"""What keeps something from going live, in words, and where it can be mended: found in fields, rows and blocks."""

from dataclasses import dataclass
from typing import Any

from django.core.exceptions import NON_FIELD_ERRORS, FieldDoesNotExist, ValidationError
from django.db import models
from django.utils.functional import Promise
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from modelcluster.models import get_all_child_relations
from wagtail.fields import StreamField

from cms.blocks.walk import chosen_records
from cms.media.images import CustomImage
from cms.querysets import is_public

REQUIRED = _("This is needed before it can go live.")


@dataclass(frozen=True)
class Problem:
    """One reason why something may not go live.

    `field` is the name of the field where it can be mended (empty if there is no single one), `message` one
    plain sentence. Those who review may be the ones to mend it: with `at_submit=False` it can be handed in as it is.
    What time alone mends, such as an embargo, does not keep anybody from approving it: `at_approval=False`.
    """

    field: str
    message: str | Promise
    at_submit: bool = True
    at_approval: bool = True

    def __str__(self) -> str:
        return str(self.message)

    def sentence(self, record: models.Model) -> str:
        """The problem with the name of its field, for places where it does not stand beside that field."""
        try:
            field: Any = record._meta.get_field(self.field)
        except FieldDoesNotExist:
            return str(self.message)
        if field.one_to_many:
            return f"{capfirst(field.related_model._meta.verbose_name_plural)}: {self.message}"
        return f"{capfirst(field.verbose_name)}: {self.message}"


class NotReadyToPublish(ValidationError):
    """Raised by `publish()` and `save()`; carries the record and its problems.

    As a validation error with a dictionary it is understood by the APIs and by the translation screens.
    """

    def __init__(self, record: Any, problems: list[Problem]) -> None:
        found: dict[str, list[str]] = {}
        for problem in problems:
            found.setdefault(problem.field or NON_FIELD_ERRORS, []).append(str(problem.message))
        super().__init__(found)
        self.record = record
        self.problems = problems

    @property
    def sentences(self) -> list[str]:
        """The problems with the names of their fields, for places where no form is at hand."""
        return [problem.sentence(self.record) for problem in self.problems]


def stream_fields(record: models.Model) -> list[StreamField]:
    """The body fields of a record."""
    return [field for field in record._meta.get_fields() if isinstance(field, StreamField)]


def field_problems(record: models.Model, prefix: str = "") -> list[Problem]:
    """What the field definitions alone say: required fields left empty, values out of range."""
    problems = [
        Problem(f"{prefix}{field.name}", REQUIRED)
        for field in stream_fields(record)
        if not field.blank and not getattr(record, field.name)
    ]
    # Addresses and tree positions are checked by the save itself, and nobody types what is not editable.
    skip = {"slug", "path", "depth", "numchild", "url_path", "locale", "translation_key"}
    skip |= {"content_type", "page_ptr"}
    skip |= {field.name for field in stream_fields(record)}
    skip |= {field.name for field in record._meta.fields if not field.editable}
    try:
        record.clean_fields(exclude=skip)
    except ValidationError as error:
        for name, messages in error.message_dict.items():
            empty = getattr(record, name, None) in (None, "")
            problems += [Problem(f"{prefix}{name}", REQUIRED if empty else m) for m in messages]
    problems += clean_problems(record, prefix)
    return problems


def clean_problems(record: models.Model, prefix: str = "") -> list[Problem]:
    """What the record's own `clean()` says, for example an end before a start."""
    try:
        record.clean()
    except ValidationError as error:
        found = (
            error.message_dict
            if hasattr(error, "error_dict")
            else {NON_FIELD_ERRORS: error.messages}
        )
        return [
            Problem("" if name == NON_FIELD_ERRORS else f"{prefix}{name}", message)
            for name, messages in found.items()
            for message in messages
        ]
    return []


def child_problems(record: models.Model) -> list[Problem]:
    """Problems of the rows that belong to the record (roles, participants, sections …)."""
    problems: list[Problem] = []
    for relation in get_all_child_relations(record):
        name = relation.get_accessor_name()
        if (
            name in {"comments", "wagtail_admin_comments"}
            or relation.related_model._meta.app_label == "wagtailcore"
        ):
            continue
        for child in getattr(record, name).all():
            found = [p for p in field_problems(child) if p.field != relation.field.name]
            for field in stream_fields(child):
                found += stream_problems(child, field)
            problems += [Problem(name, f"{child}: {p.message}") for p in found]
    return problems


def stream_problems(record: models.Model, field: StreamField) -> list[Problem]:
    """Blocks that are incomplete, and blocks that use something the public may not see."""
    value = getattr(record, field.name)
    problems: list[Problem] = []
    try:
        # An empty body is a field left empty, if it is needed at all.
        if value:
            field.stream_block.clean(value)
    except ValidationError:
        problems.append(Problem(field.name, _("A block is not complete: look for the red marks.")))
    for chosen in chosen_records(value):
        message = unusable(chosen)
        if message:
            problems.append(Problem(field.name, message))
    return problems


def unusable(chosen: Any) -> str:
    """Why the public may not see a chosen record; empty when it may."""
    if isinstance(chosen, CustomImage):
        if chosen.may_be_shown:
            return ""
        return _("The picture “%(name)s” has no valid consent.") % {"name": chosen.title}
    if not hasattr(chosen, "live") or getattr(chosen, "is_public", is_public(chosen)):
        return ""
    if is_public(chosen):
        return _("“%(name)s” may not be shown any more.") % {"name": chosen}
    return _("“%(name)s” is not live yet.") % {"name": chosen}
