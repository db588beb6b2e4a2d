"""Which organisation takes part in which pilot, where, and as what."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.fields import StreamField
from wagtail.models import Orderable, TranslatableMixin
from wagtail.search import index

from cms.blocks import StrandBlock
from cms.querysets import fields_for_cards, is_public, public_q


class ParticipationQuerySet(models.QuerySet):
    """Participations as pages list them."""

    def shown(self) -> "ParticipationQuerySet":
        """Only between a pilot and an organisation that the public may both see."""
        both = public_q("pilot") & public_q("organisation")
        return self.filter(both).with_cards()

    def with_cards(self) -> "ParticipationQuerySet":
        """With as much of the pages at its ends as their cards need."""
        fields = [
            *("area", "role", "lead_name", "strands", "sort_order", "locale", "translation_key"),
            *fields_for_cards("pilot", "number", "short_name"),
            *fields_for_cards("organisation", "place"),
            *fields_for_cards("lead"),
        ]
        return self.select_related("pilot", "organisation", "lead").only(*fields)


class Participation(TranslatableMixin, Orderable):
    """One area of a pilot. The relation is entered here, on the pilot, and read from both ends."""

    pilot = ParentalKey("pilots.PilotPage", on_delete=models.CASCADE, related_name="participants")
    organisation = models.ForeignKey(
        "directory.OrganisationPage",
        verbose_name=_("organisation"),
        null=True,
        on_delete=models.PROTECT,
        related_name="participations",
    )
    area = models.CharField(
        _("area"), max_length=160, blank=True, help_text=_("Empty: the place of the organisation.")
    )
    role = models.CharField(_("role in the pilot"), max_length=250, blank=True)
    lead = models.ForeignKey(
        "directory.PersonPage",
        verbose_name=_("lead person"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="participations_led",
    )
    lead_name = models.CharField(
        _("or name of the lead"),
        max_length=160,
        blank=True,
        help_text=_("If the person has no page here."),
    )
    strands = StreamField([("strand", StrandBlock())], blank=True, verbose_name=_("strands"))

    objects = ParticipationQuerySet.as_manager()
    panels = [
        FieldPanel("organisation"),
        FieldRowPanel([FieldPanel("area"), FieldPanel("role")]),
        FieldRowPanel([FieldPanel("lead"), FieldPanel("lead_name")]),
        FieldPanel("strands"),
    ]
    search_fields = [index.SearchField("area")]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("participant")
        verbose_name_plural = _("participants")

    def __str__(self) -> str:
        return str(self.organisation.title) if self.organisation else str(_("Participant"))

    @property
    def place(self) -> str:
        """Where it happens."""
        return self.area or (self.organisation.place if self.organisation else "")

    @property
    def lead_page(self):
        """The page of the lead, if the public may see it."""
        return self.lead if is_public(self.lead) else None
