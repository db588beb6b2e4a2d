"""Stores a message, once, before anything else happens to it."""

from datetime import timedelta
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone, translation

from home.enquiries.delivery import deliver_soon
from home.models.message import Message, new_reference

#: Receipts to one e-mail address in a day: nobody is to be flooded through our forms.
RECEIPTS_A_DAY = 3


def store(
    page: Any, key: str, answers: list[list[str]], sender: tuple[str, str], is_spam: bool = False
) -> Message:
    """The message that was sent with the form of this key: a new one, or the one that is there already.

    A new one is mailed as soon as it is safely stored; spam is kept for staff to look at, and mailed to nobody.
    """
    name, email = sender
    mails = is_spam is False
    message = Message(
        form_key=key,
        page=page,
        form_title=page.title,
        language=translation.get_language() or "en-gb",
        answers=answers,
        text="\n".join(f"{question}: {given}" for question, given in answers),
        sender_name=name,
        sender_email=email,
        state=Message.State.SPAM if is_spam else Message.State.NEW,
        mail_state=Message.Mail.WAITING if mails else Message.Mail.NONE,
    )
    message.keep_for(page.retention_days)
    if mails and page.send_receipt and may_get_receipt(email):
        message.receipt_state = Message.Mail.WAITING
    return insert(message)


def insert(message: Message) -> Message:
    """Writes a new message; two at the same time with one key make one."""
    while True:
        there = Message.objects.filter(form_key=message.form_key).first()
        if there:
            return there
        message.reference = new_reference()
        try:
            with transaction.atomic():
                message.save(force_insert=True)
        except IntegrityError:
            # The key came in at this very moment, or the reference was taken: look again.
            message.pk = None
            continue
        if message.mail_state == Message.Mail.WAITING:
            deliver_soon(message)
        return message


def may_get_receipt(email: str) -> bool:
    """Whether a receipt may go to an address that anybody could have typed in."""
    if not email:
        return False
    today = Message.objects.filter(
        sender_email__iexact=email, received_at__gt=timezone.now() - timedelta(days=1)
    )
    return today.exclude(receipt_state=Message.Mail.NONE).count() < RECEIPTS_A_DAY
