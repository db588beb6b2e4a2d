"""Tells in plain words what could not be done and why: noted until it is mended, and mailed once to whom it concerns."""

from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Page

from cms.models import NotReadyToPublish
from cms.models.states import uk_time
from publishing import notices
from publishing.due import Job, jobs_due, kinds
from publishing.models import HeldUp
from publishing.places import edit_address
from publishing.whom import whom_to_tell


def reasons_of(error: Exception) -> list[tuple[str, str]]:
    """Why it failed, as pairs of the field where it is mended (or nothing) and a sentence."""
    if isinstance(error, NotReadyToPublish):
        return [(one.field, one.sentence(error.record)) for one in error.problems]
    text = _(
        "Something in the site itself went wrong (%(what)s). It is no fault of the text. Whoever looks after the site "
        "finds more in its log."
    )
    return [("", text % {"what": type(error).__name__})]


def note(job: Job, error: Exception) -> None:
    """Writes down that something failed; at the first time, also a mail."""
    item = kinds[job.kind].item(job.key)
    if item is None:
        return
    reasons, now = reasons_of(error), timezone.now()
    with transaction.atomic():
        row, is_new = HeldUp.objects.get_or_create(
            job=job.name,
            defaults={
                "content_type": ContentType.objects.get_for_model(top_of(item)),
                "object_id": str(item.pk),
                "due": job.at,
                "reasons": reasons,
                "since": now,
                "last_attempt": now,
            },
        )
        if is_new:
            tell(row, item)
            return
        again = {"reasons": reasons, "last_attempt": now, "attempts": F("attempts") + 1}
        HeldUp.objects.filter(pk=row.pk).update(**again)


def top_of(item: Any) -> Any:
    """The model under which it is noted: pages of all types count as one."""
    return Page if isinstance(item, Page) else item


def tell(row: HeldUp, item: Any) -> None:
    """The mail: what, when, why, and where to mend it."""
    words = {
        "item": item,
        "reasons": row.sentences,
        "due": uk_time(row.due),
        "address": edit_address(item),
        "is_end": row.job.startswith("expiry:"),
    }
    subject = _("Held up: “%(item)s”") % {"item": item}
    notices.write(whom_to_tell(item), subject, "publishing/mail/held_up.txt", words)


def tell_that_it_was_over(item: Any) -> None:
    """The mail about a version whose end came before it could go live."""
    words = {"item": item, "end": uk_time(item.expire_at), "address": edit_address(item)}
    subject = _("Not put live: “%(item)s”") % {"item": item}
    notices.write(whom_to_tell(item), subject, "publishing/mail/was_over.txt", words)


def forget(job: str) -> None:
    """It is mended, or not wanted any more."""
    HeldUp.objects.filter(job=job).delete()


def tidy() -> None:
    """Forgets what is not due any more, as when its schedule was taken back."""
    rows = list(HeldUp.objects.values_list("job", flat=True))
    if rows:
        # Asked after the rows were read: another scheduler may have noted what became due only now.
        due = {job.name for job in jobs_due(timezone.now())}
        HeldUp.objects.filter(job__in=[job for job in rows if job not in due]).delete()
