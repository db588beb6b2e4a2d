"""Standing texts and licences."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import RichTextField
from wagtail.search import index

from cms.models.records.shared_record import SharedRecord


class Boilerplate(SharedRecord):
    """A standing text, such as the paragraph about the project at the end of a press release."""

    name = models.CharField(_("name"), max_length=120, help_text=_("Seen by editors only."))
    text = RichTextField(_("text"), features=["bold", "italic", "link"])

    component = "cms/components/boilerplate.html"
    panels = [FieldPanel("name"), FieldPanel("text")]
    search_fields = [
        index.SearchField("name"),
        index.AutocompleteField("name"),
        index.SearchField("text"),
        index.FilterField("locale_id"),
        index.FilterField("live"),
    ]

    class Meta(SharedRecord.Meta):
        verbose_name = _("standing text")
        verbose_name_plural = _("standing texts")

    def __str__(self) -> str:
        return self.name


class Licence(SharedRecord):
    """Terms under which a picture, a file or a text may be used again."""

    name = models.CharField(_("name"), max_length=120)
    short_name = models.CharField(
        _("short name"), max_length=40, help_text=_("For example “CC BY 4.0”.")
    )
    link = models.URLField(_("link to the terms"), blank=True)
    summary = models.CharField(
        _("in one line"), max_length=200, blank=True, help_text=_("What somebody may do with it.")
    )

    component = "cms/components/licence.html"
    panels = [
        FieldPanel("name"),
        FieldPanel("short_name"),
        FieldPanel("link"),
        FieldPanel("summary"),
    ]
    search_fields = [
        index.SearchField("name"),
        index.AutocompleteField("name"),
        index.FilterField("locale_id"),
        index.FilterField("live"),
    ]

    class Meta(SharedRecord.Meta):
        verbose_name = _("licence")
        verbose_name_plural = _("licences")

    def __str__(self) -> str:
        return self.short_name or self.name
