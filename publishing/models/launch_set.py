"""Launch sets: several items released together at one moment, or not at all."""

from datetime import timedelta
from typing import Any

from django.conf import settings
from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import Min, Q
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _
from wagtail.models import Revision

from cms.models.states import uk_time

#: Two sets that are nearer to each other than this compete for the same readers.
CLASH = timedelta(hours=1)


class LaunchSetQuerySet(models.QuerySet["LaunchSet"]):
    """Finds sets by what they wait for."""

    def open(self) -> "LaunchSetQuerySet":
        """Those that have not gone live."""
        return self.exclude(state=LaunchSet.State.RELEASED)

    def due(self, now: Any) -> "LaunchSetQuerySet":
        """Armed sets whose time has come, first come first."""
        armed = self.filter(state=LaunchSet.State.ARMED, go_live_at__lte=now)
        return armed.order_by("go_live_at", "pk")

    def next_moment(self, now: Any) -> Any:
        """When the next armed set goes live."""
        armed = self.filter(state=LaunchSet.State.ARMED, go_live_at__gt=now)
        return armed.aggregate(at=Min("go_live_at"))["at"]


class LaunchSet(models.Model):
    """A name, one time, an order of members, and whom to tell."""

    class State(models.TextChoices):
        """From planning to live."""

        PLANNING = "planning", _("Planning")
        ARMED = "armed", _("Armed")
        HELD = "held", _("Held")
        FAILED = "failed", _("Failed, nothing went out")
        RELEASED = "released", _("Live")

    name = models.CharField(_("name"), max_length=120)
    go_live_at = models.DateTimeField(_("go live (UK time)"), null=True, blank=True)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("owner"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Is told by mail when something is in the way."),
    )
    state = models.CharField(_("state"), max_length=10, choices=State, default=State.PLANNING)
    #: Why it failed: rows of member key, field and sentence.
    failure = models.JSONField(default=list)
    armed_at = models.DateTimeField(null=True)
    armed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    released_at = models.DateTimeField(null=True)

    objects = LaunchSetQuerySet.as_manager()
    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("launch set")
        verbose_name_plural = _("launch sets")
        ordering = ["-go_live_at", "-pk"]
        permissions = [
            ("publish_launchset", _("Can arm a launch set and let it go live")),
            ("hold_launchset", _("Can hold a launch set")),
        ]
        indexes = [models.Index(fields=["state", "go_live_at"])]

    def __str__(self) -> str:
        return self.name

    @property
    def is_open(self) -> bool:
        """Whether it has not gone live."""
        return self.state != self.State.RELEASED

    @property
    def is_armed(self) -> bool:
        """Whether it goes live by itself, and its items are locked."""
        return self.state == self.State.ARMED

    @property
    def may_be_changed(self) -> bool:
        """Whether items may come and go: not while it is armed, and not afterwards."""
        return self.is_open and not self.is_armed

    @property
    def time_in_words(self) -> str:
        """When it is to go live, as people say it."""
        return uk_time(self.go_live_at) if self.go_live_at else str(_("no time yet"))

    @property
    def state_in_words(self) -> str:
        """As people say it, with the time."""
        if self.is_armed:
            return str(_("Armed for %s") % self.time_in_words)
        if self.released_at:
            local = timezone.localtime(self.released_at, timezone.get_default_timezone())
            return str(_("Live since %s UK time") % date_format(local, "j F Y, H:i:s"))
        return str(self.get_state_display())

    def clashing(self) -> models.QuerySet["LaunchSet"]:
        """Other open sets within an hour."""
        if self.go_live_at is None:
            return LaunchSet.objects.none()
        near = Q(go_live_at__gt=self.go_live_at - CLASH, go_live_at__lt=self.go_live_at + CLASH)
        return LaunchSet.objects.open().filter(near).exclude(pk=self.pk)


class LaunchMember(models.Model):
    """One item of a set: a page, a shared record, a file, or whatever registers itself (`publishing.sets.kinds`)."""

    launch_set = models.ForeignKey(LaunchSet, models.CASCADE, related_name="members")
    content_type = models.ForeignKey(ContentType, models.CASCADE, related_name="+")
    object_id = models.CharField(max_length=36)
    item = GenericForeignKey(for_concrete_model=False)
    position = models.PositiveIntegerField(default=0)
    # The version that goes live, from the moment the set is armed; files have none.
    revision = models.ForeignKey(Revision, models.SET_NULL, null=True, related_name="+")
    # Follows the state of the set, so that the database itself sees to it that an item is in one open set at most.
    is_open = models.BooleanField(default=True)
    title = models.CharField(max_length=400, blank=True)
    released_at = models.DateTimeField(null=True)

    wagtail_reference_index_ignore = True

    class Meta:
        ordering = ["position", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["content_type", "object_id"],
                condition=Q(is_open=True),
                name="one_open_launch_set",
            )
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def key(self) -> tuple[int, str]:
        """What it is, as something to compare."""
        return (self.content_type_id, self.object_id)


class Amendment(models.Model):
    """Somebody mends what is scheduled or armed. What was approved keeps its slot until the new text is approved."""

    content_type = models.ForeignKey(ContentType, models.CASCADE, related_name="+")
    object_id = models.CharField(max_length=36)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    begun_at = models.DateTimeField(default=timezone.now)

    wagtail_reference_index_ignore = True

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["content_type", "object_id"], name="one_amendment")
        ]

    def __str__(self) -> str:
        return f"{self.content_type_id} {self.object_id}"
