"""Links with which somebody without an account reads one draft page or one launch set."""

import hashlib
import secrets
from datetime import datetime, timedelta

from django.conf import settings
from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

#: So long after its end a link stays in the list, so that one can still see who read what.
KEPT = timedelta(days=90)


def new_token() -> str:
    """A word that nobody guesses: 256 bits of chance, 43 characters."""
    return secrets.token_urlsafe(32)


def print_of(token: str) -> str:
    """What is kept of a token: it finds the link, and nobody gets the token back out of it."""
    return hashlib.sha256(token.encode()).hexdigest()


class ReviewLinkQuerySet(models.QuerySet["ReviewLink"]):
    """Finds links."""

    def about(self, kind: int, key: str) -> "ReviewLinkQuerySet":
        """Those of one page or launch set, the newest first."""
        return self.filter(content_type=kind, object_id=key)

    def working(self) -> "ReviewLinkQuerySet":
        """Those that still open something, as far as they know themselves."""
        return self.filter(revoked_at=None, expires_at__gt=timezone.now(), made_by__is_active=True)

    def long_over(self) -> "ReviewLinkQuerySet":
        """Those that ended so long ago that nobody needs their readers' names any more."""
        before = timezone.now() - KEPT
        return self.filter(Q(revoked_at__lt=before) | Q(expires_at__lt=before))


class ReviewLink(models.Model):
    """One link for one person. What it opens depends also on what its maker may do when it is used."""

    content_type = models.ForeignKey(ContentType, models.CASCADE, related_name="+")
    object_id = models.CharField(max_length=36)
    item = GenericForeignKey(for_concrete_model=False)
    name = models.CharField(_("name"), max_length=120)
    email = models.EmailField(_("e-mail address"))
    token_print = models.CharField(max_length=64, unique=True)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)
    expires_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True)
    opened = models.PositiveIntegerField(default=0)
    first_opened_at = models.DateTimeField(null=True)
    last_opened_at = models.DateTimeField(null=True)

    objects = ReviewLinkQuerySet.as_manager()
    wagtail_reference_index_ignore = True

    class Meta:
        ordering = ["-made_at", "-pk"]
        indexes = [models.Index(fields=["content_type", "object_id"])]

    def __str__(self) -> str:
        return self.name

    @property
    def is_working(self) -> bool:
        """Whether it has neither run out nor been revoked, and its maker still works here."""
        return (
            self.revoked_at is None
            and self.expires_at > timezone.now()
            and bool(self.made_by.is_active)
        )

    def count_opening(self, now: datetime) -> None:
        """Notes that it was opened, whoever else opens it at the same moment."""
        type(self).objects.filter(pk=self.pk).update(
            opened=F("opened") + 1,
            first_opened_at=Coalesce("first_opened_at", now),
            last_opened_at=now,
        )
