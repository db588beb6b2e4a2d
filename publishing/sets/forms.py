"""What is asked of a set: its name, its time, and who is told."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import AdminDateTimeInput

from publishing.models import LaunchSet
from publishing.whom import mailable
from roles.names import OFFICE

PASSED = _(
    "This time has passed (UK time). Choose a later one; to go live now, leave it and use “Go live now”."
)


class LaunchSetForm(forms.ModelForm):
    """For a set that is being planned, is held or has failed."""

    class Meta:
        model = LaunchSet
        fields = ["name", "go_live_at", "owner"]
        widgets = {"go_live_at": AdminDateTimeInput()}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        people: Any = self.fields["owner"]
        people.queryset = (
            mailable().filter(groups__name__in=OFFICE).distinct()
            | mailable().filter(is_superuser=True).distinct()
        )
        people.empty_label = _("Nobody yet")

    def clean_go_live_at(self) -> Any:
        """It lies ahead, unless it is the old one."""
        moment = self.cleaned_data["go_live_at"]
        if moment and "go_live_at" in self.changed_data and moment <= timezone.now():
            raise ValidationError(PASSED)
        return moment
