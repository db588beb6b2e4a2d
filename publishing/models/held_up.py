"""What was due and could not be done, until it is mended."""

from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db import models


class HeldUp(models.Model):
    """One thing that the clock could not do: which, since when, and why in plain words.

    `job` names the thing for the clock; `reasons` is a list of pairs, the name of a field (or nothing) and a sentence.
    """

    job = models.CharField(max_length=100, primary_key=True)
    content_type = models.ForeignKey(ContentType, models.CASCADE, related_name="+")
    object_id = models.CharField(max_length=36)
    item = GenericForeignKey()
    due = models.DateTimeField()
    reasons = models.JSONField(default=list)
    since = models.DateTimeField()
    last_attempt = models.DateTimeField()
    attempts = models.PositiveIntegerField(default=1)

    wagtail_reference_index_ignore = True

    class Meta:
        ordering = ["due", "job"]

    def __str__(self) -> str:
        return self.job

    @property
    def sentences(self) -> list[str]:
        """The reasons without the names of their fields."""
        return [sentence for _field, sentence in self.reasons]
