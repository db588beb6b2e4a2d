"""Which version of a page or shared record was approved, by whom, when, and whether that still holds.

An approval is for the words of one version and publishes nothing. Drafts that are saved later neither end it nor ride
along. It ends when its version goes live, when another takes its place, or when somebody takes it back.
"""

from datetime import datetime
from typing import Any

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models, transaction
from django.db.models import OuterRef, Q, QuerySet
from django.db.models.functions import Cast
from django.dispatch import receiver
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page, Revision
from wagtail.signals import published

from cms.models.fingerprints import digest_of, digest_of_content


def kind_of(model: type[models.Model]) -> ContentType:
    """The content type under which versions of a model are kept: all pages count as one."""
    base = Page if issubclass(model, Page) else model
    return ContentType.objects.get_for_model(base, for_concrete_model=False)


class ApprovalQuerySet(models.QuerySet["Approval"]):
    """Finds approvals."""

    def about(self, record: Any) -> "ApprovalQuerySet":
        """All that a page or record ever had, the newest first."""
        kind = kind_of(type(record))
        return self.filter(base_content_type=kind, object_id=str(record.pk)).order_by("-pk")

    def waiting(self) -> "ApprovalQuerySet":
        """Those that hold: their version has not gone live, and nobody has changed their mind."""
        return self.filter(ended_at=None)

    def of_outer(self, model: type[models.Model]) -> QuerySet:
        """For a subquery: the waiting approval of each record of an outer query."""
        key = Cast(OuterRef("pk"), models.CharField())
        return self.waiting().filter(base_content_type=kind_of(model), object_id=key)

    def covers(self, revision: Revision) -> bool:
        """Whether exactly the words of this version were approved, however often they were saved again."""
        found = self.filter(
            base_content_type_id=revision.base_content_type_id, object_id=revision.object_id
        )
        kept = found.exclude(end=Approval.End.TAKEN_BACK)
        return kept.filter(digest=digest_of(revision)).exists()


class Approval(models.Model):
    """One approval of one version."""

    class Kind(models.TextChoices):
        """How it came about."""

        CHECK = "check", _("Approved")
        SIGN_OFF = "sign-off", _("Signed off")
        OVERRIDE = "override", _("Approved without a second person")

    class End(models.TextChoices):
        """Why it holds no longer."""

        LIVE = "live", _("Gone live")
        REPLACED = "replaced", _("Another version took its place")
        TAKEN_BACK = "taken-back", _("Taken back")

    base_content_type = models.ForeignKey(ContentType, on_delete=models.CASCADE, related_name="+")
    object_id = models.CharField(max_length=255)
    revision = models.ForeignKey(Revision, on_delete=models.CASCADE, related_name="approvals")
    digest = models.CharField(max_length=64)
    kind = models.CharField(max_length=10, choices=Kind)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    at = models.DateTimeField(default=timezone.now)
    reason = models.TextField(blank=True)
    ended_at = models.DateTimeField(null=True)
    end = models.CharField(max_length=10, choices=End, blank=True)
    ended_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )

    objects = ApprovalQuerySet.as_manager()
    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("approval")
        verbose_name_plural = _("approvals")
        constraints = [
            models.UniqueConstraint(
                fields=["base_content_type", "object_id"],
                condition=Q(ended_at=None),
                name="one_waiting_approval",
            )
        ]
        indexes = [models.Index(fields=["base_content_type", "object_id"])]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.revision.object_str}"

    @property
    def is_valid(self) -> bool:
        """Whether its version may go live because of it."""
        return self.ended_at is None and self.digest == digest_of(self.revision)

    def finish(self, end: str, by: Any = None) -> None:
        """Ends it. One that has ended stays as it is."""
        now = timezone.now()
        waiting = type(self).objects.waiting().filter(pk=self.pk)
        waiting.update(ended_at=now, end=end, ended_by=by)
        self.refresh_from_db()


