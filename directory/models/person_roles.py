"""The roles that people hold or held, at organisations or elsewhere."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Orderable, TranslatableMixin

from cms.querysets import fields_for_cards, public_q


class PersonRoleQuerySet(models.QuerySet):
    """Roles as organisations list them."""

    def with_organisations(self) -> "PersonRoleQuerySet":
        """With as much of the organisations as their links need."""
        own = ("title", "person", "start", "end", "is_main", "sort_order")
        related = fields_for_cards("organisation")
        return self.select_related("organisation").only(*own, *related)

    def shown(self) -> "PersonRoleQuerySet":
        """Roles held now by people whom the public may see, the main ones first."""
        today = timezone.localdate()
        held = models.Q(end__isnull=True) | models.Q(end__gte=today)
        found = self.filter(held, public_q("person")).select_related("person")
        found = found.only("title", "end", "is_main", *fields_for_cards("person"))
        return found.order_by("-is_main", "person__title")


class PersonRole(TranslatableMixin, Orderable):
    """A role somebody holds or held."""

    person = ParentalKey("directory.PersonPage", on_delete=models.CASCADE, related_name="roles")
    title = models.CharField(_("role"), max_length=160)
    organisation = models.ForeignKey(
        "directory.OrganisationPage",
        verbose_name=_("organisation"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="person_roles",
    )
    start = models.DateField(_("from"), null=True, blank=True)
    end = models.DateField(_("to"), null=True, blank=True)
    is_main = models.BooleanField(_("main role"), default=False)

    objects = PersonRoleQuerySet.as_manager()
    panels = [
        FieldPanel("title"),
        FieldPanel("organisation"),
        FieldRowPanel([FieldPanel("start"), FieldPanel("end")]),
        FieldPanel("is_main"),
    ]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("role")

    def __str__(self) -> str:
        return self.title

    @property
    def is_current(self) -> bool:
        """Whether the role is held today."""
        return self.end is None or self.end >= timezone.localdate()

    def clean(self) -> None:
        """A role cannot end before it starts."""
        super().clean()
        if self.start and self.end and self.end < self.start:
            raise ValidationError({"end": _("The end is before the start.")})
