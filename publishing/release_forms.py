"""What is asked before something approved goes live: when, or why nobody else signs it off."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import AdminDateTimeInput


class LaterForm(forms.Form):
    """When it goes live."""

    go_live_at = forms.DateTimeField(
        label=_("Goes live"),
        error_messages={"required": _("Say when it goes live.")},
        widget=AdminDateTimeInput(),
    )

    def clean_go_live_at(self) -> Any:
        """It lies ahead."""
        if self.cleaned_data["go_live_at"] <= timezone.now():
            raise ValidationError(_("This time has passed (UK time). Choose a later one."))
        return self.cleaned_data["go_live_at"]


class AloneForm(forms.Form):
    """Why nobody else signs it off."""

    reason = forms.CharField(
        label=_("Why nobody else can sign it off"),
        max_length=500,
        help_text=_("Everybody who may read its history reads this, for good."),
        error_messages={"required": _("Say why.")},
        widget=forms.Textarea({"rows": 3}),
    )
