"""The record of a publication."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import models
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _
from wagtail.fields import StreamField
from wagtail.search import index

from cms.entries import feeds_for
from cms.models import BasePage, Problem
from cms.querysets import is_public
from publications import panels, record
from publications.blocks import ExternalRecordBlock, SlideBlock
from publications.citations.schema import schema_of
from publications.languages import LANGUAGES
from publications.models.identifiers import WithIdentifiers
from publications.models.source import WithSource

#: What the title of a page can hold; a longer title of a work stands in a field of its own.
LONGEST_TITLE = 255


class PublicationPage(WithSource, WithIdentifiers, BasePage):
    """One work: what it is, who made it, where it is kept, and its files.

    `title` is the title as published, and what lists and addresses are made of. A work whose title is longer than a page's
    may be has all of it in `full_title`; `whole_title` is the one to print and to cite.
    """

    class Kind(models.TextChoices):
        THINK_PIECE = "think-piece", _("Think-piece or working paper")
        REPORT = "report", _("Report")
        SUMMARY = "summary", _("Summary")
        SLIDES = "slides", _("Slide deck")
        ARTICLE = "article", _("Journal article")
        CHAPTER = "chapter", _("Book chapter")
        OTHER = "other", _("Other")

    class AbstractSource(models.TextChoices):
        AUTHORS = "authors", _("The authors’ own words")
        OURS = "ours", _("Written for this site")

    full_title = models.CharField(
        _("full title"),
        max_length=500,
        blank=True,
        help_text=_("Only if the title as published is longer than 255 characters: all of it."),
    )
    subtitle = models.CharField(_("subtitle"), max_length=500, blank=True)
    kind = models.CharField(_("type"), max_length=12, choices=Kind.choices, blank=False, default="")
    language = models.CharField(_("language"), max_length=3, choices=LANGUAGES, default="en")
    abstract = models.TextField(
        _("abstract"), blank=True, help_text=_("An empty line begins a new paragraph.")
    )
    abstract_source = models.CharField(
        _("whose words the abstract is in"),
        max_length=7,
        choices=AbstractSource.choices,
        blank=True,
    )
    outline = StreamField(
        [("slide", SlideBlock())],
        blank=True,
        verbose_name=_("outline"),
        help_text=_(
            "A slide deck in words, slide by slide, so that it can be read without opening the file."
        ),
    )
    external_records = StreamField(
        [("record", ExternalRecordBlock())],
        blank=True,
        verbose_name=_("records elsewhere"),
        help_text=_("Where else the work is kept: a repository, the publisher, an archived copy."),
    )
    pilot = models.ForeignKey(
        "pilots.PilotPage",
        verbose_name=_("pilot"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="publications",
        help_text=_("The pilot it is about, if it is about one: its page lists it."),
    )
    licence = models.ForeignKey(
        "cms.Licence",
        verbose_name=_("licence"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    rights = models.CharField(
        _("rights"),
        max_length=500,
        blank=True,
        help_text=_("Who holds them, or what may be done with the work, if no licence says it."),
    )
    staff_note = models.TextField(
        _("note for staff"), blank=True, help_text=_("Readers never see it.")
    )

    parent_page_types = ["publications.PublicationIndexPage"]
    subpage_types: list[str] = []
    kind_label = _("Publication")
    edit_words = _("Edit this record")
    schema_type = "ScholarlyArticle"
    card_fields = ("social_image", "kind", "year", "month", "day")
    card_relations = ("creators",)

    content_panels = panels.CONTENT
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("full_title", boost=3),
        index.SearchField("subtitle", boost=2),
        index.SearchField("abstract"),
        index.SearchField("outline"),
        index.SearchField("every_name", boost=2),
        index.SearchField("identifier_words"),
        index.SearchField("source_words"),
        index.FilterField("kind"),
        index.FilterField("year"),
    ]

    class Meta:
        verbose_name = _("publication")
        verbose_name_plural = _("publications")

    @classmethod
    def extra_tabs(cls):
        """A record has many facts, and most of them few records have."""
        return [
            (_("Files"), panels.FILES),
            (_("Details"), panels.SOURCE),
            (_("Relations"), panels.RELATIONS),
        ]

    @property
    def whole_title(self) -> str:
        """The title as published, however long it is."""
        return self.full_title or self.title

    def set_title(self, text: str) -> None:
        """Puts a title, of whatever length, where it belongs."""
        self.title = Truncator(text.strip()).chars(LONGEST_TITLE)
        self.full_title = text.strip()[:500] if len(text.strip()) > LONGEST_TITLE else ""

    @property
    def card_kind(self) -> str:
        """What cards call it: “Report” says more than “Publication”."""
        return self.get_kind_display() or str(self.kind_label)

    @property
    def makers(self) -> list[Any]:
        """The creators in their order."""
        return record.in_order(self.creators.all())

    @property
    def main_file(self) -> Any:
        """The file that readers want first, if there is one for them."""
        return record.files_of(self.files.all()).main

    @property
    def byline(self) -> str:
        """The names of the creators in one line; of a crowd the first few."""
        return record.in_a_line([row.name for row in self.makers if row.name])

    @property
    def every_name(self) -> str:
        """The names of all creators, for the search."""
        return ", ".join(row.name for row in self.makers)

    @property
    def identifier_words(self) -> str:
        """Its numbers, for the search."""
        return " ".join(filter(None, (self.doi, self.isbn, self.issn, self.repository_id)))

    @property
    def source_words(self) -> str:
        """Where it came out, for the search."""
        return " ".join(
            filter(
                None,
                (
                    self.publisher,
                    self.institution,
                    self.commissioned_by,
                    self.series,
                    self.published_in,
                    self.event_name,
                ),
            )
        )

    def file_openings(self) -> dict[int, datetime]:
        """Files that readers may not have as soon as the record is live → when they may."""
        rows = [row for row in self.files.all() if row.document_id]
        return {row.document_id: when for row in rows if (when := row.opens)}

    def pilot_keys(self) -> list[int]:
        """That of its pilot."""
        return [self.pilot_id] if self.pilot_id else []

    def feeds(self) -> list[tuple[str, str]]:
        """Those in which it stands."""
        return feeds_for(self)

    def get_context(self, request, *args, **kwargs) -> dict[str, Any]:
        """Adds what `publications.record.shown_with` names."""
        return super().get_context(request, *args, **kwargs) | record.shown_with(self)

    def structured_data(self, shown: Mapping[str, Any]) -> dict[str, Any]:
        """The work, as search engines understand it."""
        return schema_of(self)

    def publish_problems(self) -> list[Problem]:
        """Somebody made it, the abstract says whose it is, and what it is about is live."""
        problems = super().publish_problems()
        if not self.creators.all():
            problems.append(Problem("creators", _("Name at least one creator.")))
        if self.abstract and not self.abstract_source:
            problems.append(Problem("abstract_source", _("Say whose words the abstract is in.")))
        for name in ("pilot", "licence"):
            chosen = getattr(self, name)
            if chosen and not is_public(chosen):
                problems.append(Problem(name, _("“%s” is not live yet.") % chosen))
        for name in ("creators", "files"):
            rows = getattr(self, name).all()
            problems += [Problem(name, f"{row}: {row.lacks}") for row in rows if row.lacks]
        documents = [row.document_id for row in self.files.all() if row.document_id]
        if len(documents) != len(set(documents)):
            problems.append(Problem("files", _("A file is listed twice.")))
        if sum(row.primary for row in self.files.all()) > 1:
            problems.append(Problem("files", _("Only one file can be the main one.")))
        return problems
