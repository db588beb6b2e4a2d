"""Who made a work: people and organisations, in the order in which the work names them."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, PageChooserPanel
from wagtail.models import Orderable, TranslatableMixin

from cms.querysets import is_public
from directory.models.people import validate_orcid
from publications.identifiers import tidy_orcid

#: Who is chosen → where their name is noted.
NOTED = {
    "person_id": ("given_name", "family_name"),
    "organisation_id": ("organisation_name",),
}


def check_orcid(text: str) -> None:
    """As for people, however it was pasted."""
    validate_orcid(tidy_orcid(text))


class PublicationCreator(TranslatableMixin, Orderable):
    """An author or editor: a person or an organisation with a page here, or a name alone.

    The name on the work stays what it was when a profile changes later: it is noted when the record is saved.
    """

    class Role(models.TextChoices):
        AUTHOR = "author", _("Author")
        EDITOR = "editor", _("Editor")

    publication = ParentalKey(
        "publications.PublicationPage", on_delete=models.CASCADE, related_name="creators"
    )
    person = models.ForeignKey(
        "directory.PersonPage",
        verbose_name=_("person"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="publications_made",
        help_text=_("If the person has a page here."),
    )
    organisation = models.ForeignKey(
        "directory.OrganisationPage",
        verbose_name=_("organisation"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="publications_made",
        help_text=_("If an organisation is the author and has a page here."),
    )
    given_name = models.CharField(_("given names"), max_length=160, blank=True)
    family_name = models.CharField(_("family name"), max_length=160, blank=True)
    organisation_name = models.CharField(
        _("name of an organisation"),
        max_length=255,
        blank=True,
        help_text=_("If it has no page here."),
    )
    printed_name = models.CharField(
        _("name as printed on the work"),
        max_length=255,
        blank=True,
        help_text=_(
            "Only if the work writes the name in another way, for example with a middle initial."
        ),
    )
    orcid = models.CharField(
        _("ORCID"),
        max_length=60,
        blank=True,
        validators=[check_orcid],
        help_text=_("For example 0000-0002-1825-0097. Empty: that of the person’s page."),
    )
    role = models.CharField(_("role"), max_length=6, choices=Role.choices, default=Role.AUTHOR)

    panels = [
        FieldRowPanel([PageChooserPanel("person"), PageChooserPanel("organisation")]),
        FieldRowPanel([FieldPanel("given_name"), FieldPanel("family_name")]),
        FieldRowPanel([FieldPanel("organisation_name"), FieldPanel("role")]),
        FieldRowPanel([FieldPanel("printed_name"), FieldPanel("orcid")]),
    ]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("creator")
        verbose_name_plural = _("creators")

    def __str__(self) -> str:
        return self.name or str(_("Creator"))

    @property
    def is_organisation(self) -> bool:
        """Whether an organisation made the work, and not a person."""
        return bool(self.organisation_id or self.organisation_name)

    @property
    def family(self) -> str:
        """The family name; that of an organisation is its whole name."""
        if self.is_organisation:
            return self.printed_name or self.organisation_name or title_of(self.organisation)
        return self.family_name or (split_name(self.person)[1] if self.person else "")

    @property
    def given(self) -> str:
        """The given names; none of an organisation."""
        if self.is_organisation:
            return ""
        if self.given_name or self.family_name:
            return self.given_name
        return split_name(self.person)[0] if self.person else ""

    @property
    def name(self) -> str:
        """The whole name as readers see it, given names first."""
        return self.printed_name or f"{self.given} {self.family}".strip()

    @property
    def page(self) -> Any:
        """The page of the person or organisation, if the public may see it."""
        found = self.person or self.organisation
        return found if is_public(found) else None

    @property
    def known_orcid(self) -> str:
        """The ORCID that stands here, otherwise that of the person's page."""
        return self.orcid or (self.person.orcid if self.person else "")

    @property
    def lacks(self) -> str | Promise:
        """What is missing before the record can go live; a draft may be incomplete."""
        if not (self.person_id or self.given_name or self.family_name or self.is_organisation):
            return _("Choose a page, or write a name.")
        if self.given_name and not (self.family_name or self.person_id):
            return _("Give the family name too.")
        return ""

    def clean(self) -> None:
        """It is either a person or an organisation."""
        super().clean()
        self.orcid = tidy_orcid(self.orcid)
        self.forget_names()
        if self.is_organisation and (self.person_id or self.given_name or self.family_name):
            raise ValidationError(
                {"organisation": _("Name either a person or an organisation. Add a row for each.")}
            )

    def forget_names(self) -> None:
        """Drops the names that were noted for somebody else, when another page is chosen in the same row."""
        before = type(self).objects.filter(pk=self.pk).first() if self.pk else None
        if before is None:
            return
        for chosen, names in NOTED.items():
            former = getattr(before, chosen)
            if former and former != getattr(self, chosen):
                for name in names:
                    if getattr(self, name) == getattr(before, name):
                        setattr(self, name, "")

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Notes the name as it is when the record is saved."""
        self.forget_names()
        if self.person and not (self.given_name or self.family_name):
            self.given_name, self.family_name = split_name(self.person)
        if self.organisation and not self.organisation_name:
            self.organisation_name = self.organisation.title
        super().save(*args, **kwargs)


def title_of(page: Any) -> str:
    """The title of a chosen page."""
    return page.title if page else ""


def split_name(person: Any) -> tuple[str, str]:
    """Given and family names of a person: “Day, S.” in citations says where “Simon Day” is divided."""
    whole, family = person.title.strip(), person.citation_name.partition(",")[0].strip()
    if not family or not whole.casefold().endswith(family.casefold()):
        family = whole.rpartition(" ")[2]
    return whole[: len(whole) - len(family)].strip(), family
