"""The rows of a progress update: what each organisation reports, and who is not covered."""

from django.db import models
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.models import Orderable, TranslatableMixin

from cms.blocks import SectionBlock
from cms.querysets import fields_for_cards, public_q
from pilots.update_panels import ClashPanel

#: What lists of updates print besides their titles.
PERIOD = ("period_start", "period_end", "label")


class ProgressSectionQuerySet(models.QuerySet):
    """Sections as organisations list them."""

    def shown(self) -> "ProgressSectionQuerySet":
        """Only those in updates that the public may see, newest period first."""
        return (
            self.filter(public_q("update"))
            .select_related("update", "organisation")
            .only(*fields_for_cards("update", *PERIOD), "sort_order", "organisation__title")
            .order_by("-update__period_end")
        )


class ProgressSection(TranslatableMixin, Orderable):
    """What one organisation reports."""

    update = ParentalKey(
        "pilots.ProgressUpdatePage", on_delete=models.CASCADE, related_name="sections"
    )
    organisation = models.ForeignKey(
        "directory.OrganisationPage",
        verbose_name=_("organisation"),
        null=True,
        on_delete=models.PROTECT,
        related_name="progress_sections",
    )
    body = StreamField(SectionBlock(), verbose_name=_("text"))

    objects = ProgressSectionQuerySet.as_manager()
    panels = [ClashPanel(), FieldPanel("organisation"), FieldPanel("body")]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("section")
        verbose_name_plural = _("sections")

    def __str__(self) -> str:
        return str(self.organisation.title) if self.organisation else str(_("Section"))

    @property
    def anchor(self) -> str:
        """The end of the section's address (`#learn-sheffield`)."""
        return slugify(self.organisation.title) if self.organisation else ""


class NotCovered(TranslatableMixin, Orderable):
    """An organisation that an update leaves out, and why."""

    update = ParentalKey(
        "pilots.ProgressUpdatePage", on_delete=models.CASCADE, related_name="not_covered"
    )
    organisation = models.ForeignKey(
        "directory.OrganisationPage",
        verbose_name=_("organisation"),
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    reason = models.CharField(
        _("why"), max_length=250, blank=True, help_text=_("One sentence for readers.")
    )

    panels = [ClashPanel(), FieldPanel("organisation"), FieldPanel("reason")]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("organisation not covered")
        verbose_name_plural = _("organisations not covered")

    def __str__(self) -> str:
        return str(self.organisation.title) if self.organisation else str(_("Organisation"))
