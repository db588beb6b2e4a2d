"""What staff can do with a message: take it on, pass it on, close it, note something."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.permissions import policy_registry

from home.models.message import Message, MessageNote


class HandlingForm(forms.Form):
    """State, who handles it, and a note; every change becomes a line of the message's history."""

    state = forms.ChoiceField(label=gettext_lazy("State"), choices=Message.State.choices)
    handler: forms.ModelChoiceField = forms.ModelChoiceField(
        label=gettext_lazy("Handled by"),
        queryset=None,
        required=False,
        empty_label=gettext_lazy("Nobody yet"),
    )
    note = forms.CharField(
        label=gettext_lazy("Note for colleagues"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy("It is never sent to anybody, and is deleted with the message."),
    )
    # How long the history was when the form was opened.
    seen = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, message: Message, data: Any = None) -> None:
        self.message = message
        start = {
            "state": message.state,
            "handler": message.handler_id,
            "seen": message.notes.count(),
        }
        super().__init__(data, initial=start)
        people = policy_registry.get_by_type(Message).users_with_permission("change")
        self.fields["handler"].queryset = people  # type: ignore[attr-defined]  # a ModelChoiceField

    def clean(self) -> dict[str, Any]:
        """Refuses to undo what a colleague did since the form was opened."""
        cleaned = super().clean() or {}
        if cleaned.get("seen") != self.message.notes.count():
            raise ValidationError(
                _("Somebody else worked on this message just now. Look at the history, then save.")
            )
        return cleaned

    def save(self, user: Any) -> Message:
        """Writes the changes and their lines in the history. Whoever starts on a message handles it."""
        message, cleaned = self.message, self.cleaned_data
        before = str(message.state_label)
        message.handler = cleaned["handler"]
        message.state = cleaned["state"]
        if message.state == Message.State.NEW and message.handler:
            message.state = Message.State.HANDLING
        if message.state == Message.State.HANDLING and not message.handler:
            message.handler = user
        with transaction.atomic():
            message.save(update_fields=["state", "handler"])
            if str(message.state_label) != before:
                note(message, user, f"{before} → {message.state_label}")
            if cleaned["note"].strip():
                note(message, user, cleaned["note"].strip())
        return message


def note(message: Message, user: Any, text: str) -> MessageNote:
    """Adds a line to a message's history."""
    return MessageNote.objects.create(message=message, author=user, text=text)
