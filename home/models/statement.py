"""The accessibility statement: its legal parts are fields, so that nobody deletes them by accident."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.fields import RichTextField, StreamField
from wagtail.search import index

from cms.blocks import SHORT_FEATURES, BodyBlock
from cms.models import BasePage
from cms.querysets import is_public

TEXT_FEATURES = ["h3", *SHORT_FEATURES]


class AccessibilityStatementPage(BasePage):
    """The statement required by the Public Sector Bodies (Websites and Mobile Applications) (No. 2)
    Accessibility Regulations 2018; the template holds the fixed wording of the model statement."""

    class Compliance(models.TextChoices):
        FULL = "full", _("fully compliant")
        PARTIAL = "partial", _("partially compliant")
        NONE = "none", _("not compliant")

    compliance = models.CharField(
        _("compliance with WCAG 2.2 AA"),
        max_length=7,
        choices=Compliance.choices,
        default="",
        blank=False,
    )
    not_accessible = RichTextField(
        _("what is not accessible, and why"),
        features=TEXT_FEATURES,
        help_text=_(
            "Name each problem, the success criterion it fails and when it will be mended."
        ),
    )
    alternatives = RichTextField(_("alternatives"), features=TEXT_FEATURES)
    testing = RichTextField(_("how the site was tested"), features=TEXT_FEATURES)
    prepared_on = models.DateField(_("prepared on"), null=True)
    reviewed_on = models.DateField(_("last reviewed on"), null=True)
    contact = models.ForeignKey(
        "cms.Contact",
        verbose_name=_("contact"),
        null=True,
        on_delete=models.PROTECT,
        related_name="accessibility_statements",
    )
    report_page = models.ForeignKey(
        "wagtailcore.Page",
        verbose_name=_("form to report a problem"),
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    more = StreamField(BodyBlock(), blank=True, verbose_name=_("more text"))

    parent_page_types = ["home.HomePage"]
    subpage_types = ["home.StandardPage", "home.FormPage"]
    max_count_per_parent = 1
    content_panels = [
        *BasePage.content_panels,
        FieldPanel("compliance"),
        FieldPanel("not_accessible"),
        FieldPanel("alternatives"),
        FieldPanel("testing"),
        FieldRowPanel([FieldPanel("prepared_on"), FieldPanel("reviewed_on")]),
        FieldPanel("contact"),
        FieldPanel("report_page"),
        FieldPanel("more"),
    ]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("not_accessible"),
        index.SearchField("alternatives"),
        index.SearchField("testing"),
    ]

    class Meta:
        verbose_name = _("accessibility statement")

    def get_context(self, request, *args, **kwargs) -> dict[str, Any]:
        """Adds `shown_contact` and `shown_report_page` if the public may see them."""
        context = super().get_context(request, *args, **kwargs)
        context["shown_contact"] = self.contact if is_public(self.contact) else None
        context["shown_report_page"] = self.report_page if is_public(self.report_page) else None
        return context
