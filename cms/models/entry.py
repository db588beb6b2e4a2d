"""What lists filter by: one line for each live page, so that a list of all types asks a handful of questions."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from cms.querysets import public_q


class EntryQuerySet(models.QuerySet):
    """Entries as lists read them."""

    def public(self) -> "EntryQuerySet":
        """Those of pages that the public may see now."""
        return self.filter(public_q("page"))

    def newest_first(self) -> "EntryQuerySet":
        """By the day that readers see; pages of one day by the moment they were first published."""
        return self.order_by("-day", "-page__first_published_at", "-page_id")


class Entry(models.Model):
    """Kind, day, topics and pilots of one live page. Written by `cms.entries`, in the transaction that goes live."""

    page = models.OneToOneField(
        Page, on_delete=models.CASCADE, primary_key=True, related_name="entry"
    )
    kind = models.CharField(_("kind"), max_length=100, db_index=True)
    day = models.DateField(_("day"), null=True, db_index=True)
    topics: Any = models.ManyToManyField("directory.TopicPage", related_name="+")
    pilots: Any = models.ManyToManyField("pilots.PilotPage", related_name="+")

    objects = EntryQuerySet.as_manager()

    class Meta:
        verbose_name = _("entry")
        verbose_name_plural = _("entries")

    def __str__(self) -> str:
        return f"{self.kind} {self.page_id}"
