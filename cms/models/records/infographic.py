"""Infographics: something made of words and numbers, drawn by the site."""

from collections.abc import Iterator
from typing import Any

from django.db import models
from django.utils.html import strip_tags
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, HelpPanel
from wagtail.blocks import StreamValue, StructValue
from wagtail.blocks.list_block import ListValue
from wagtail.fields import RichTextField, StreamField
from wagtail.rich_text import RichText
from wagtail.search import index

from cms.blocks.infographics import InfographicFormsBlock
from cms.models.problems import Problem
from cms.models.records.shared_record import SharedRecord
from cms.querysets import is_public

#: So many words make a text version.
WORDS_NEEDED = 20


class Infographic(SharedRecord):
    """A drawing that is made from its words: it can be read by everybody, and used on any page."""

    title = models.CharField(
        _("title"), max_length=160, help_text=_("What it says, in a few words.")
    )
    intro = models.CharField(_("introduction"), max_length=300, blank=True)
    drawing = StreamField(
        InfographicFormsBlock(min_num=1, max_num=1),
        verbose_name=_("drawing"),
        help_text=_("Choose one form and type what it says: the drawing is made from that."),
    )
    text_version = RichTextField(
        _("text version"),
        blank=True,
        features=["h4", "bold", "italic", "ul", "ol", "link"],
        help_text=_(
            "For artwork: everything that the picture says, in at least 20 words. Other forms are text already."
        ),
    )
    credit = models.CharField(_("credit"), max_length=160, blank=True, default="LocalED")
    licence = models.ForeignKey(
        "cms.Licence",
        verbose_name=_("licence"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )

    component = "cms/components/infographic.html"
    panels = [
        FieldPanel("title"),
        FieldPanel("intro"),
        FieldPanel("drawing"),
        HelpPanel(heading=_("As it will look"), template="cms/admin/drawing_panel.html"),
        FieldPanel("text_version"),
        FieldRowPanel([FieldPanel("credit"), FieldPanel("licence")]),
    ]
    search_fields = [
        index.SearchField("title", boost=2),
        index.AutocompleteField("title"),
        index.SearchField("intro"),
        index.SearchField("drawing"),
        index.SearchField("text_version"),
        index.FilterField("locale_id"),
        index.FilterField("live"),
    ]

    class Meta(SharedRecord.Meta):
        verbose_name = _("infographic")
        verbose_name_plural = _("infographics")

    def __str__(self) -> str:
        return self.title

    @property
    def shown_licence(self) -> Any:
        """Its licence, if that may be shown."""
        return self.licence if is_public(self.licence) else None

    @property
    def form(self) -> Any:
        """The one block of its drawing; `None` while there is none."""
        return next(iter(self.drawing), None)

    @property
    def csv_rows(self) -> list[list[str]]:
        """The numbers as rows of a file; none for the forms that are made of words."""
        return getattr(self.form.value, "csv_rows", []) if self.form else []

    def publish_problems(self) -> list[Problem]:
        """Everything in it can be read: its own text, or for artwork a text version and an alternative text."""
        problems = super().publish_problems()
        if self.form is None:
            return problems
        if self.form.block_type != "artwork":
            if not any(texts_in(self.form.value)):
                problems.append(Problem("drawing", _("It has no words yet.")))
            return problems
        if len(strip_tags(self.text_version).split()) < WORDS_NEEDED:
            message = _(
                "Artwork needs a text version of at least 20 words: not everybody can see it."
            )
            problems.append(Problem("text_version", message))
        return problems + self.artwork_problems()

    def artwork_problems(self) -> list[Problem]:
        """An alternative text that says something."""
        image, words = self.form.value["image"], (self.form.value["alt_text"] or "").strip()
        name = image.file.name.rpartition("/")[2] if image else ""
        wrong = {
            "": _("Say in the alternative text what the picture shows."),
            name.lower(): _("The alternative text is only the name of the file."),
            name.rpartition(".")[0].lower(): _(
                "The alternative text is only the name of the file."
            ),
        }
        if message := wrong.get(words.lower()):
            return [Problem("drawing", message)]
        if words.lower().startswith(("image of", "picture of", "graphic of")):
            return [Problem("drawing", _("Say what the picture shows, without “image of”."))]
        return []


def texts_in(value: Any) -> Iterator[str]:
    """Every text in a block value that is not empty."""
    if isinstance(value, StructValue):
        for part in value.values():
            yield from texts_in(part)
    elif isinstance(value, ListValue | list):
        for part in value:
            yield from texts_in(part)
    elif isinstance(value, StreamValue):
        for child in value:
            yield from texts_in(child.value)
    elif isinstance(value, RichText):
        yield from texts_in(strip_tags(value.source))
    elif isinstance(value, str) and value.strip():
        yield value
