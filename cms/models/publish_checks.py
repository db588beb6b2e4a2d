"""What must be true before something goes live.

Wagtail checks required fields in the page form alone: publishing in bulk, a schedule, an approval or a command
go round it. So every page and every shared record answers one question, `publish_problems()`, and `publish()`
itself refuses while there is an answer. Forms ask the same question to put each answer beside its field.
"""

from collections.abc import Callable
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
from cms.models.approvals import Approval, approve, contributors, differs_from_approved
from cms.models.states import state_in_words
from cms.querysets import is_public

#: What apps above ask of every page and record before it goes live: functions of the record.
more_problems: list[Callable[[Any], list["Problem"]]] = []
REQUIRED = _("This is needed before it can go live.")
#: What apps above have against a version going live in this way: functions of a record and the version, as it will be.
objections: list[Callable[[Any, Any], list["Problem"]]] = []
#: Who may write in something just now: functions of a record and the lock that it would have; each answers with a lock.
locks: list[Callable[[Any, Any], Any]] = []
UNSIGNED = _(
    "It needs the sign-off of somebody who has not worked on it, and this version has none: submit it for review."
)
OWN_WORK = _("You have worked on this version, so somebody else signs it off.")


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


class PublishChecked(models.Model):
    """Gives a page or a draftable record `publish_problems()`, a `publish()` and a `save()` that obey it, and
    its state in plain words."""

    #: Whether a version goes live only after somebody who has not worked on it has signed it off.
    needs_sign_off = False

    class Meta:
        abstract = True

    def save(self, *args, **kwargs) -> None:
        """Saves; raises `NotReadyToPublish` if that would bring something live that has problems.

        This is the last gate. Wagtail has ways to go live that call no `publish()`: copies that stay live, translated
        records, its interface for programs.
        """
        if getattr(self, "live", False) and would_go_live(self, kwargs.get("update_fields")):
            self.refuse_if_unready()
            if self.needs_sign_off:
                self.refuse_unsigned(self.live_revision)  # type: ignore[attr-defined]  # of the class beside
        super().save(*args, **kwargs)

    def save_revision(self, *args, **kwargs):
        """Saves a version. While it is being checked only its reviewers can: what they change is part of what they
        approve. Wagtail would ask them to approve once more, without a word.

        What the editor saves by itself takes the place of what it saved before, but never of an approved version.
        """
        old = kwargs.get("overwrite_revision")
        if old and (old.approvals.exists() or old.approved_go_live_at):
            kwargs["overwrite_revision"] = None
        revision = super().save_revision(*args, **kwargs)  # type: ignore[misc]  # of the class beside this one
        step = self.current_workflow_task_state  # type: ignore[attr-defined]
        if step:
            type(step).objects.filter(pk=step.pk).update(revision=revision)
        return revision

    def get_lock(self):
        """What keeps people from writing in it, as Wagtail says and as apps above say."""
        lock = super().get_lock()  # type: ignore[misc]  # of the class beside this one
        for ask in locks:
            lock = ask(self, lock)
        return lock

    def refuse_if_unready(self, at_approval: bool = False) -> None:
        """Raises `NotReadyToPublish` if it has problems; an approval leaves out those that time alone mends."""
        problems = [one for one in self.publish_problems() if one.at_approval or not at_approval]
        if problems:
            raise NotReadyToPublish(self, problems)

    def refuse_unsigned(self, revision: Any) -> None:
        """Raises `NotReadyToPublish` if the version needs a sign-off and has none."""
        if self.needs_sign_off and not (revision and Approval.objects.covers(revision)):
            raise NotReadyToPublish(self, [Problem("", UNSIGNED)])

    def differs_from_approved(self) -> bool:
        """Whether it is not what was approved and waits to go live."""
        return differs_from_approved(self)

    def may_approve(self, revision: Any, user: Any) -> bool:
        """Whether somebody may approve a version, as far as it depends on who has worked on it."""
        return not self.needs_sign_off or (user and user.pk not in contributors(revision))

    def refuse_own_work(self, revision: Any, user: Any) -> None:
        """Raises `NotReadyToPublish` when a person is no judge of this version."""
        if not self.may_approve(revision, user):
            raise NotReadyToPublish(self, [Problem("", OWN_WORK)])

    def record_approval(self, revision: Any, user: Any) -> Approval:
        """Notes that a version is approved."""
        return approve(revision, user)

    @property
    def status_string(self) -> str:
        """The state as Wagtail's screens print it."""
        return state_in_words(self)

    def publish_problems(self) -> list[Problem]:
        """Everything that keeps this version from going live; an empty list when nothing does.

        Subclasses add their own with `return [*super().publish_problems(), …]`.
        """
        problems = [*field_problems(self), *child_problems(self)]
        for field in stream_fields(self):
            problems += stream_problems(self, field)
        for ask in more_problems:
            problems += ask(self)
        return problems

    def publish(self, revision, *args, **kwargs):
        """Publishes or schedules `revision`; raises `NotReadyToPublish` instead if it has problems."""
        version = revision.as_object()
        version.refuse_if_unready()
        version.refuse_unsigned(revision)
        problems = [problem for ask in objections for problem in ask(self, version)]
        if problems:
            raise NotReadyToPublish(self, problems)
        # The page or record class beside this one has it.
        return super().publish(revision, *args, **kwargs)  # type: ignore[misc]


def would_go_live(record: Any, update_fields: Any = None) -> bool:
    """Whether saving a record that says it is live brings something new in front of the public.

    An alias only repeats what its source shows, and the source has been asked.
    """
    if getattr(record, "alias_of_id", None):
        return False
    if update_fields is not None and not {"live", "live_revision"} & set(update_fields):
        return False
    if record._state.adding:
        return True
    rows = type(record)._base_manager.filter(pk=record.pk)
    before = rows.values_list("live", "live_revision_id").first()
    return before != (True, record.live_revision_id)


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
