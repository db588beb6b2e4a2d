"""Forms that readers fill in: contact, report a fault, ask for another format."""

from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator, validate_email
from django.db import models
from django.http import Http404
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, HelpPanel, InlinePanel, MultiFieldPanel
from wagtail.contrib.forms.models import AbstractFormField
from wagtail.fields import RichTextField
from wagtail.models import Orderable, TranslatableMixin
from wagtail.search import index

from cms.blocks import SHORT_FEATURES
from cms.models import BasePage, Problem, SiteSettings
from home.enquiries.answering import answer, show, thank

FIELD_TYPES = [
    ("singleline", _("One line of text")),
    ("multiline", _("Several lines of text")),
    ("email", _("E-mail address")),
    ("number", _("Number")),
    ("date", _("Date")),
    ("checkbox", _("One box to tick")),
    ("checkboxes", _("Several boxes to tick")),
    ("radio", _("Choice of one, all shown")),
    ("dropdown", _("Choice of one from a list")),
]
#: Fields that need something to choose from.
CHOICE_TYPES = {"checkboxes", "radio", "dropdown"}


def split_addresses(value: str) -> list[str]:
    """The single addresses in a text that separates them by commas."""
    return [address.strip() for address in value.split(",") if address.strip()]


def validate_addresses(value: str) -> None:
    """Raises `ValidationError` unless each address in the text is one."""
    for address in split_addresses(value):
        validate_email(address)


class FormPage(BasePage):
    """A form. What is sent arrives in “Messages” and, as a mail, at the recipients."""

    intro = RichTextField(_("introduction"), features=SHORT_FEATURES, blank=True)
    button = models.CharField(_("words on the button"), max_length=40, default=_("Send"))
    thanks_title = models.CharField(
        _("heading after sending"), max_length=120, default=_("Thank you: your message has arrived")
    )
    thanks = RichTextField(
        _("text after sending"),
        features=SHORT_FEATURES,
        help_text=_("Say what happens next and when. The reference is printed above it."),
    )
    consent_text = RichTextField(
        _("what happens to what people send"),
        features=SHORT_FEATURES,
        help_text=_("Stands above the button: who reads it, what for, how long it is kept."),
    )
    must_agree = models.BooleanField(
        _("people must tick that they agree"),
        default=False,
        help_text=_("Only needed if answers are used for more than answering."),
    )
    recipients = models.CharField(
        _("recipients"),
        max_length=500,
        blank=True,
        validators=[validate_addresses],
        help_text=_(
            "E-mail addresses, separated by commas. Empty: the mailbox in the site settings."
        ),
    )
    send_receipt = models.BooleanField(
        _("send the sender a receipt"),
        default=True,
        help_text=_("A short mail with the reference, if the form asks for an e-mail address."),
    )
    retention_days = models.PositiveIntegerField(
        _("keep messages for (days)"),
        default=180,
        validators=[MinValueValidator(1), MaxValueValidator(1096)],
        help_text=_("After that a message and everything noted about it is deleted."),
    )

    kind_label = _("Form")
    thanks_template = "home/form_page_thanks.html"
    allowed_http_methods = [*BasePage.allowed_http_methods, "POST"]
    preview_modes = [("", _("Form")), ("thanks", _("After sending"))]
    parent_page_types = [
        "home.HomePage",
        "home.StandardPage",
        "home.AccessibilityStatementPage",
    ]
    subpage_types: list[str] = []
    content_panels = [
        *BasePage.content_panels,
        FieldPanel("intro"),
        InlinePanel("form_fields", heading=_("Questions"), label=_("Question")),
        FieldRowPanel([FieldPanel("button"), FieldPanel("thanks_title")]),
        FieldPanel("thanks"),
    ]
    receiving_panels = [
        HelpPanel(content=_("Everything that is sent also arrives under “Messages” in the menu.")),
        FieldPanel("recipients"),
        FieldPanel("send_receipt"),
        MultiFieldPanel(
            [FieldPanel("consent_text"), FieldPanel("must_agree"), FieldPanel("retention_days")],
            heading=_("Personal data"),
        ),
    ]
    search_fields = [*BasePage.search_fields, index.SearchField("intro")]

    class Meta:
        verbose_name = _("form")
        verbose_name_plural = _("forms")

    @classmethod
    def extra_tabs(cls) -> list[tuple[Any, list]]:
        """Who gets what is sent, and how long it is kept."""
        return [(_("Receiving"), cls.receiving_panels)]

    def recipient_addresses(self) -> list[str]:
        """Who gets the mail: the form's own recipients, or the mailbox of the site."""
        return split_addresses(self.recipients) or split_addresses(SiteSettings.load().mailbox)

    def serve(self, request, *args, **kwargs):
        """The form, what was sent, or thanks; 404 like every page that the public may not see."""
        if not self.is_public:
            raise Http404
        request.is_preview = False
        return answer(self, request)

    def serve_preview(self, request, mode_name):
        """The form, or what readers see after sending."""
        if mode_name == "thanks":
            return thank(self, request, "LE-2026-7K3F")
        return show(self, request)

    def publish_problems(self) -> list[Problem]:
        """A form asks something, and somebody gets the answer."""
        problems = super().publish_problems()
        fields = list(self.form_fields.all())
        if not fields:
            problems.append(Problem("form_fields", _("Add at least one question.")))
        names = [field.clean_name or field.get_field_clean_name() for field in fields]
        if len(set(names)) < len(names):
            problems.append(Problem("form_fields", _("Two questions have the same label.")))
        if not self.recipient_addresses():
            message = _("Name a recipient here, or a mailbox in the site settings.")
            problems.append(Problem("recipients", message))
        return problems


class FormField(TranslatableMixin, AbstractFormField):
    """One question of a form."""

    class Purpose(models.TextChoices):
        OTHER = "", _("Something else")
        NAME = "name", _("The sender's name")
        EMAIL = "email", _("The sender's e-mail address")
        PHONE = "tel", _("The sender's telephone number")
        ORGANISATION = "organization", _("The sender's organisation")
        PAGE = "page", _("The page it is about")

    page = ParentalKey(FormPage, on_delete=models.CASCADE, related_name="form_fields")
    field_type = models.CharField(_("kind of answer"), max_length=16, choices=FIELD_TYPES)
    field_type.required_on_save = True  # type: ignore[attr-defined]  # read by Wagtail's panels
    purpose = models.CharField(
        _("asks for"),
        max_length=12,
        choices=Purpose.choices,
        blank=True,
        default="",
        help_text=_(
            "Lets browsers fill it in. The e-mail address is where the receipt and answers go."
        ),
    )

    panels = [
        FieldPanel("label", help_text=_("The question as readers see it.")),
        FieldPanel("help_text", help_text=_("A hint below the question, if it needs one.")),
        FieldRowPanel(
            [FieldPanel("field_type", required_on_save=True), FieldPanel("purpose")],
        ),
        FieldPanel("required"),
        FieldPanel("choices", help_text=_("For the kinds with a choice: one on each line.")),
    ]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("question")
        verbose_name_plural = _("questions")

    def __str__(self) -> str:
        return self.label

    def clean(self) -> None:
        """A choice needs something to choose from, and the label makes a name."""
        super().clean()
        if self.field_type in CHOICE_TYPES and not self.choices.strip():
            raise ValidationError({"choices": _("Write the choices, one on each line.")})
        if not (self.clean_name or self.get_field_clean_name()):
            raise ValidationError({"label": _("Use at least one letter or digit.")})
