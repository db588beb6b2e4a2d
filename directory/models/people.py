"""People: authors, directors and leads."""

import re
from collections.abc import Mapping
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Prefetch
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.fields import RichTextField, StreamField
from wagtail.models import PageManager
from wagtail.search import index

from cms.addresses.locate import named
from cms.blocks import LinkBlock
from cms.entries import cards_in_order
from cms.models import BasePage, Entry, Problem
from cms.models.problems import unusable
from cms.querysets import PublicPageQuerySet, is_public
from directory.models.person_roles import PersonRole

ORCID = re.compile(r"^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$")


def validate_orcid(value: str) -> None:
    """Accepts `0000-0002-1825-0097`: four groups whose last character checks the rest (ISO 7064, MOD 11-2)."""
    if not ORCID.match(value):
        raise ValidationError(
            _("Write it as four groups of four, for example 0000-0002-1825-0097.")
        )
    digits = value.replace("-", "")
    total = 0
    for digit in digits[:-1]:
        total = (total + int(digit)) * 2
    expected = (12 - total % 11) % 11
    if digits[-1] != ("X" if expected == 10 else str(expected)):
        raise ValidationError(_("This is not a valid ORCID: one of the figures must be mistyped."))


class PeopleIndexPage(BasePage):
    """The list of people."""

    parent_page_types = ["home.HomePage"]
    subpage_types = ["directory.PersonPage"]
    max_count_per_parent = 1
    kind_label = _("People")

    class Meta:
        verbose_name = _("list of people")

    def get_context(self, request, *args, **kwargs) -> dict[str, Any]:
        """Adds `people`, live people by citation name, with their current roles."""
        context = super().get_context(request, *args, **kwargs)
        context["people"] = [
            one for one in self.shelved("people", self.read_people) if is_public(one)
        ]
        return context

    def read_people(self) -> list["PersonPage"]:
        """The live people with their roles and photographs."""
        people = PersonPage.objects.child_of(self).public().with_roles().select_related("photo")
        return list(people.prefetch_related("photo__renditions").order_by("citation_name", "title"))


class PersonQuerySet(PublicPageQuerySet):
    """Adds what lists of people need."""

    def with_roles(self) -> "PersonQuerySet":
        """With roles and their organisations in two further queries, however many people there are."""
        roles = PersonRole.objects.with_organisations().order_by("sort_order")
        return self.prefetch_related(Prefetch("roles", queryset=roles))


class PersonPage(BasePage):
    """One person, with the roles held and everything written."""

    citation_name = models.CharField(
        _("name in citations"),
        max_length=160,
        blank=True,
        help_text=_("Family name first: “Day, S.”"),
    )
    biography = RichTextField(_("biography"), blank=True, features=["bold", "italic", "link"])
    photo = models.ForeignKey(
        "cms.CustomImage",
        verbose_name=_("photograph"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    photo_alt = models.CharField(
        _("alternative text of the photograph"),
        max_length=250,
        blank=True,
        help_text=_("What the photograph shows, for people who cannot see it."),
    )
    links = StreamField([("link", LinkBlock())], blank=True, verbose_name=_("links"))
    orcid = models.CharField(
        _("ORCID"),
        max_length=19,
        blank=True,
        validators=[validate_orcid],
        help_text="0000-0002-1825-0097",
    )
    note = models.CharField(
        _("note to readers"), max_length=250, blank=True, help_text=_("Printed under the name.")
    )

    objects: ClassVar = PageManager.from_queryset(PersonQuerySet)()
    parent_page_types = ["directory.PeopleIndexPage"]
    subpage_types: list[str] = []
    kind_label = _("Person")
    schema_type = "Person"
    content_panels = [
        *BasePage.content_panels,
        InlinePanel(
            "roles",
            heading=_("Roles"),
            label=_("Role"),
            help_text=_("Roles held now and before. The main one stands beside the name."),
        ),
        FieldPanel("biography"),
        FieldPanel("note"),
        MultiFieldPanel([FieldPanel("photo"), FieldPanel("photo_alt")], heading=_("Photograph")),
        FieldPanel("links"),
        FieldRowPanel([FieldPanel("citation_name"), FieldPanel("orcid")]),
    ]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("biography"),
        index.SearchField("citation_name"),
        index.RelatedFields(
            "roles",
            [
                index.SearchField("title"),
                index.RelatedFields("organisation", [index.SearchField("title")]),
            ],
        ),
    ]

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("people")

    @property
    def current_roles(self) -> list[PersonRole]:
        """Roles held today, the main one first, then in the editors' order."""
        held = [role for role in self.roles.all() if role.is_current]
        return sorted(held, key=lambda role: not role.is_main)

    @property
    def main_role(self) -> PersonRole | None:
        """The role that stands beside the name."""
        roles = self.current_roles
        return roles[0] if roles else None

    def publish_problems(self) -> list[Problem]:
        """A photograph needs its words and, if people can be recognised, their consent."""
        problems = super().publish_problems()
        if self.photo_id:
            if not self.photo_alt:
                problems.append(Problem("photo_alt", _("Say what the photograph shows.")))
            if message := unusable(self.photo):
                problems.append(Problem("photo", message))
        return problems

    def get_context(self, request, *args, **kwargs) -> dict[str, Any]:
        """Adds `roles` now, `past_roles`, and `leads`, the live pilots in which the person leads an area."""
        context = super().get_context(request, *args, **kwargs)
        roles = self.shelved("roles", lambda: list(self.roles.select_related("organisation")))
        context["roles"] = sorted((r for r in roles if r.is_current), key=lambda r: not r.is_main)
        context["past_roles"] = [role for role in roles if not role.is_current]
        context["posts"] = [
            page for page in self.shelved("posts", self.read_posts) if is_public(page)
        ]
        works = self.shelved("publications", self.read_publications)
        context["publications"] = [page for page in works if is_public(page)]
        # The types do not know that a related manager has its model's own vocabulary.
        led: Any = self.participations_led
        known = self.shelved(
            "leads", lambda: list(led.shown().filter(pilot__locale=self.locale_id))
        )
        context["leads"] = [r for r in known if is_public(r.pilot) and is_public(r.organisation)]
        return context

    def read_posts(self) -> list[Any]:
        """The live posts of this language that the person has written, the newest first, with what cards print."""
        written = Entry.objects.public().filter(
            page__in=self.posts_written.values("post_id"), page__locale=self.locale_id
        )
        return cards_in_order(
            list(written.newest_first().values_list("page_id", "page__content_type_id"))
        )

    def read_publications(self) -> list[Any]:
        """The live publications of this language that the person has made, the newest first, with what cards print."""
        made = Entry.objects.public().filter(
            page__in=self.publications_made.values("publication"), page__locale=self.locale_id
        )
        return cards_in_order(
            list(made.newest_first().values_list("page_id", "page__content_type_id"))
        )

    def structured_data(self, shown: Mapping[str, Any]) -> dict[str, Any]:
        """The main role, the organisations, and where else the person is known."""
        roles = shown.get("roles") or []
        places = [role.organisation for role in roles if is_public(role.organisation)]
        orcid = [f"https://orcid.org/{self.orcid}"] if self.orcid else []
        return {
            "jobTitle": roles[0].title if roles else "",
            "worksFor": [named(place, "Organization", shown.get("request")) for place in places],
            "sameAs": orcid + [b.value["link"] for b in self.links if b.value.get("link")],
        }
