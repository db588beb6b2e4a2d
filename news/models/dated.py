"""What blog posts, press releases, announcements and media coverage have in common."""

import datetime
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from cms.entries import feeds_for
from cms.models import BasePage, Problem, WithSocialCopy
from cms.querysets import is_public


class DatedPage(WithSocialCopy, BasePage):
    """Abstract: a page with a day that readers see, about one pilot or none."""

    display_date = models.DateField(
        _("date"),
        null=True,
        blank=True,
        help_text=_("Empty: the day on which it first goes live."),
    )
    pilot = models.ForeignKey(
        "pilots.PilotPage",
        verbose_name=_("pilot"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="%(class)s_items",
        help_text=_("The pilot it is about, if it is about one: its page lists it."),
    )

    subpage_types: list[str] = []
    card_fields: tuple[str, ...] = ("social_image", "display_date")
    about_panels = [FieldPanel("display_date"), FieldPanel("pilot", heading=_("Pilot"))]
    sharing_panels = [*BasePage.sharing_panels, *WithSocialCopy.social_panels]

    class Meta:
        abstract = True

    @property
    def date(self) -> Any:
        """The day that the editor gave it, otherwise when it first went live."""
        return self.display_date or self.first_published_at

    def pilot_keys(self) -> list[int]:
        """That of its pilot."""
        return [self.pilot_id] if self.pilot_id else []

    def feeds(self) -> list[tuple[str, str]]:
        """Those in which it stands."""
        return feeds_for(self)

    @property
    def updated(self) -> datetime.datetime | None:
        """When readers last got another text; `None` on the day of its first."""
        first, last = self.first_published_at, self.last_published_at
        if not first or not last or last - first < datetime.timedelta(hours=1):
            return None
        return last

    def get_context(self, request, *args, **kwargs) -> dict[str, Any]:
        """Adds `shown_pilot`, the pilot if the public may see it."""
        context = super().get_context(request, *args, **kwargs)
        context["shown_pilot"] = self.pilot if is_public(self.pilot) else None
        return context

    def publish_problems(self) -> list[Problem]:
        """What it is about is live."""
        problems = super().publish_problems()
        if self.pilot_id and not is_public(self.pilot):
            problems.append(Problem("pilot", _("“%s” is not live yet.") % self.pilot))
        return problems
