"""Quotes: somebody's words, and their permission."""

from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.search import index

from cms.models.problems import Problem
from cms.models.records.quote_form import QuoteForm
from cms.models.records.shared_record import MadeForSomebody, SharedRecord
from cms.querysets import PublicQuerySet


class QuoteQuerySet(PublicQuerySet):
    """Quotes as blocks choose them."""

    def in_bulk(self, *args: Any, **kwargs: Any) -> dict[Any, Any]:
        """As Django answers; the speakers come with the quotes."""
        return super(QuoteQuerySet, self.select_related("person")).in_bulk(*args, **kwargs)


class Quote(MadeForSomebody, SharedRecord):
    """Somebody's words, with the record of their permission."""

    class Approval(models.TextChoices):
        PROPOSED = "proposed", _("Proposed")
        APPROVED = "approved", _("Approved by the person quoted")
        WITHDRAWN = "withdrawn", _("Permission withdrawn")

    words = models.TextField(
        _("words"), help_text=_("Without quotation marks: the page adds them.")
    )
    person = models.ForeignKey(
        "directory.PersonPage",
        verbose_name=_("person"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="quotes",
        help_text=_("If the person has a page here. Otherwise type the name or role below."),
    )
    speaker = models.CharField(
        _("name or role-holder"),
        max_length=160,
        blank=True,
        help_text=_("For example “Headteacher”."),
    )
    role = models.CharField(_("role at the time"), max_length=160, blank=True)
    organisation = models.CharField(_("organisation"), max_length=200, blank=True)
    said_on = models.DateField(_("date"), null=True, blank=True)
    approval = models.CharField(
        _("permission"), max_length=9, choices=Approval.choices, default=Approval.PROPOSED
    )
    approved_by = models.CharField(
        _("approved by"), max_length=160, blank=True, help_text=_("Who gave permission.")
    )
    approved_on = models.DateField(_("approved on"), null=True, blank=True)
    approval_scope = models.CharField(
        _("approved for"),
        max_length=200,
        blank=True,
        help_text=_("For example “website and press”."),
    )

    objects: ClassVar = QuoteQuerySet.as_manager()
    base_form_class = QuoteForm
    component = "cms/components/quote.html"
    publishers_fields = ("approval", "approved_by", "approved_on", "approval_scope")
    panels = [
        FieldPanel(
            "words",
            help_text=_(
                "Without quotation marks: the page adds them. Words that were approved and are changed need a new permission."
            ),
        ),
        MultiFieldPanel(
            [
                FieldPanel("person"),
                FieldPanel("speaker"),
                FieldPanel("role"),
                FieldPanel("organisation"),
                FieldPanel("said_on"),
            ],
            heading=_("Whose words"),
        ),
        MultiFieldPanel(
            [
                FieldPanel(
                    "approval",
                    help_text=_(
                        "Without permission a quote cannot go live. If permission is withdrawn, say so here and "
                        "publish: the words disappear from every page at once."
                    ),
                ),
                FieldRowPanel([FieldPanel("approved_by"), FieldPanel("approved_on")]),
                FieldPanel("approval_scope"),
            ],
            heading=_("Permission"),
        ),
        FieldPanel("folder"),
    ]
    search_fields = [
        index.SearchField("words"),
        index.AutocompleteField("words"),
        index.SearchField("speaker"),
        index.FilterField("approval"),
        index.FilterField("locale_id"),
        index.FilterField("live"),
    ]

    class Meta(SharedRecord.Meta):
        verbose_name = _("quote")
        verbose_name_plural = _("quotes")

    def __str__(self) -> str:
        words = self.words if len(self.words) <= 60 else f"{self.words[:57]}…"
        return f"{words} ({self.speaker_name})"

    @property
    def speaker_name(self) -> str:
        """The name that is printed under the words."""
        return self.speaker or (self.person.title if self.person else "")

    @property
    def is_public(self) -> bool:
        """A quote shows only while it is live and its permission stands."""
        return super().is_public and self.approval == self.Approval.APPROVED

    def publish_problems(self) -> list[Problem]:
        """A quote needs a speaker, and the speaker's permission."""
        problems = super().publish_problems()
        if not self.speaker_name:
            problems.append(Problem("speaker", _("Say whose words these are.")))
        if self.live and self.approval == self.Approval.WITHDRAWN:
            # Going live with this is how a withdrawal takes the words off every page.
            return problems
        # Whoever writes quotes hands them in; whoever reviews them records the permission.
        if self.approval != self.Approval.APPROVED:
            message = _("The person quoted has not approved it.")
            problems.append(Problem("approval", message, at_submit=False))
        elif not (self.approved_by and self.approved_on):
            message = _("Record who approved it, and when.")
            problems.append(Problem("approved_by", message, at_submit=False))
        return problems
