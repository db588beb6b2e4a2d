"""Mails what is stored: the message to the team, a receipt to the sender.

Nothing is lost when a mail server does not answer: each mail is tried again, later and later, and the inbox says so.
"""

import logging
from collections.abc import Callable
from datetime import timedelta
from functools import partial
from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction
from django.db.models import F
from django.template.loader import render_to_string
from django.utils import timezone, translation
from django_tasks import task

from cms.models import SiteSettings
from home.models.message import Message

logger = logging.getLogger(__name__)
#: Minutes to wait after each failure; after the last one the message is given up until somebody asks again.
WAITS = (1, 5, 15, 60, 4 * 60, 12 * 60, 24 * 60, 24 * 60)

#: The scheduler asks for the same attempt again only after this time.
ASK_AGAIN = timedelta(minutes=30)


class NoRecipient(Exception):
    """Neither the form nor the site says where messages go."""

    def __str__(self) -> str:
        return "No recipient: name one in the form, or a mailbox in the site settings."


@task()
def deliver_task(pk: int, attempts: int) -> None:
    """`deliver`, for a worker process."""
    deliver(pk, attempts)


def deliver_soon(message: Message) -> None:
    """Asks for delivery once the message is safely stored. If that fails, the scheduler finds the message."""
    transaction.on_commit(partial(deliver_task.enqueue, message.pk, message.attempts), robust=True)


def deliver_due() -> int:
    """Hands everything that is due to the worker, as the scheduler does every minute; returns how many messages."""
    due = list(Message.objects.to_deliver().values_list("pk", "attempts")[:100])
    for pk, attempts in due:
        # A worker that is away finds one task for each message afterwards, not one for every minute.
        Message.objects.filter(pk=pk).update(next_attempt=timezone.now() + ASK_AGAIN)
        deliver_task.enqueue(pk, attempts)
    return len(due)


def deliver(pk: int, attempts: int) -> bool:
    """Tries the mails of a message that has been tried `attempts` times; says whether there was something to do.

    The next attempt is counted first, so that of several processes one goes on, and one that dies is followed by another.
    """
    wait = timedelta(minutes=WAITS[min(attempts, len(WAITS) - 1)])
    claimed = Message.objects.undelivered().filter(pk=pk, attempts=attempts)
    if not claimed.update(attempts=F("attempts") + 1, next_attempt=timezone.now() + wait):
        return False
    message = Message.objects.select_related("page").get(pk=pk)
    message.last_error = ""
    message.mail_state = attempt(message, message.mail_state, mail_to_team)
    message.receipt_state = attempt(message, message.receipt_state, receipt)
    message.save(update_fields=["mail_state", "receipt_state", "last_error"])
    return True


def attempt(message: Message, state: str, write: Callable[[Message], EmailMessage]) -> str:
    """Sends one mail if it is still to be sent; returns its new state."""
    if state not in Message.UNDELIVERED:
        return state
    try:
        with translation.override(message.language):
            write(message).send()
    except Exception as error:  # whatever a mail server or its library says: the message stays
        logger.warning("The mail about %s was not delivered.", message.reference, exc_info=True)
        message.last_error = f"{type(error).__name__}: {error}"[:300]
        return Message.Mail.GIVEN_UP if message.attempts > len(WAITS) else Message.Mail.FAILED
    return Message.Mail.SENT


def mail_to_team(message: Message) -> EmailMessage:
    """The message itself, to be answered with “Reply”. Only the reference and our own title get into the header."""
    recipients = recipients_of(message)
    if not recipients:
        raise NoRecipient
    title = " ".join(message.form_title.split())
    return EmailMessage(
        subject=f"{message.reference}: {title}",
        body=render_to_string("home/mail/message.txt", context_of(message)),
        to=recipients,
        reply_to=[message.sender_email] if message.sender_email else None,
    )


def context_of(message: Message) -> dict[str, Any]:
    """What the texts of the mails read."""
    site = settings.WAGTAILADMIN_BASE_URL
    return {"message": message, "site": site, "address": f"{site}{message.inbox_url}"}


def recipients_of(message: Message) -> list[str]:
    """Where the mail goes: as the form says, or to the site's mailbox if the form is gone."""
    if message.page:
        return message.page.recipient_addresses()
    mailbox = SiteSettings.load().mailbox
    return [mailbox] if mailbox else []


def receipt(message: Message) -> EmailMessage:
    """The receipt. It holds nothing that the sender typed: the address may be somebody else's."""
    subject = translation.gettext("We received your message (%(reference)s)")
    return EmailMessage(
        subject=subject % {"reference": message.reference},
        body=render_to_string("home/mail/receipt.txt", context_of(message)),
        to=[message.sender_email],
        headers={"Auto-Submitted": "auto-replied", "X-Auto-Response-Suppress": "All"},
    )
