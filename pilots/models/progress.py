"""Progress updates: what happened in a pilot over a period, organisation by organisation."""

import datetime
from collections.abc import Mapping
from functools import partial
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel
from wagtail.fields import RichTextField
from wagtail.search import index

from cms.addresses.locate import named
from cms.blocks import SHORT_FEATURES
from cms.blocks.walk import read_together
from cms.entries import feeds_for
from cms.models import BasePage, Problem, WithSocialCopy
from cms.page_links import learn_links
from cms.querysets import fields_for_cards, is_public
from pilots.models.update_rows import PERIOD
from pilots.update_form import UpdateForm
from pilots.update_panels import StatesPanel

#: What keeps an update from going live, but not from being handed in: communications see to it.
PROPOSED = _("%s: a proposed quote is left. Make it a quote with permission, or take it out.")


class ProgressUpdatePage(WithSocialCopy, BasePage):
    """A dated report of a pilot over a period, with a section for each organisation."""

    period_start = models.DateField(_("period from"), null=True)
    period_end = models.DateField(_("period to"), null=True)
    label = models.CharField(
        _("label"), max_length=80, help_text=_("For lists, for example “First six months”.")
    )
    sections_due = models.DateField(
        _("sections wanted by"),
        null=True,
        blank=True,
        help_text=_("The day by which the organisations are asked to send their sections."),
    )
    intro = RichTextField(_("introduction"), blank=True, features=SHORT_FEATURES)
    what_next = RichTextField(_("what happens next"), blank=True, features=SHORT_FEATURES)

    base_form_class = UpdateForm
    parent_page_types = ["pilots.ProgressIndexPage"]
    subpage_types: list[str] = []
    kind_label = _("Progress update")
    exclude_fields_in_copy = [*BasePage.exclude_fields_in_copy, "sections_due"]
    schema_type = "Report"
    content_panels = [
        *BasePage.content_panels,
        FieldRowPanel([FieldPanel("period_start"), FieldPanel("period_end")], heading=_("Period")),
        FieldPanel("label"),
        FieldPanel(
            "intro", help_text=_("What happened in the pilot as a whole, in a paragraph or two.")
        ),
        FieldPanel("sections_due"),
        StatesPanel(heading=_("Whose section is in")),
        InlinePanel(
            "sections",
            heading=_("Sections"),
            label=_("Section"),
            help_text=_(
                "One for each organisation that reports, in the order in which readers see them. Every participant of "
                "the pilot is here already: take out those that do not report and name them below."
            ),
        ),
        InlinePanel(
            "not_covered",
            heading=_("Not covered this time"),
            label=_("Organisation"),
            help_text=_("Participants without a section, so that readers need not wonder."),
        ),
        FieldPanel("what_next", help_text=_("What readers can expect in the next six months.")),
    ]
    sharing_panels = [*BasePage.sharing_panels, *WithSocialCopy.social_panels]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("label"),
        index.SearchField("intro"),
        index.SearchField("what_next"),
        index.RelatedFields(
            "sections",
            [
                index.SearchField("body"),
                index.RelatedFields(
                    "organisation",
                    [
                        index.SearchField("title"),
                        index.SearchField("short_name"),
                        index.SearchField("place"),
                    ],
                ),
            ],
        ),
        index.FilterField("period_end"),
    ]

    class Meta:
        verbose_name = _("progress update")
        verbose_name_plural = _("progress updates")

    @property
    def date(self) -> Any:
        """Readers see the day it was first published."""
        return self.first_published_at

    def pilot_keys(self) -> list[int]:
        """Its pilot's."""
        return [self.pilot.pk]

    def feeds(self) -> list[tuple[str, str]]:
        """Those in which it stands."""
        return feeds_for(self)

    @property
    def pilot(self) -> Any:
        """The pilot it reports on: the page two levels up."""
        return self.shelved("pilot", self.read_pilot) if self.shelf is not None else self._pilot

    @cached_property
    def _pilot(self) -> Any:
        return self.read_pilot()

    def read_pilot(self) -> Any:
        """Reads the pilot; that of an update without a place in the tree is its future parent's."""
        pilots = self._meta.apps.get_model("pilots", "PilotPage").objects
        above = pilots.filter(path=self.path[: -2 * self.steplen]).first() if self.path else None
        return above or self.proposed_parent.get_parent().specific

    def clean(self) -> None:
        """A period cannot end before it starts."""
        super().clean()
        if self.period_start and self.period_end and self.period_end < self.period_start:
            raise ValidationError({"period_end": _("The period ends before it starts.")})

    def strangers(self, pilot: Any) -> list[tuple[str, Any]]:
        """Rows about an organisation that takes no part in `pilot`, each with the name of its list."""
        members = set(pilot.participants.values_list("organisation_id", flat=True))
        rows: list[tuple[str, Any]] = [("sections", row) for row in self.sections.all()]
        rows += [("not_covered", row) for row in self.not_covered.all()]
        return [row for row in rows if row[1].organisation_id not in {None, *members}]

    def can_move_to(self, parent: Any) -> bool:
        """As Wagtail says; what is live stays with a pilot whose participants it reports on."""
        if not super().can_move_to(parent):
            return False
        return not self.live or not self.strangers(parent.get_parent().specific)

    def publish_problems(self) -> list[Problem]:
        """Each section is about a participant of this pilot, once, and reports or is named as not covered."""
        problems = super().publish_problems()
        sections = list(self.sections.all())
        if not sections:
            problems.append(Problem("sections", _("Add at least one section.")))
        problems += [
            Problem(name, _("%s does not take part in this pilot.") % row)
            for name, row in self.strangers(self.pilot)
        ]
        rows: list[Any] = [*sections, *self.not_covered.all()]
        seen = [row.organisation_id for row in rows if row.organisation_id]
        if len(seen) != len(set(seen)):
            problems.append(Problem("sections", _("An organisation stands here twice.")))
        problems += [
            Problem("sections", PROPOSED % row, at_submit=False)
            for row in sections
            if any(block.block_type == "proposed_quote" for block in row.body)
        ]
        return problems

    def get_context(self, request, *args, **kwargs) -> dict[str, Any]:
        """Adds `pilot`, `sections` and `not_covered` of organisations that are live, `previous` and `next`."""
        context = super().get_context(request, *args, **kwargs)
        context["pilot"] = self.pilot
        # What a pilot reported stays a public record when the pilot itself is taken down.
        context["shown_pilot"] = self.pilot if is_public(self.pilot) else None
        for name, field in (("sections", "body"), ("not_covered", "reason")):
            rows = self.shelved(name, partial(self.rows_with_cards, name, field))
            context[name] = [row for row in rows if is_public(row.organisation)]
        known = self.shelved("others", lambda: list(self.pilot.live_updates().for_cards(*PERIOD)))
        updates = [update for update in known if update.pk != self.pk and is_public(update)]
        end = self.period_end or datetime.date.max
        context["previous"] = next((u for u in updates if u.period_end < end), None)
        context["next"] = next((u for u in reversed(updates) if u.period_end > end), None)
        return context

    def rows_with_cards(self, name: str, field: str) -> list[Any]:
        """Its rows with their organisations; those of a draft stand in memory and not in the database."""
        rows = getattr(self, name).all()
        if isinstance(rows, models.QuerySet):
            wanted = fields_for_cards("organisation")
            rows = rows.select_related("organisation").only(field, "sort_order", *wanted)
        found = list(rows)
        if name == "sections":
            bodies = [row.body for row in found]
            read_together(bodies)
            learn_links(*bodies)
        return found

    def structured_data(self, shown: Mapping[str, Any]) -> dict[str, Any]:
        """The period, and the pilot it is about."""
        pilot = self.pilot if is_public(self.pilot) else None
        return {
            "headline": self.title,
            "temporalCoverage": f"{self.period_start}/{self.period_end}",
            "about": named(pilot, "ResearchProject", shown.get("request")) if pilot else "",
        }
