"""What people do with a set: arm it, hold it, let it go live now; and amend an item of it without losing the slot."""

from datetime import timedelta
from typing import Any

from django.db import transaction
from django.db.models.signals import post_save
from django.utils import timezone
from wagtail.log_actions import log
from wagtail.models import Revision

from cms.media.renditions import make_soon
from cms.models import Approval
from cms.models.approvals import approve, approved_revision, waiting_approval
from cms.models.approvals import release as release_alone
from publishing.due import claim
from publishing.models import Amendment, LaunchMember, LaunchSet
from publishing.sets import releasing
from publishing.sets.locks import amendment_of, key_of, open_member
from publishing.sets.preflight import Report, may_publish, preflight
from publishing.waiting import call

#: An answer to something handed in can be expected within this time; the first screens promise the same.
REVIEW_TAKES = timedelta(days=5)


def listen() -> None:
    """Connects the receivers; called once when the apps are ready."""
    post_save.connect(follow_approval, sender=Approval, dispatch_uid="publishing.sets")
    post_save.connect(end_amendment, sender=Revision, dispatch_uid="publishing.sets")


def arm(launch: LaunchSet, user: Any) -> Report:
    """Locks the items and lets the set wait for its time, unless the report that is returned has blockers."""
    report = preflight(launch, user)
    if not report.blockers:
        with transaction.atomic():
            pin(launch, report, user)
            launch.state = LaunchSet.State.ARMED
            launch.armed_at, launch.armed_by, launch.failure = timezone.now(), user, []
            launch.save(update_fields=["state", "armed_at", "armed_by", "failure"])
            log(launch, "publishing.set_armed", user=user)
            call()
    return report


def pin(launch: LaunchSet, report: Report, user: Any) -> None:
    """Notes which versions go live, and that this person approves what nobody has approved yet."""
    for member in launch.members.all():
        revision = report.versions.get(member.pk)
        if member.pk in report.approved_by_arming and revision:
            approve(revision, user)
        LaunchMember.objects.filter(pk=member.pk).update(revision=revision)
        if revision:
            # Pictures are there in all their sizes when the first reader comes.
            make_soon(revision.as_object())


def go_live_now(launch: LaunchSet, user: Any) -> Report:
    """Lets the set go live at once. The report has blockers, or the set has failed, when it did not."""
    report = preflight(launch, user)
    # The time is what the person decides just now.
    report.findings = [one for one in report.findings if not one.is_about_time]
    if not report.blockers:
        with transaction.atomic():
            pin(launch, report, user)
        log(launch, "publishing.set_now", user=user)
        releasing.go_live_now(launch.pk, user)
        launch.refresh_from_db()
    return report


@transaction.atomic
def hold(launch: LaunchSet, user: Any) -> bool:
    """Keeps an armed set from going live, and unlocks its items. False when it was not armed any more."""
    now = claim(LaunchSet.objects.filter(state=LaunchSet.State.ARMED), launch.pk)
    if now is None:
        return False
    now.state = LaunchSet.State.HELD
    now.save(update_fields=["state"])
    log(now, "publishing.set_held", user=user)
    launch.refresh_from_db()
    return True


def slot_of(record: Any) -> Any:
    """When something scheduled or armed goes live; `None` for everything else."""
    member = open_member(record)
    if member and member.launch_set.is_armed:
        return member.launch_set.go_live_at
    revision = record.scheduled_revision
    return revision and revision.approved_go_live_at


def may_be_late(slot: Any) -> bool:
    """Whether an approval of the new text may come after the slot."""
    return bool(slot < timezone.now() + REVIEW_TAKES)


def amend(record: Any, user: Any) -> Amendment:
    """Lets one person mend what is scheduled or armed; what was approved keeps the slot until the new text is approved."""
    kind, key = key_of(record)
    row, _new = Amendment.objects.update_or_create(
        content_type_id=kind, object_id=key, defaults={"by": user, "begun_at": timezone.now()}
    )
    waiting = waiting_approval(record)
    if waiting and may_publish(user, record):
        # What this person publishes takes its place; until then the slot is still that of the old text.
        waiting.finish(Approval.End.REPLACED, user)
    log(record, "publishing.amend", user=user)
    return row


def take_slot(record: Any, user: Any) -> bool:
    """Approves the newest draft of something armed or scheduled, so that it takes the slot of the old text."""
    latest = record.get_latest_revision()
    if latest is None or slot_of(record) is None:
        return False
    with transaction.atomic():
        approve(latest, user)
    return True


def follow_approval(instance: Approval, created: bool, **kwargs: Any) -> None:
    """A new approval of something armed or amended takes over the slot; its time and its set stay."""
    record = instance.revision.content_object if created else None
    if record is None or releasing.releasing.get():
        return
    member = open_member(record)
    if member and member.launch_set.is_armed:
        LaunchMember.objects.filter(pk=member.pk).update(revision=instance.revision)
        end_amendment_of(record)
    elif amendment_of(record):
        slot = slot_of(record)
        if slot and slot > timezone.now() and approved_revision(record) == instance.revision:
            release_alone(record, None, slot)


def end_amendment(instance: Revision, **kwargs: Any) -> None:
    """A version got a time: whoever amended is done."""
    if instance.approved_go_live_at:
        Amendment.objects.filter(
            content_type_id=instance.base_content_type_id, object_id=instance.object_id
        ).delete()


def end_amendment_of(record: Any) -> None:
    """The same for members of sets."""
    kind, key = key_of(record)
    Amendment.objects.filter(content_type_id=kind, object_id=key).delete()
