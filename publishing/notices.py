"""Mails of the desk: written in the transaction that gives the reason, delivered by the worker, each once."""

import logging
from collections.abc import Iterable, Mapping
from functools import partial
from typing import Any

from django.core.mail import EmailMessage
from django.db import transaction
from django.template.loader import render_to_string
from django.utils import timezone
from django_tasks import task

from publishing.models import DatabaseClaim, Notice

logger = logging.getLogger(__name__)
#: So many are handed to the worker in one turn of the scheduler.
AT_ONCE = 100


def write(people: Iterable[Any], subject: str, template: str, words: Mapping[str, Any]) -> None:
    """Owes each of the people one mail; if the transaction fails, nobody gets any."""
    now = timezone.now()
    for person in people:
        text = render_to_string(template, {"person": person, **words}).strip() + "\n"
        notice = Notice.objects.create(
            person=person,
            subject=" ".join(subject.split())[:400],
            text=text,
            written_at=now,
            next_attempt=now,
        )
        transaction.on_commit(partial(deliver_task.enqueue, notice.pk), robust=True)


@task()
def deliver_task(pk: int) -> None:
    """For the worker: nobody waits for a mail server."""
    deliver(pk)


def deliver(pk: int) -> bool:
    """Sends one mail if it is its turn; says whether it was sent."""
    notice = Notice.objects.owed(timezone.now()).select_related("person").filter(pk=pk).first()
    # A copy of the site's database must not write to anybody.
    if (
        notice is None
        or not notice.person.is_active
        or DatabaseClaim.objects.is_foreign()
        or not notice.claim()
    ):
        return False
    # A receiving server that gets it twice, because we died in between, knows it by this.
    headers = {"Message-ID": f"<notice-{notice.pk}-{notice.written_at:%Y%m%d%H%M%S}@localed>"}
    to = [notice.person.email]
    try:
        EmailMessage(subject=notice.subject, body=notice.text, to=to, headers=headers).send()
    except Exception:  # whatever a mail server or its library says: the mail stays owed
        logger.warning("Mail %s was not delivered.", notice.pk, exc_info=True)
        return False
    Notice.objects.filter(pk=pk).update(sent_at=timezone.now())
    return True


def deliver_due() -> int:
    """Hands over what was not delivered at once; the scheduler asks every minute. Returns how many."""
    due = list(Notice.objects.owed(timezone.now()).values_list("pk", flat=True)[:AT_ONCE])
    for pk in due:
        deliver_task.enqueue(pk)
    return len(due)
