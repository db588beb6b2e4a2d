"""The state of a page or record in plain words: in lists, beside the title, wherever a state shows.

Draft · In review with … · Changes asked · Approved · Scheduled for … · Live · Live, changes waiting · Expired
"""

from datetime import datetime
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import CharField, OuterRef, Prefetch, QuerySet, Subquery
from django.db.models.functions import Cast
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from wagtail.models import Page, Revision, WorkflowState

from cms.models.approvals import Approval, approved_revision

#: What a reviewed version has been through; traversed by lists in a handful of queries.
REVIEWERS = "current_task_state__task__groupapprovaltask__groups"


def uk_time(moment: datetime) -> str:
    """A moment as people in the office say it."""
    local = timezone.localtime(moment, timezone.get_default_timezone())
    return _("%(day)s, %(time)s UK time") % {
        "day": date_format(local, "j F Y"),
        "time": date_format(local, "H:i"),
    }


def state_in_words(record: Any) -> str:
    """The state of `record`; asks no question of the database if it came from `with_states()`."""
    public = shown_state(record)
    waiting = waiting_state(record)
    if not public:
        return waiting or _("Draft")
    if record.live and waiting:
        return f"{public} · {waiting}"
    if public == _("Live") and record.has_unpublished_changes:
        return _("Live, changes waiting")
    return waiting or public


def shown_state(record: Any) -> str:
    """What the public has of it: live, expired, or nothing (empty)."""
    over = record.expire_at is not None and record.expire_at <= timezone.now()
    if record.live:
        return _("Expired") if over else _("Live")
    return _("Expired") if record.expired else ""


def waiting_state(record: Any) -> str:
    """What is on its way to the public; empty when nothing is."""
    due = scheduled_for(record)
    if due:
        words = _("Scheduled for %s") if due > timezone.now() else _("Held up since %s")
        return words % uk_time(due)
    review = record.current_workflow_state
    if review and review.status == WorkflowState.STATUS_NEEDS_CHANGES:
        return _("Changes asked")
    if review:
        names = reviewers(review)
        return _("In review with %s") % names if names else _("In review")
    approved = approved_key(record)
    if approved is None:
        return ""
    is_newest = approved == record.latest_revision_id
    return _("Approved") if is_newest else _("Approved, newer draft waiting")


def scheduled_for(record: Any) -> datetime | None:
    """When a version goes live by itself."""
    if hasattr(record, "_scheduled_for"):
        return record._scheduled_for
    revision = record.scheduled_revision if record.pk else None
    return revision.approved_go_live_at if revision else None


def reviewers(review: WorkflowState) -> str:
    """The groups that are asked to check it."""
    task = review.current_task_state.task if review.current_task_state else None
    checked_by = getattr(task, "groupapprovaltask", None)
    groups = checked_by.groups.all() if checked_by else []
    return _(" or ").join(sorted(group.name for group in groups))


def approved_key(record: Any) -> int | None:
    """The key of the version that is approved and waits to go live."""
    if hasattr(record, "_approved_revision"):
        return record._approved_revision
    revision = approved_revision(record)
    return revision.pk if revision else None


def is_approved(record: Any) -> bool:
    """Whether exactly the latest version is approved and waits to go live."""
    return approved_key(record) is not None and approved_key(record) == record.latest_revision_id


def with_states(records: QuerySet) -> QuerySet:
    """Adds to a list of pages or records of one kind all that `state_in_words()` wants to know."""
    model = Page if issubclass(records.model, Page) else records.model
    kind = ContentType.objects.get_for_model(model, for_concrete_model=False)
    scheduled = Revision.objects.filter(
        base_content_type=kind,
        object_id=Cast(OuterRef("pk"), CharField()),
        approved_go_live_at__isnull=False,
    )
    return records.annotate(
        _scheduled_for=Subquery(scheduled.values("approved_go_live_at")[:1]),
        _approved_revision=Subquery(
            Approval.objects.of_outer(records.model).values("revision")[:1]
        ),
    )


def with_reviews(records: QuerySet) -> QuerySet:
    """Adds the reviews of shared records; lists of pages bring theirs along."""
    reviews = WorkflowState.objects.active().select_related(
        "current_task_state__task__groupapprovaltask"
    )
    reviews = reviews.prefetch_related(REVIEWERS)
    return records.prefetch_related(
        Prefetch("workflow_states", queryset=reviews, to_attr="_current_workflow_states")
    )
