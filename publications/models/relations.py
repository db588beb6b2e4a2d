"""How works belong together. A relation is entered on one of them and shown on both."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, PageChooserPanel
from wagtail.models import Orderable, TranslatableMixin


class PublicationRelation(TranslatableMixin, Orderable):
    """This work replaces, follows, sums up, translates or goes with another one."""

    class Kind(models.TextChoices):
        REPLACES = "replaces", _("It replaces")
        FOLLOWS = "follows", _("It follows")
        SUMMARISES = "summarises", _("It is a summary of")
        TRANSLATES = "translates", _("It is a translation of")
        RELATED = "related", _("It goes with")

    publication = ParentalKey(
        "publications.PublicationPage", on_delete=models.CASCADE, related_name="relations"
    )
    kind = models.CharField(
        _("relation"), max_length=10, choices=Kind.choices, default=Kind.RELATED
    )
    other = models.ForeignKey(
        "publications.PublicationPage",
        verbose_name=_("publication"),
        null=True,
        on_delete=models.CASCADE,
        related_name="relations_from",
    )

    panels = [FieldRowPanel([FieldPanel("kind"), PageChooserPanel("other")])]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("related publication")
        verbose_name_plural = _("related publications")

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.other.title if self.other else ''}"
