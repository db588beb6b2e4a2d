"""What is remembered about attempts to sign in."""

from django.db import models


class Counter(models.Model):
    """Failed attempts of one account or one address of the network; `accounts/attempts.py` says how it is used.

    Who it is about is kept as a keyed hash, so that the table names nobody.
    """

    subject = models.CharField(max_length=64, primary_key=True)
    #: Moments in seconds, oldest first.
    failures = models.JSONField(default=list)
    changed = models.DateTimeField(auto_now=True, db_index=True)

    def __str__(self) -> str:
        return f"{self.subject[:8]}: {len(self.failures)}"
