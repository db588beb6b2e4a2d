"""Press releases: the standard parts, an embargo, and a text that is locked once it is issued."""

import datetime
from collections.abc import Mapping
from typing import Any

from django.db import models
from django.utils.formats import date_format
from django.utils.html import strip_tags
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.admin.panels import FieldPanel, FieldRowPanel, TitleFieldPanel
from wagtail.fields import StreamField
from wagtail.search import index
from wagtail.snippets.blocks import SnippetChooserBlock

from cms.blocks import BodyBlock
from cms.issue_moment import issue_moment
from cms.models import Problem
from cms.querysets import is_public
from news.models.corrections import CorrectionBlock
from news.models.dated import DatedPage
from news.models.lock import locked_changes
from news.models.press_media import press_media, with_terms
from news.models.read_next import ReadNext
from news.models.sign_off import SignedOff
from news.models.withdrawal import Withdrawable


class PressReleasePage(SignedOff, Withdrawable, ReadNext, DatedPage):
    """What the press may print from the hour of its issue. The title is the headline, the summary the standfirst."""

    dateline_place = models.CharField(
        _("place in the date line"),
        max_length=80,
        blank=True,
        help_text=_("For example “London”. The day is printed after it."),
    )
    embargo = models.DateTimeField(
        _("embargo until"),
        null=True,
        blank=True,
        help_text=_("Printed on drafts. It cannot go live before this time (UK time)."),
    )
    body = StreamField(
        BodyBlock(), verbose_name=_("text"), help_text=_("“ENDS” is printed after it.")
    )
    quotes = StreamField(
        [("quote", SnippetChooserBlock("cms.Quote", label=_("Quote")))],
        blank=True,
        verbose_name=_("quotes"),
        help_text=_("From the library; each needs the permission of the person quoted."),
    )
    notes = StreamField(
        [
            (
                "note",
                blocks.RichTextBlock(label=_("Note"), features=["bold", "italic", "link"]),
            )
        ],
        blank=True,
        verbose_name=_("notes to editors"),
        help_text=_("They are numbered."),
    )
    boilerplate = models.ForeignKey(
        "cms.Boilerplate",
        verbose_name=_("standing text about the project"),
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    contacts = StreamField(
        [("contact", SnippetChooserBlock("cms.Contact", label=_("Contact")))],
        verbose_name=_("media contacts"),
        help_text=_("At least one, with a telephone or an e-mail; at best also for evenings."),
    )
    media = StreamField(press_media(), blank=True, verbose_name=_("pictures and files"))
    corrections = StreamField(
        [("correction", CorrectionBlock())], blank=True, verbose_name=_("corrections")
    )
    slip_reason = models.CharField(
        _("spelling slip mended, because"),
        max_length=250,
        blank=True,
        help_text=_(
            "Within 24 hours of issue an editor may mend a slip; say here what it was. Everything else is a correction."
        ),
    )
    parent_page_types = ["news.PressIndexPage"]
    kind_label = _("Press release")
    schema_type = "NewsArticle"
    card_fields = (*DatedPage.card_fields, *Withdrawable.withdrawal_fields, "corrections")
    advised_lengths = {**DatedPage.advised_lengths, "title": 65}
    #: What may not change any more once it is issued.
    locked_fields = (
        *("title", "summary", "dateline_place", "display_date", "body", "quotes", "notes"),
        *("boilerplate",),
    )
    content_panels = [
        TitleFieldPanel("title", heading=_("Headline"), placeholder=_("Headline")),
        FieldPanel("summary", heading=_("Standfirst")),
        FieldRowPanel([FieldPanel("dateline_place"), FieldPanel("embargo")]),
        FieldPanel("body"),
        FieldPanel("quotes"),
        FieldPanel("notes"),
    ]
    contact_tab = [
        FieldPanel("contacts"),
        FieldPanel("boilerplate"),
        FieldPanel("media"),
        *DatedPage.about_panels,
        FieldPanel("related"),
    ]
    after_tab = [
        FieldPanel("corrections"),
        FieldPanel("slip_reason"),
        Withdrawable.withdrawal_panel,
    ]
    search_fields = [
        *DatedPage.search_fields,
        index.SearchField("body"),
        index.SearchField("quotes"),
        index.SearchField("notes"),
    ]

    class Meta:
        verbose_name = _("press release")
        verbose_name_plural = _("press releases")

    @classmethod
    def extra_tabs(cls):
        """The press office's own part, and what happens after the issue."""
        return [
            (_("Contacts, pictures, files"), cls.contact_tab),
            (_("After it is issued"), cls.after_tab),
        ]

    @property
    def is_issued(self) -> bool:
        """Whether it has ever been public."""
        return self.first_published_at is not None

    @property
    def closed_fields(self) -> tuple[str, ...]:
        """What cannot be mended any more, and therefore keeps no correction back."""
        return self.locked_fields if self.is_issued else ()

    @property
    def feed_note(self) -> str:
        """What was put right, for readers of feeds."""
        lines = [
            _("Correction, %(day)s: %(text)s")
            % {
                "day": date_format(block.value["day"], "j F Y"),
                "text": strip_tags(str(block.value["text"].source)),
            }
            for block in self.corrections
        ]
        return " ".join(lines)

    @property
    def embargo_line(self) -> datetime.datetime | None:
        """The time printed on drafts: the embargo, or else the hour for which it is scheduled."""
        return None if self.is_issued else self.embargo or self.go_live_at

    def publish_problems(self) -> list[Problem]:
        """What the press needs is there, the embargo is over, and what was issued is as it was."""
        problems = super().publish_problems()
        if self.is_issued:
            # The lock sees to the quotes: one that has lost its permission shows nowhere, and keeps no correction back.
            problems = [one for one in problems if one.field != "quotes"]
            problems += self.lock_problems()
        if self.contact_less:
            problems.append(Problem("contacts", _("Name somebody with a telephone or an e-mail.")))
        if self.boilerplate_id and not is_public(self.boilerplate):
            problems.append(Problem("boilerplate", _("The standing text is not live.")))
        if not self.is_issued and self.embargo and self.embargo > self.issue_time:
            early = _("It would go live before the embargo ends.")
            problems.append(Problem("embargo", early, at_submit=False, at_approval=False))
        return problems + self.withdrawal_problems()

    @property
    def issue_time(self) -> datetime.datetime:
        """When it goes live if it is published as it is now."""
        moment = issue_moment()
        return max(self.go_live_at, moment) if self.go_live_at else moment

    @property
    def contact_less(self) -> bool:
        """Whether nobody can be reached."""
        people = [block.value for block in self.contacts if block.value]
        return bool(people) and not any(one.email or one.phone for one in people)

    def lock_problems(self) -> list[Problem]:
        """Each locked field in which this version differs from what was issued."""
        changed = locked_changes(self, self.locked_fields)
        if not changed:
            return []
        if self.slip_hours_run and self.slip_reason:
            return []
        message = _(
            "This release has been issued: its text is locked. Write a correction instead, under “After it is issued”."
        )
        return [Problem(name, message) for name in changed]

    def get_context(self, request, *args, **kwargs) -> dict[str, Any]:
        """Adds `shown_quotes`, `shown_contacts` and `shown_boilerplate`, what of them the public may see, and `media`."""
        context = super().get_context(request, *args, **kwargs)
        context["page"] = context["self"] = self.as_read()
        quotes = [block.value for block in self.quotes if block.value]
        contacts = [block.value for block in self.contacts if block.value]
        context["shown_quotes"] = [one for one in quotes if one.is_public]
        context["shown_contacts"] = [one for one in contacts if one.is_public]
        text = self.boilerplate
        context["shown_boilerplate"] = text if is_public(text) else None
        context["media"] = with_terms(self.media)
        return context

    def structured_data(self, shown: Mapping[str, Any]) -> dict[str, Any]:
        """Headline, place and text type."""
        place = self.dateline_place
        return {
            "headline": self.title,
            "dateline": place,
            "alternativeHeadline": self.short_title,
            "correction": [str(block.value["text"].source) for block in self.corrections],
        }
