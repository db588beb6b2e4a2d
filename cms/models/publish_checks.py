"""What must be true before something goes live.

Wagtail checks required fields in the page form alone: publishing in bulk, a schedule, an approval or a command
go round it. So every page and every shared record answers one question, `publish_problems()`, and `publish()`
itself refuses while there is an answer. Forms ask the same question to put each answer beside its field.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from cms.models.approvals import Approval, approve, contributors, differs_from_approved
from cms.models.problems import (
    NotReadyToPublish,
    Problem,
    child_problems,
    field_problems,
    stream_fields,
    stream_problems,
)
from cms.models.states import state_in_words
from cms.models.translating import is_translating

#: What apps above ask of every page and record before it goes live: functions of the record.
more_problems: list[Callable[[Any], list[Problem]]] = []
#: What apps above have against a version going live in this way: functions of a record and the version, as it will be.
objections: list[Callable[[Any, Any], list[Problem]]] = []
#: Who may write in something just now: functions of a record and the lock that it would have; each answers with a lock.
locks: list[Callable[[Any, Any], Any]] = []
UNSIGNED = _(
    "It needs the sign-off of somebody who has not worked on it, and this version has none: submit it for review."
)
OWN_WORK = _("You have worked on this version, so somebody else signs it off.")


class PublishChecked(models.Model):
    """Gives a page or a draftable record `publish_problems()`, a `publish()` and a `save()` that obey it, and
    its state in plain words."""

    #: Whether a version goes live only after somebody who has not worked on it has signed it off.
    needs_sign_off = False
    #: Set by `publish()` on the very version that it has looked at and saves next, so that it is not looked at twice.
    found_ready = False

    class Meta:
        abstract = True

    def save(self, *args, **kwargs) -> None:
        """Saves; raises `NotReadyToPublish` if that would bring something live that has problems.

        This is the last gate. Wagtail has ways to go live that call no `publish()`: copies that stay live, translated
        records, its interface for programs.
        """
        if self.waits_for_publication(kwargs.get("update_fields")):
            self.live = True
            return
        asks = getattr(self, "live", False) and not self.found_ready
        if asks and would_go_live(self, kwargs.get("update_fields")):
            self.refuse_if_unready()
            if self.needs_sign_off:
                self.refuse_unsigned(self.live_revision)  # type: ignore[attr-defined]  # of the class beside
        super().save(*args, **kwargs)
        self.found_ready = False

    def waits_for_publication(self, update_fields: Any) -> bool:
        """Whether it is a translation of which readers have an older version: the new one is not for them yet."""
        if not is_translating() or self.found_ready or update_fields is not None:
            return False
        if getattr(self, "alias_of_id", None):
            # It follows its source, which has been published just now.
            return False
        model: Any = type(self)
        return bool(model._base_manager.filter(pk=self.pk, live=True).exists())

    def save_revision(self, *args, **kwargs):
        """Saves a version. While it is being checked only its reviewers can: what they change is part of what they
        approve. Wagtail would ask them to approve once more, without a word.

        What the editor saves by itself takes the place of what it saved before, but never of an approved version.
        """
        old = kwargs.get("overwrite_revision")
        if old and (old.approvals.exists() or old.approved_go_live_at):
            kwargs["overwrite_revision"] = None
        revision = super().save_revision(*args, **kwargs)  # type: ignore[misc]  # of the class beside this one
        step = self.current_workflow_task_state  # type: ignore[attr-defined]  # of the class beside this one
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
        version.found_ready = True
        with read_as(revision, version):
            # The page or record class beside this one has it.
            return super().publish(revision, *args, **kwargs)  # type: ignore[misc]  # of the class beside this one


@contextmanager
def read_as(revision: Any, version: Any) -> Iterator[None]:
    """Gives whoever reads the revision what was read from it already: what was looked at is what goes live."""
    revision.as_object = lambda: version
    try:
        yield
    finally:
        del revision.as_object


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
