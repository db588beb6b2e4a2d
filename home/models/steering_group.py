"""The steering group and its members."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel
from wagtail.fields import StreamField
from wagtail.models import Orderable, TranslatableMixin
from wagtail.search import index

from cms.blocks import BodyBlock
from cms.models import BasePage, Problem
from cms.querysets import is_public


class SteeringGroupPage(BasePage):
    """Who steers the project."""

    body = StreamField(BodyBlock(), blank=True, verbose_name=_("text"))

    parent_page_types = ["home.StandardPage"]
    subpage_types: list[str] = []
    content_panels = [
        *BasePage.content_panels,
        FieldPanel("body"),
        InlinePanel("members", heading=_("Members"), label=_("Member")),
    ]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("body"),
        index.RelatedFields("members", [index.SearchField("name"), index.SearchField("role")]),
    ]

    class Meta:
        verbose_name = _("steering group")

    def publish_problems(self) -> list[Problem]:
        """A steering group has members."""
        problems = super().publish_problems()
        if not self.members.all():
            problems.append(Problem("members", _("Add at least one member.")))
        return problems

    def get_context(self, request, *args, **kwargs) -> dict[str, Any]:
        """Adds `members` of today and `former_members`."""
        context = super().get_context(request, *args, **kwargs)
        rows = list(self.members.select_related("person", "organisation").all())
        context["members"] = [row for row in rows if row.is_current]
        context["former_members"] = [row for row in rows if not row.is_current]
        return context


class SteeringGroupMember(TranslatableMixin, Orderable):
    """One member of the steering group."""

    page = ParentalKey(SteeringGroupPage, on_delete=models.CASCADE, related_name="members")
    person = models.ForeignKey(
        "directory.PersonPage",
        verbose_name=_("person"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="steering_roles",
    )
    name = models.CharField(
        _("or name"), max_length=160, blank=True, help_text=_("If the person has no page here.")
    )
    role = models.CharField(_("role"), max_length=160)
    organisation = models.ForeignKey(
        "directory.OrganisationPage",
        verbose_name=_("organisation"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="steering_members",
    )
    organisation_name = models.CharField(
        _("or name of the organisation"), max_length=200, blank=True
    )
    start = models.DateField(_("from"), null=True, blank=True)
    end = models.DateField(_("to"), null=True, blank=True)

    panels = [
        FieldRowPanel([FieldPanel("person"), FieldPanel("name")]),
        FieldPanel("role"),
        FieldRowPanel([FieldPanel("organisation"), FieldPanel("organisation_name")]),
        FieldRowPanel([FieldPanel("start"), FieldPanel("end")]),
    ]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("member")

    def __str__(self) -> str:
        return self.display_name or str(_("Member"))

    @property
    def display_name(self) -> str:
        """The name as printed."""
        return self.name or (self.person.title if self.person else "")

    @property
    def person_page(self):
        """The person's page, if the public may see it."""
        return self.person if is_public(self.person) else None

    @property
    def organisation_page(self):
        """The organisation's page, if the public may see it."""
        return self.organisation if is_public(self.organisation) else None

    @property
    def is_current(self) -> bool:
        """Whether the member sits on the group today."""
        return self.end is None or self.end >= timezone.localdate()

    def clean(self) -> None:
        """A member has a name, and an end after the start."""
        super().clean()
        if not (self.person_id or self.name):
            raise ValidationError({"name": _("Choose a person or type a name.")})
        if self.start and self.end and self.end < self.start:
            raise ValidationError({"end": _("The end is before the start.")})
