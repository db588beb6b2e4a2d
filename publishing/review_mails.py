"""Mails about a review: to those who are asked to check, and to those whose work was approved or sent back.

They take the place of Wagtail's, which go out before the transaction is through, twice to some, and to whoever is in a
group, with titles of what they may not see. Here each is owed in the transaction of the deed, once, to people who still
work here, may see the thing, and have not switched such mails off in their account.
"""

from collections.abc import Iterable
from typing import Any

from django.contrib.auth import get_user_model
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.models import Page, PageSubscription, TaskState, WorkflowState
from wagtail.signals import (
    task_submitted,
    workflow_approved,
    workflow_rejected,
    workflow_submitted,
)
from wagtail.users.models import UserProfile

from cms.models.approvals import contributors
from cms.models.states import uk_time
from cms.sight import visible
from publishing import notices
from publishing.models.review import wanted_time
from publishing.places import edit_address
from publishing.whom import mailable
from roles.sight import may_read_draft

#: By these names Wagtail connects its own mails; a name that is taken is left alone, and its apps come after ours.
WAGTAILS = "{}_email_notification"


def listen() -> None:
    """Connects the receivers; called once when the apps are ready."""
    for signal, sender, receiver, name in (
        (task_submitted, TaskState, ask_reviewers, "group_approval_task_submitted"),
        (workflow_submitted, WorkflowState, follow_comments, "workflow_state_submitted"),
        (workflow_rejected, WorkflowState, tell_returned, "workflow_state_rejected"),
        (workflow_approved, WorkflowState, tell_approved, "workflow_state_approved"),
    ):
        signal.connect(receiver, sender=sender, dispatch_uid=WAGTAILS.format(name))


def follow_comments(instance: WorkflowState, user: Any = None, **kwargs: Any) -> None:
    """Whoever hands a page in hears of remarks in its text. The step has told its people already."""
    page = instance.content_object
    if user is not None and isinstance(page, Page):
        hears = {"comment_notifications": True}
        PageSubscription.objects.update_or_create(page=page, user=user, defaults=hears)


def record_of(review: WorkflowState) -> Any:
    """What a review is about, as its newest version has it."""
    return review.content_object.get_latest_revision_as_object()


def may_be_told(person: Any, record: Any, kind: str) -> bool:
    """Whether a person wants such mails and may read the title that stands in them."""
    profile = UserProfile.get_for_user(person)
    if not getattr(profile, f"{kind}_notifications"):
        return False
    if isinstance(record, Page):
        return may_read_draft(person, record)
    return visible(person, type(record)._default_manager.filter(pk=record.pk)).exists()


def chosen(people: Iterable[Any], record: Any, kind: str, actor: Any) -> list[Any]:
    """Those of the people who are told. Whoever did it knows already."""
    others = [one for one in people if actor is None or one.pk != actor.pk]
    return [one for one in others if may_be_told(one, record, kind)]


def ask_reviewers(instance: TaskState, user: Any = None, **kwargs: Any) -> None:
    """Mails those who may decide."""
    review, step = instance.workflow_state, instance.task.specific
    record = record_of(review)
    groups = step.groups.all() if hasattr(step, "groups") else []
    people = mailable().filter(groups__in=groups).distinct()
    if record.needs_sign_off:
        authors = contributors(instance.revision)
        people = people.exclude(pk__in=authors)
    wanted = wanted_time(record)
    words = {
        "who": user or review.requested_by or _("Somebody"),
        "wanted": uk_time(wanted) if wanted else "",
    }
    tell(chosen(people, record, "submitted", user), record, "handed_in", _("To check: %s"), words)


def tell_returned(instance: WorkflowState, user: Any = None, **kwargs: Any) -> None:
    """Mails whoever handed it in or wrote it, with the reason."""
    step = instance.current_task_state
    words = {"who": user or _("Somebody"), "reason": step.comment.strip()}
    tell_authors(instance, user, "rejected", "returned", _("Changes asked: %s"), words)


def tell_approved(instance: WorkflowState, user: Any = None, **kwargs: Any) -> None:
    """Mails the same people, with the time if one was given with the same press."""
    step = instance.current_task_state
    moment = getattr(instance, "goes_live_at", None)
    words = {
        "who": user or _("Somebody"),
        "remark": step.comment.strip(),
        "when": uk_time(moment) if moment else "",
    }
    tell_authors(instance, user, "approved", "approved", _("Approved: %s"), words)


def tell_authors(
    review: WorkflowState, actor: Any, kind: str, template: str, subject: str, words: Any
) -> None:
    """Mails whoever handed it in, worked on it, or is named as its author."""
    record = record_of(review)
    keys = contributors(review.current_task_state.revision) | {review.requested_by_id}
    named = [row.person_id for row in record.authors.all()] if hasattr(record, "authors") else []
    accounts = get_user_model().objects.filter(groups__desk__page__in=[n for n in named if n])
    keys |= set(accounts.values_list("pk", flat=True))
    people = mailable().filter(pk__in=keys - {None})
    tell(chosen(people, record, kind, actor), record, template, subject, words)


def tell(people: list[Any], record: Any, template: str, subject: str, words: Any) -> None:
    """Owes the mails."""
    title = record.title if isinstance(record, Page) else str(record)
    facts = {"item": title, "kind": record._meta.verbose_name, "address": edit_address(record)}
    notices.write(people, subject % title, f"publishing/mail/{template}.txt", {**facts, **words})


def tell_about_comments(people: Iterable[Any], kind: str, facts: dict[str, Any]) -> None:
    """In place of Wagtail's, whose mails go out while the page is being saved, and to people who see it no longer."""
    page, editor = facts["page"], facts["editor"]
    keys = [person.pk for person in people]
    told = chosen(mailable().filter(pk__in=keys), page, kind, editor)
    words = {"item": page.title, "address": edit_address(page), **facts}
    with transaction.atomic():
        subject = _("Remarks: %s") % page.title
        notices.write(told, subject, "publishing/mail/comments.txt", words)