@transaction.atomic
def approve(revision: Revision, by: Any, kind: str = Approval.Kind.CHECK, reason: str = "") -> Any:
    """Records that a version is approved; one that waited before has lost its place. Publishes nothing.

    Whichever way it comes about, what needs a sign-off is approved by nobody who has worked on it: then
    `NotReadyToPublish` is raised. A sign-off that was looked into already, or goes round it, says so by its `kind`.
    """
    record = revision.as_object()
    if record.needs_sign_off and kind == Approval.Kind.CHECK:
        record.refuse_own_work(revision, by)
        kind = Approval.Kind.SIGN_OFF
    for old in Approval.objects.about(record).waiting():
        old.finish(Approval.End.REPLACED, by)
    return Approval.objects.create(
        base_content_type_id=revision.base_content_type_id,
        object_id=revision.object_id,
        revision=revision,
        digest=digest_of(revision),
        kind=kind,
        by=by,
        reason=reason,
    )


def waiting_approval(record: Any) -> Approval | None:
    """The approval that lets a version of the record go live; `None` if there is none, or it is of other words."""
    if record.pk is None:
        return None
    found = Approval.objects.about(record).waiting().select_related("revision", "by").first()
    return found if found and found.is_valid else None


def approved_revision(record: Any) -> Revision | None:
    """The version that a schedule, a launch set or “Go live” releases; `None` when none is approved and waiting."""
    approval = waiting_approval(record)
    return approval.revision if approval else None


def contributors(revision: Revision) -> set[int]:
    """The keys of the people whose work a version is: whoever made the page, and all who wrote since it last went live.

    Who saved the same words again, as with a remark beside them, has no part in them.
    """
    record = revision.content_object
    saved = Revision.objects.filter(
        base_content_type_id=revision.base_content_type_id,
        object_id=revision.object_id,
        created_at__lte=revision.created_at,
    )
    before, people = "", {getattr(record, "owner_id", None)}
    if record.live_revision_id:
        saved = saved.filter(created_at__gt=record.live_revision.created_at)
        before = digest_of(record.live_revision)
    for one in saved.order_by("created_at", "pk"):
        words = digest_of(one)
        if words != before:
            people.add(one.user_id)
        before = words
    return {key for key in people if key}


def differs_from_approved(record: Any) -> bool:
    """Whether a version is approved and waits, and the record as it is in memory has other words."""
    approval = waiting_approval(record)
    if approval is None:
        return False
    return approval.digest != digest_of_content(record.serializable_data())


@transaction.atomic
def release(record: Any, user: Any, at: datetime | None = None) -> Revision:
    """Lets the approved version go live, now or at a later time, and no later draft with it; returns the version.

    Raises `Approval.DoesNotExist` when none is approved, `ValueError` when `at` has passed, `NotReadyToPublish` when the
    version has problems, `PermissionDenied` when `user` may not publish it.
    """
    # Of two people who press the button at once, the second finds that it is done.
    Approval.objects.about(record).waiting().select_for_update(of=("self",)).first()
    approval = waiting_approval(record)
    if approval is None:
        raise Approval.DoesNotExist(str(record))
    if at is not None and at <= timezone.now():
        raise ValueError("This time has passed.")
    revision = approval.revision
    moment = DjangoJSONEncoder().default(at) if at else None
    revision.content = {**revision.content, "go_live_at": moment}
    revision.save(update_fields=["content"])
    revision.publish(user=user)
    return revision


@receiver(published, dispatch_uid="cms.approvals")
def end_what_is_live(instance: Any, revision: Revision, **kwargs: Any) -> None:
    """Ends the approval that waited. The signal also comes when something is only scheduled."""
    if not instance.live or instance.live_revision_id != revision.pk:
        return
    for approval in Approval.objects.about(instance).waiting():
        same = approval.digest == digest_of(revision)
        approval.finish(Approval.End.LIVE if same else Approval.End.REPLACED)
