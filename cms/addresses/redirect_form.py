"""The form for one old address."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.models import WagtailAdminModelForm
from wagtail.admin.widgets import AdminPageChooser
from wagtail.contrib.redirects.models import Redirect

from cms.addresses.redirects import (
    check_old,
    kept,
    known_addresses,
    normal,
    page_target,
    target_of,
)


class OldAddressForm(WagtailAdminModelForm):
    """Refuses what can never work: loops, chains, addresses that are in use, places that do not exist."""

    redirect_link = forms.CharField(
        label=_("or another address"),
        required=False,
        max_length=255,
        help_text=_(
            "On this site from the first “/” on, elsewhere in full. Addresses of pages follow them "
            "when they move."
        ),
    )

    class Meta(WagtailAdminModelForm.Meta):
        model = Redirect
        fields = ("old_path", "redirect_page", "redirect_link", "is_permanent")
        labels = {
            "old_path": _("Old address"),
            "redirect_page": _("Leads to the page"),
            "is_permanent": _("For good"),
        }
        help_texts = {
            "old_path": _("From the first “/” on, for example “/2022/05/16/first-post”."),
            "is_permanent": _("Leave this ticked unless the old address will be used again."),
        }
        widgets = {"redirect_page": AdminPageChooser}

    def clean_old_path(self) -> str:
        """The address in its normal form; nothing else may answer there."""
        text = self.cleaned_data["old_path"].strip()
        if not text.startswith(("/", "http://", "https://")):
            raise ValidationError(_("Begin with “/”."))
        key = normal(text)
        check_old(key)
        if Redirect.objects.filter(old_path=key).exclude(pk=self.instance.pk).exists():
            raise ValidationError(_("“%s” leads somewhere already.") % key)
        return key

    def clean(self) -> dict[str, Any]:
        """One place, which exists and is no old address itself."""
        data = super().clean()
        page, link = data.get("redirect_page"), data.get("redirect_link")
        if bool(page) == bool(link):
            raise ValidationError(_("Choose a page or type an address, one of the two."))
        if "old_path" not in data:
            return data
        key = data["old_path"]
        try:
            target = page_target(page, key) if page else target_of(link, key, self.others())
        except ValidationError as error:
            self.add_error("redirect_page" if page else "redirect_link", error)
            return data
        return {**data, "redirect_page": target.page, "redirect_link": target.link}

    def others(self) -> dict[str, Redirect]:
        """All other old addresses."""
        known = known_addresses()
        known.pop(self.initial.get("old_path", ""), None)
        return known

    def _get_validation_exclusions(self) -> set[str]:
        """The model's field takes full addresses only; paths of this site were checked above."""
        return {*super()._get_validation_exclusions(), "redirect_link"}

    def save(self, commit: bool = True) -> Redirect:
        """Whatever led to the old address leads on at once."""
        redirect = super().save(commit)
        if commit:
            kept(redirect)
        return redirect
