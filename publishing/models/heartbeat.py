"""The clock's sign of life."""

from datetime import datetime, timedelta

from django.db import models
from django.utils import timezone


class HeartbeatManager(models.Manager["Heartbeat"]):
    """Reads and writes the one row of each process that has to be alive."""

    def beat(self, name: str) -> None:
        """Notes that the process is alive now."""
        self.update_or_create(name=name, defaults={"at": timezone.now()})

    def last_beat(self, name: str) -> datetime | None:
        """When the process was last alive."""
        return self.filter(name=name).values_list("at", flat=True).first()

    def is_fresh(self, name: str, within: timedelta) -> bool:
        """Whether the process has been alive lately."""
        return self.filter(name=name, at__gt=timezone.now() - within).exists()


class Heartbeat(models.Model):
    """When a process without visitors, such as the scheduler, was last alive."""

    name = models.CharField(max_length=40, primary_key=True)
    at = models.DateTimeField()

    objects = HeartbeatManager()

    def __str__(self) -> str:
        return f"{self.name}: {self.at:%Y-%m-%d %H:%M:%S}"
