"""Work on a file that is written down before it begins, so that nothing is lost when a worker is killed.

What was worked on for longer than any work may last is taken up again, three times at most.
"""

from datetime import timedelta
from typing import Any, Self

from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _l

#: Seconds that one piece of work may take.
LONGEST = 90
#: Whoever works on a file for so long is no longer there.
GIVEN_UP = timedelta(seconds=2 * LONGEST)
MOST_ATTEMPTS = 3


class FileJob(models.Model):
    """One piece of work on one file: its state, and why it failed."""

    class State(models.TextChoices):
        WAITING = "waiting", _l("Waiting to be read")
        WORKING = "working", _l("Being read")
        DONE = "done", _l("Read")
        FAILED = "failed", _l("Could not be read")

    class Reason(models.TextChoices):
        NONE = "", ""
        BROKEN = "broken", _l("The file is damaged. Save it again in the program it was made with.")
        LOCKED = "locked", _l("The file asks for a password. Save it without one.")
        TOO_LARGE = "too_large", _l("The file unfolds to more than can be read.")
        TOO_LONG = "too_long", _l("Reading the file took too long. Try a simpler or shorter one.")
        LOST = "lost", _l("The file is no longer where it was kept.")
        STOPPED = "stopped", _l("Reading the file was broken off three times.")

    state = models.CharField(max_length=7, choices=State.choices, default=State.WAITING)
    reason_code = models.CharField(max_length=9, choices=Reason.choices, blank=True)
    #: Of the content that is or was worked on; another content is worked on anew.
    fingerprint = models.CharField(max_length=40)
    since = models.DateTimeField(default=timezone.now)
    attempts = models.PositiveSmallIntegerField(default=0)

    wagtail_reference_index_ignore = True
    #: Every model has a key that is its file.
    document_id: int

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"{self.document_id}: {self.state}"

    @classmethod
    def due(cls) -> models.QuerySet[Self]:
        """What waits, and what was left lying."""
        old = Q(state=cls.State.WORKING, since__lt=timezone.now() - GIVEN_UP)
        found = cls._default_manager.filter(Q(state=cls.State.WAITING) | old)
        return found.order_by("since")

    @classmethod
    def claim(cls, **only: Any) -> Self | None:
        """Takes the file that has waited longest; exactly one of any number of workers gets it."""
        while job := cls.due().filter(**only).first():
            own = cls._default_manager.filter(pk=job.pk, state=job.state, since=job.since)
            if job.attempts >= MOST_ATTEMPTS:
                own.update(state=cls.State.FAILED, reason_code=cls.Reason.STOPPED)
            elif own.update(
                state=cls.State.WORKING, since=timezone.now(), attempts=F("attempts") + 1
            ):
                return cls._default_manager.select_related("document").get(pk=job.pk)
        return None

    def wait_again(self) -> bool:
        """Lets it be worked on once more, because it was broken off; false if that happened too often."""
        own = type(self)._default_manager.filter(pk=self.pk, fingerprint=self.fingerprint)
        again = self.attempts < MOST_ATTEMPTS
        return again and bool(own.update(state=self.State.WAITING))

    def finish(self, **values: Any) -> bool:
        """Writes down what came of it; false if the file was replaced meanwhile, so that it is of no use."""
        own = type(self)._default_manager.filter(pk=self.pk, fingerprint=self.fingerprint)
        return bool(own.update(since=timezone.now(), attempts=0, **values))
