"""The list of pilots, and the list of one pilot's progress updates."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from cms.media.cards import with_pictures
from cms.models import BasePage
from cms.pagination import page_of
from cms.querysets import is_public
from pilots.models.participation import Participation
from pilots.models.pilot import PilotPage
from pilots.models.update_rows import PERIOD


class PilotIndexPage(BasePage):
    """The three pilots and the nine areas."""

    parent_page_types = ["home.HomePage"]
    subpage_types = ["pilots.PilotPage"]
    max_count_per_parent = 1
    kind_label = _("Pilots")

    class Meta:
        verbose_name = _("list of pilots")

    def get_context(self, request, *args, **kwargs) -> dict[str, Any]:
        """Adds `pilots` by number, and `areas`, the participations by pilot and place."""
        context = super().get_context(request, *args, **kwargs)
        pilots, areas = self.shelved("pilots", self.read_pilots)
        context["pilots"] = [pilot for pilot in pilots if is_public(pilot)]
        context["areas"] = [
            row for row in areas if is_public(row.pilot) and is_public(row.organisation)
        ]
        return context

    def read_pilots(self) -> tuple[list[PilotPage], list[Participation]]:
        """Reads what `get_context` adds."""
        pilots = self.pilots_below()
        with_pictures(pilots)
        areas = Participation.objects.filter(pilot__in=pilots).shown()
        in_order = areas.order_by("pilot__number", "organisation__place", "organisation__title")
        return pilots, list(in_order)

    def pilots_below(self) -> list[PilotPage]:
        """The live pilots, by number."""
        fields = ("number", "status", "short_name", "social_image")
        pilots = PilotPage.objects.child_of(self).public().for_cards(*fields)
        return list(pilots.order_by("number"))


class ProgressIndexPage(BasePage):
    """The progress updates of one pilot, newest first. It comes into being with its pilot."""

    parent_page_types = ["pilots.PilotPage"]
    subpage_types = ["pilots.ProgressUpdatePage"]
    max_count_per_parent = 1
    kind_label = _("Progress")

    class Meta:
        verbose_name = _("list of progress updates")

    def get_context(self, request, *args, **kwargs) -> dict[str, Any]:
        """Adds `pilot` and one page of its `updates`."""
        context = super().get_context(request, *args, **kwargs)
        pilot = PilotPage.objects.get(path=self.path[: -self.steplen])
        context["pilot"] = pilot
        context["updates"] = page_of(pilot.live_updates().for_cards(*PERIOD), request)
        return context
