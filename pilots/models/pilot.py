"""The pilot: what it asks, who takes part, what has happened."""

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel
from wagtail.fields import RichTextField, StreamField
from wagtail.search import index
from wagtail.snippets.blocks import SnippetChooserBlock

from cms.addresses.locate import named
from cms.blocks import SHORT_FEATURES, BodyBlock, TitledTextBlock
from cms.entries import cards_in_order, dated_entries
from cms.models import BasePage, Entry, Problem
from cms.querysets import is_public
from pilots.models.participation import ParticipationQuerySet
from pilots.models.progress import ProgressUpdatePage
from pilots.models.update_rows import PERIOD

#: Number of the pilot's latest updates on its page; the rest is one link away.
UPDATES_SHOWN = 3
#: Number of its latest posts, releases and announcements.
NEWS_SHOWN = 6
#: The kind of the entries of publications, which stand in a list of their own.
PUBLICATIONS = "publications.publicationpage"


class PilotPage(BasePage):
    """One of the three themes of the project."""

    class Status(models.TextChoices):
        PLANNED = "planned", _("Planned")
        RUNNING = "running", _("Running")
        COMPLETE = "complete", _("Complete")

    number = models.PositiveSmallIntegerField(_("number"), null=True, help_text=_("1, 2 or 3."))
    short_name = models.CharField(
        _("short name"),
        max_length=80,
        help_text=_("For menus and lists, for example “Vulnerable pupils”."),
    )
    status = models.CharField(
        _("status"), max_length=8, choices=Status.choices, default="", blank=False
    )
    start = models.DateField(_("start"), null=True)
    end = models.DateField(
        _("end"), null=True, blank=True, help_text=_("Leave empty while it runs.")
    )
    aim = RichTextField(_("aim"), features=SHORT_FEATURES)
    key_questions = StreamField(
        [("question", blocks.CharBlock(max_length=300, label=_("Question"), icon="help"))],
        blank=True,
        verbose_name=_("key questions"),
    )
    approaches = StreamField(
        [("approach", TitledTextBlock(label=_("Approach")))],
        blank=True,
        verbose_name=_("approaches"),
    )
    quotes = StreamField(
        [("quote", SnippetChooserBlock("cms.Quote", label=_("Quote")))],
        blank=True,
        verbose_name=_("quotes"),
    )
    figures = StreamField(
        [("figure", SnippetChooserBlock("cms.KeyFigure", label=_("Figure")))],
        blank=True,
        verbose_name=_("key figures"),
    )
    body = StreamField(BodyBlock(), blank=True, verbose_name=_("more text"))
    contact = models.ForeignKey(
        "cms.Contact",
        verbose_name=_("contact"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="pilots",
    )

    parent_page_types = ["pilots.PilotIndexPage"]
    subpage_types = ["pilots.ProgressIndexPage"]
    kind_label = _("Pilot")
    schema_type = "ResearchProject"
    content_panels = [
        *BasePage.content_panels,
        FieldRowPanel([FieldPanel("number"), FieldPanel("short_name")]),
        FieldRowPanel([FieldPanel("status"), FieldPanel("start"), FieldPanel("end")]),
        FieldPanel(
            "aim", help_text=_("What the pilot wants to find out or change, in a few sentences.")
        ),
        FieldPanel("key_questions"),
        FieldPanel("approaches"),
        FieldPanel("body"),
    ]
    participants_panels = [
        InlinePanel(
            "participants",
            label=_("Participant"),
            help_text=_(
                "The organisations that take part, in the order in which readers see them. Each page of an "
                "organisation shows its pilots by itself."
            ),
        )
    ]
    evidence_panels = [FieldPanel("figures"), FieldPanel("quotes"), FieldPanel("contact")]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("short_name", boost=3),
        index.AutocompleteField("short_name"),
        index.SearchField("aim", boost=1.5),
        index.SearchField("key_questions"),
        index.SearchField("approaches"),
        index.SearchField("body"),
        index.RelatedFields(
            "participants",
            [
                index.SearchField("area"),
                index.RelatedFields(
                    "organisation", [index.SearchField("title"), index.SearchField("place")]
                ),
            ],
        ),
        index.FilterField("number"),
    ]

    class Meta:
        verbose_name = _("pilot")
        verbose_name_plural = _("pilots")

    @classmethod
    def extra_tabs(cls):
        """Participants and evidence have tabs of their own: the form is long."""
        return [
            (_("Participants"), cls.participants_panels),
            (_("Figures, quotes, contact"), cls.evidence_panels),
        ]

    def clean(self) -> None:
        """A pilot cannot end before it starts."""
        super().clean()
        if self.start and self.end and self.end < self.start:
            raise ValidationError({"end": _("The end is before the start.")})

    def publish_problems(self) -> list[Problem]:
        """The number is the pilot's own, an organisation takes part once, and it can be asked about."""
        problems = super().publish_problems()
        others = PilotPage.objects.filter(number=self.number, locale=self.locale).exclude(
            pk=self.pk
        )
        if self.number and others.exists():
            problems.append(
                Problem("number", _("Another pilot already has the number %d.") % self.number)
            )
        seen = [row.organisation_id for row in self.participants.all() if row.organisation_id]
        if len(seen) != len(set(seen)):
            problems.append(Problem("participants", _("An organisation is listed twice.")))
        if self.contact_id and not is_public(self.contact):
            problems.append(Problem("contact", _("The contact is not live.")))
        return problems

    def feeds(self) -> list[tuple[str, str]]:
        """What is new about it."""
        path = reverse("pilot_feed", args=[self.slug])
        return [(f"LocalED: {self.short_name or self.title}", path)]

    def live_updates(self):
        """The pilot's progress updates that the public may see, newest period first."""
        updates = ProgressUpdatePage.objects.descendant_of(self).public()
        return updates.order_by("-period_end", "-first_published_at")

    def read_news(self) -> list[Any]:
        """The newest dated pages about it besides its updates and publications, with what cards print."""
        apart = [ProgressUpdatePage._meta.label_lower, PUBLICATIONS]
        entries = dated_entries(self.locale_id).filter(pilots=self).exclude(kind__in=apart)
        newest = entries.newest_first()[:NEWS_SHOWN]
        return cards_in_order(list(newest.values_list("page_id", "page__content_type_id")))

    def read_publications(self) -> list[Any]:
        """The publications about it, the newest first, with what cards print."""
        entries = Entry.objects.public().filter(
            kind=PUBLICATIONS, pilots=self, page__locale=self.locale_id
        )
        newest = entries.newest_first()[:NEWS_SHOWN]
        return cards_in_order(list(newest.values_list("page_id", "page__content_type_id")))

    def shown_participants(self) -> list[Any]:
        """Participants whose organisation the public may see, in the editors' order."""
        rows = self.shelved("participants", self.read_participants)
        return [row for row in rows if is_public(row.organisation)]

    def read_participants(self) -> list[Any]:
        """All participants; those of a draft stand in memory and not in the database."""
        rows = self.participants.all()
        return list(rows.with_cards() if isinstance(rows, ParticipationQuerySet) else rows)

    def read_updates(self) -> list[Any]:
        """The newest updates, one more than are shown."""
        return list(self.live_updates().for_cards(*PERIOD)[: UPDATES_SHOWN + 1])

    def get_context(self, request, *args, **kwargs) -> dict[str, Any]:
        """Adds `participants`, `areas` (each place once), `updates`, the newest first, and what of `shown_quotes`,
        `shown_figures` and `shown_contact` the public may see."""
        context = super().get_context(request, *args, **kwargs)
        context["participants"] = rows = self.shown_participants()
        context["areas"] = list(dict.fromkeys(row.place or row.organisation.title for row in rows))
        known = self.shelved("updates", self.read_updates)
        context["updates"] = [update for update in known if is_public(update)]
        context["news"] = [page for page in self.shelved("news", self.read_news) if is_public(page)]
        works = self.shelved("publications", self.read_publications)
        context["publications"] = [page for page in works if is_public(page)]
        context["shown_quotes"] = [b.value for b in self.quotes if b.value and b.value.is_public]
        context["shown_figures"] = [b.value for b in self.figures if b.value and b.value.is_public]
        context["shown_contact"] = self.contact if is_public(self.contact) else None
        return context

    def structured_data(self, shown: Mapping[str, Any]) -> dict[str, Any]:
        """Who takes part, and what readers also call it."""
        request = shown.get("request")
        rows = shown.get("participants") or []
        return {
            "alternateName": self.short_name,
            "member": [named(row.organisation, "Organization", request) for row in rows],
        }
