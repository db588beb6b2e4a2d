"""What readers send through a form, and what became of it."""

import secrets
from datetime import datetime, timedelta

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

#: Letters and digits that nobody confuses when reading a reference aloud.
REFERENCE_LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ"


def new_reference() -> str:
    """A reference such as “LE-2026-7K3F”."""
    ending = "".join(secrets.choice(REFERENCE_LETTERS) for _ in range(4))
    return f"LE-{timezone.localdate().year}-{ending}"


def soon() -> datetime:
    """When somebody else looks after a new message, in case the process that took it in does not."""
    return timezone.now() + timedelta(minutes=1)


class MessageQuerySet(models.QuerySet["Message"]):
    """Messages by what has to be done with them."""

    def undelivered(self) -> "MessageQuerySet":
        """Those with a mail that is still to be sent."""
        return self.filter(
            Q(mail_state__in=Message.UNDELIVERED) | Q(receipt_state__in=Message.UNDELIVERED)
        )

    def to_deliver(self) -> "MessageQuerySet":
        """Those whose mail is due now, for the first time or again."""
        return self.undelivered().filter(next_attempt__lte=timezone.now())

    def past_retention(self) -> "MessageQuerySet":
        """Those whose personal data may no longer be kept."""
        return self.filter(delete_on__lte=timezone.localdate())


class Message(models.Model):
    """One message. It is stored before anything is mailed, so that no mail server can lose it."""

    class State(models.TextChoices):
        NEW = "new", _("New")
        HANDLING = "handling", _("Being handled")
        ANSWERED = "answered", _("Answered")
        SPAM = "spam", _("Spam")

    class Mail(models.TextChoices):
        NONE = "none", _("Not wanted")
        WAITING = "waiting", _("On its way")
        SENT = "sent", _("Delivered")
        FAILED = "failed", _("Not delivered, will be tried again")
        GIVEN_UP = "given_up", _("Not delivered")

    UNDELIVERED = (Mail.WAITING, Mail.FAILED)

    reference = models.CharField(_("reference"), max_length=16, unique=True, editable=False)
    # One for every form that was handed out: sending the same one twice makes one message.
    form_key = models.CharField(max_length=64, unique=True, editable=False)
    page = models.ForeignKey(
        "home.FormPage",
        verbose_name=_("form"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="messages",
    )
    form_title = models.CharField(_("form"), max_length=255)
    language = models.CharField(_("language"), max_length=10, default="en-gb")
    answers = models.JSONField(
        _("answers"),
        default=list,
        encoder=DjangoJSONEncoder,
        help_text=_("Pairs of question and answer, as they were when the message came."),
    )
    # The same as one text, to be searched and exported.
    text = models.TextField(_("answers as text"), blank=True, editable=False)
    sender_name = models.CharField(_("sender"), max_length=255, blank=True)
    sender_email = models.EmailField(_("e-mail"), max_length=254, blank=True)
    received_at = models.DateTimeField(_("received"), default=timezone.now, db_index=True)
    delete_on = models.DateField(_("to be deleted on"), db_index=True)

    state = models.CharField(_("state"), max_length=8, choices=State.choices, default=State.NEW)
    handler = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("handled by"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="messages_handled",
    )

    mail_state = models.CharField(
        _("mail to us"), max_length=8, choices=Mail.choices, default=Mail.WAITING
    )
    receipt_state = models.CharField(
        _("receipt to the sender"), max_length=8, choices=Mail.choices, default=Mail.NONE
    )
    attempts = models.PositiveSmallIntegerField(_("attempts"), default=0)
    next_attempt = models.DateTimeField(_("next attempt"), default=soon)
    last_error = models.CharField(_("last error"), max_length=300, blank=True)

    objects = MessageQuerySet.as_manager()

    class Meta:
        verbose_name = _("message")
        verbose_name_plural = _("messages")
        ordering = ["-received_at", "-pk"]

    def __str__(self) -> str:
        return f"{self.reference} – {self.form_title}"

    @property
    def state_label(self) -> str:
        """The state in words, with the person who has taken it on."""
        if self.state == self.State.HANDLING and self.handler_id:
            return str(_("Being handled by %(name)s") % {"name": self.handler})
        return self.get_state_display()

    @property
    def sender_label(self) -> str:
        """Who sent it, as far as that is known."""
        return self.sender_name or self.sender_email or str(_("not given"))

    @property
    def is_undelivered(self) -> bool:
        """Whether the mail to the team has failed so far."""
        return self.mail_state in {self.Mail.FAILED, self.Mail.GIVEN_UP}

    @property
    def inbox_url(self) -> str:
        """Where staff read it."""
        return reverse("messages:inspect", args=[self.pk])

    def keep_for(self, days: int) -> None:
        """Sets the day of deletion."""
        self.delete_on = timezone.localdate() + timedelta(days=days)


class MessageNote(models.Model):
    """One line of a message's history: who did what, or a note for colleagues."""

    message = models.ForeignKey(Message, on_delete=models.CASCADE, related_name="notes")
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("by"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    at = models.DateTimeField(_("at"), default=timezone.now)
    text = models.TextField(_("note"), max_length=2000)

    class Meta:
        verbose_name = _("note")
        verbose_name_plural = _("notes")
        ordering = ["at", "pk"]

    def __str__(self) -> str:
        return self.text
