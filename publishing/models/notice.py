"""Mails that the desk owes somebody: written in the transaction that gives the reason, delivered afterwards."""

from datetime import datetime, timedelta

from django.conf import settings
from django.db import models
from django.db.models import F
from django.utils import timezone

#: Minutes to wait after each failure; after the last one a mail is given up.
WAITS = (1, 5, 15, 60, 4 * 60, 12 * 60, 24 * 60)


class NoticeManager(models.Manager["Notice"]):
    """Finds what is to be sent."""

    def owed(self, now: datetime) -> models.QuerySet["Notice"]:
        """Mails whose turn it is."""
        waiting = self.filter(sent_at=None, attempts__lte=len(WAITS))
        return waiting.filter(next_attempt__lte=now).order_by("pk")


class Notice(models.Model):
    """One mail to one person."""

    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    subject = models.CharField(max_length=400)
    text = models.TextField()
    written_at = models.DateTimeField()
    next_attempt = models.DateTimeField(db_index=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    sent_at = models.DateTimeField(null=True)

    objects = NoticeManager()

    def __str__(self) -> str:
        return self.subject

    def claim(self) -> bool:
        """Counts the attempt before it is made: of several processes one goes on, and one that dies is followed by another."""
        wait = timedelta(minutes=WAITS[min(self.attempts, len(WAITS) - 1)])
        mine = Notice.objects.filter(pk=self.pk, sent_at=None, attempts=self.attempts)
        later = timezone.now() + wait
        return bool(mine.update(attempts=F("attempts") + 1, next_attempt=later))
