"""Contacts: whom to ask."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.search import index

from cms.models.records.shared_record import SharedRecord


class Contact(SharedRecord):
    """Whom to ask, and how."""

    name = models.CharField(_("name"), max_length=160)
    role = models.CharField(_("role"), max_length=160, blank=True)
    purpose = models.CharField(
        _("ask about"), max_length=160, blank=True, help_text=_("For example “Press enquiries”.")
    )
    email = models.EmailField(_("e-mail"), blank=True)
    phone = models.CharField(_("telephone"), max_length=40, blank=True)
    out_of_hours = models.CharField(_("outside office hours"), max_length=160, blank=True)

    component = "cms/components/contact_card.html"
    panels = [
        FieldPanel("name"),
        FieldPanel("role"),
        FieldPanel("purpose"),
        FieldRowPanel([FieldPanel("email"), FieldPanel("phone")]),
        FieldPanel("out_of_hours"),
    ]
    search_fields = [
        index.SearchField("name"),
        index.AutocompleteField("name"),
        index.SearchField("purpose"),
        index.FilterField("locale_id"),
        index.FilterField("live"),
    ]

    class Meta(SharedRecord.Meta):
        verbose_name = _("contact")
        verbose_name_plural = _("contacts")

    def __str__(self) -> str:
        return f"{self.name} – {self.purpose}" if self.purpose else self.name

    def clean(self) -> None:
        """A contact who cannot be reached is none."""
        super().clean()
        if not (self.email or self.phone):
            raise ValidationError({"email": _("Give an e-mail address or a telephone number.")})
