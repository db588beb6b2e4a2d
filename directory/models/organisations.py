"""Organisations: participants, partners, case studies and funders."""

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.search import index

from cms.addresses.locate import named
from cms.blocks import BodyBlock, ShareBlock, TitledTextBlock
from cms.entries import cards_in_order
from cms.models import BasePage, Entry, Problem
from cms.models.problems import unusable
from cms.querysets import CARD_FIELDS, is_public, public_q


class OrganisationPage(BasePage):
    """One organisation, with what it is and what it does in the project."""

    class Kind(models.TextChoices):
        PARTICIPANT = "participant", _("Area or participant")
        DELIVERY = "delivery", _("Delivery partner")
        NETWORK = "network", _("Network")
        CASE_STUDY = "case-study", _("Case study")
        FUNDER = "funder", _("Funder")
        SUPPORTER = "supporter", _("Supporter")

    full_name = models.CharField(
        _("full name"), max_length=255, help_text=_("As the organisation writes it, in full.")
    )
    short_name = models.CharField(_("short name or initials"), max_length=60, blank=True)
    also_known_as = models.CharField(
        _("also known as"), max_length=255, blank=True, help_text=_("Separate several with commas.")
    )
    kind = models.CharField(_("kind"), max_length=20, choices=Kind.choices, blank=False, default="")
    place = models.CharField(_("place"), max_length=160, blank=True)
    website = models.URLField(_("website"), blank=True)
    year_formed = models.PositiveSmallIntegerField(_("year formed"), null=True, blank=True)
    legal_form = models.CharField(_("legal form"), max_length=160, blank=True)
    ownership = StreamField(
        [("share", ShareBlock())], blank=True, verbose_name=_("who owns it"), max_num=12
    )
    members_number = models.CharField(
        _("number of members"),
        max_length=40,
        blank=True,
        help_text=_("For example “85” or “100%”."),
    )
    members_kind = models.CharField(
        _("members are"),
        max_length=160,
        blank=True,
        help_text=_("For example “schools and the council”."),
    )
    members_as_at = models.CharField(_("as at"), max_length=40, blank=True)
    members_source = models.CharField(_("source"), max_length=250, blank=True)
    services = StreamField([("service", TitledTextBlock())], blank=True, verbose_name=_("services"))
    commissioned_by = models.CharField(_("commissioned by"), max_length=250, blank=True)
    member_of = ParentalManyToManyField(
        "self", verbose_name=_("member of"), blank=True, symmetrical=False, related_name="members"
    )
    aims = StreamField([("aim", TitledTextBlock())], blank=True, verbose_name=_("aims"))
    logo = models.ForeignKey(
        "cms.CustomImage",
        verbose_name=_("logo"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    body = StreamField(BodyBlock(), blank=True, verbose_name=_("text"))

    parent_page_types = ["directory.PartnersIndexPage"]
    subpage_types: list[str] = []
    kind_label = _("Organisation")
    schema_type = "Organization"
    content_panels = [
        *BasePage.content_panels,
        FieldPanel("full_name"),
        FieldRowPanel([FieldPanel("short_name"), FieldPanel("also_known_as")]),
        FieldRowPanel(
            [FieldPanel("kind"), FieldPanel("place", help_text=_("Town, county or region."))]
        ),
        FieldPanel("body"),
        FieldPanel("aims"),
        FieldPanel("services"),
    ]
    details_panels = [
        FieldRowPanel([FieldPanel("year_formed"), FieldPanel("legal_form")]),
        FieldPanel("ownership"),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("members_number"), FieldPanel("members_kind")]),
                FieldRowPanel([FieldPanel("members_as_at"), FieldPanel("members_source")]),
            ],
            heading=_("Membership"),
        ),
        FieldPanel("commissioned_by"),
        FieldPanel("member_of"),
        FieldRowPanel([FieldPanel("website"), FieldPanel("logo")]),
    ]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("full_name", boost=2),
        index.SearchField("short_name", boost=3),
        index.AutocompleteField("full_name"),
        index.AutocompleteField("short_name"),
        index.SearchField("also_known_as", boost=2),
        index.SearchField("place", boost=1.5),
        index.SearchField("aims"),
        index.SearchField("services"),
        index.SearchField("body"),
        index.FilterField("kind"),
    ]

    class Meta:
        verbose_name = _("organisation")
        verbose_name_plural = _("organisations")

    @classmethod
    def extra_tabs(cls):
        """The long tail of facts stands on a tab of its own."""
        return [(_("Facts"), cls.details_panels)]

    def __str__(self) -> str:
        marked = self.short_name and self.short_name not in self.title
        return f"{self.title} ({self.short_name})" if marked else self.title

    def get_admin_display_title(self) -> str:
        """Tells organisations with similar names apart in choosers and lists: what kind, and where."""
        title = super().get_admin_display_title()
        place = self.place if self.place not in title else ""
        marks = ", ".join(str(mark) for mark in (self.get_kind_display(), place) if mark)
        return f"{title} – {marks}" if marks else title

    def clean(self) -> None:
        """Shares are parts of one whole."""
        super().clean()
        total = sum(share.value["percent"] or 0 for share in self.ownership)
        if total > 100:
            raise ValidationError(
                {
                    "ownership": _("The shares add up to %(total)s%%, more than the whole.")
                    % {"total": total}
                }
            )

    def publish_problems(self) -> list[Problem]:
        """A number of members means something only with its day and its source."""
        problems = super().publish_problems()
        if self.members_number:
            problems += [
                Problem(name, _("A number of members needs this beside it."))
                for name in ("members_kind", "members_as_at", "members_source")
                if not getattr(self, name)
            ]
        if self.logo_id and (message := unusable(self.logo)):
            problems.append(Problem("logo", message))
        return problems

    def get_context(self, request, *args, **kwargs) -> dict[str, Any]:
        """Adds what other rooms know about it: `participations`, `sections`, `people`, `networks`, `members`,
        `publications`."""
        context = super().get_context(request, *args, **kwargs)
        for name, pairs in self.shelved("related", self.read_related).items():
            context[name] = [row for row, page in pairs if is_public(page)]
        context["people"] = [role for role in context["people"] if role.is_current]
        return context

    def read_related(self) -> dict[str, list[tuple[Any, Any]]]:
        """Reads what `get_context` adds: each row with the page on which its showing depends.

        A translation names the same organisation as its original: each language lists its own pages.
        """
        own = self.locale_id
        # The types do not know that a related manager has its model's own vocabulary.
        participations = self.participations.shown().filter(pilot__locale=own)  # type: ignore[attr-defined]  # a manager of our own
        sections = self.progress_sections.shown().filter(update__locale=own)  # type: ignore[attr-defined]  # a manager of our own
        people = self.person_roles.shown().filter(person__locale=own)  # type: ignore[attr-defined]  # a manager of our own
        networks = self.member_of.all().only(*CARD_FIELDS).order_by("title")
        members = self.members.filter(public_q(), locale=own).only(*CARD_FIELDS).order_by("title")
        return {
            "participations": [(row, row.pilot) for row in participations],
            "sections": [(row, row.update) for row in sections],
            "people": [(row, row.person) for row in people],
            "networks": [(page, page) for page in networks],
            "members": [(page, page) for page in members],
            "publications": [(page, page) for page in self.read_publications()],
        }

    def read_publications(self) -> list[Any]:
        """The publications that it has made or stands behind, the newest first, with what cards print."""
        made = Q(page__in=self.publications_made.values("publication"))
        behind = Q(page__in=self.publications.values("pk"))
        newest = (
            Entry.objects.public().filter(made | behind, page__locale=self.locale_id).newest_first()
        )
        return cards_in_order(list(newest.values_list("page_id", "page__content_type_id")))

    def structured_data(self, shown: Mapping[str, Any]) -> dict[str, Any]:
        """What the organisation is called elsewhere, where and since when it is, and what it belongs to."""
        others = [self.short_name, *(name.strip() for name in self.also_known_as.split(","))]
        networks = shown.get("networks") or []
        return {
            "legalName": self.full_name,
            "alternateName": [name for name in others if name],
            "url": self.website,
            "location": {"@type": "Place", "name": self.place} if self.place else "",
            "foundingDate": str(self.year_formed or ""),
            "memberOf": [named(one, "Organization", shown.get("request")) for one in networks],
        }
