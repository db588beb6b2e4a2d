"""The Bin: where deleted pages wait for 30 days before they are gone."""

from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import Locale, Page

from cms.bin_place import BIN_SLUG, in_bin

KEPT_FOR = timedelta(days=30)


def the_bin() -> Page:
    """The branch that holds the deleted pages, beside the site; made when it is first needed.

    A plain page, so that it is no page type of the site: nothing may be made in it or moved there by hand.
    """
    found = Page.objects.filter(depth=2, slug=BIN_SLUG).first()
    if found:
        return found
    made = Page(title=str(_("Bin")), slug=BIN_SLUG, live=False, locale=Locale.get_default())
    return Page.get_first_root_node().add_child(instance=made)


class BinnedPageQuerySet(models.QuerySet):
    """The questions asked of the Bin."""

    def alone(self) -> "BinnedPageQuerySet":
        """Without translations that came and will leave with their original."""
        return self.filter(together_with=None).select_related("page", "parent", "binned_by")

    def overdue(self, now: datetime) -> "BinnedPageQuerySet":
        """What has been there for longer than it is kept."""
        return self.alone().filter(binned_at__lt=now - KEPT_FOR).order_by("pk")


class BinnedPage(models.Model):
    """One deleted page with everything below it, and what it takes to put it back as it was."""

    page = models.OneToOneField(
        "wagtailcore.Page", on_delete=models.CASCADE, related_name="bin_entry"
    )
    parent = models.ForeignKey(
        "wagtailcore.Page",
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text="The page it stood below.",
    )
    before = models.ForeignKey(
        "wagtailcore.Page",
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text="The page it stood in front of; empty if it was the last one.",
    )
    slug = models.CharField(
        max_length=255, help_text="In the Bin it has another, so that two of the same name fit in."
    )
    address = models.CharField(max_length=2000)
    live_versions = models.JSONField(
        default=dict, help_text="What was live: page number → number of the live version."
    )
    together_with = models.ForeignKey(
        "self", null=True, on_delete=models.CASCADE, related_name="followers"
    )
    binned_at = models.DateTimeField(default=timezone.now)
    binned_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )

    objects = BinnedPageQuerySet.as_manager()

    class Meta:
        ordering = ["-binned_at", "-pk"]

    def __str__(self) -> str:
        return str(self.page.title)

    @property
    def gone_on(self) -> datetime:
        """When it will be deleted for good."""
        return self.binned_at + KEPT_FOR

    @property
    def was_live(self) -> bool:
        """Whether the public could see the page itself."""
        return str(self.page_id) in self.live_versions

    def place(self) -> Any:
        """The page it goes back below, as its own type; `None` when that is gone or in the Bin itself."""
        parent = self.parent
        return None if parent is None or in_bin(parent) else parent.specific
