"""Mails about sections. They say that something is there and where, and nothing of what it says."""

from functools import partial
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.mail import EmailMessage
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _
from django_tasks import task


def leads_at(page: Any) -> list[Any]:
    """The people at the desk of a pilot or an organisation who can be written to."""
    people = get_user_model().objects.filter(groups__desk__page_id=page.pk, is_active=True)
    return list(people.exclude(email="").distinct().order_by("pk"))


def ask_for_section(update: Any, organisation: Any, user: Any) -> list[Any]:
    """Asks the leads of an organisation for their section; answers with those who are written to."""
    people = leads_at(organisation)
    context = {
        "update": update,
        "organisation": organisation,
        "who": user,
        "address": address("pilots_section", update.pk, organisation.pk),
    }
    subject = _("%(organisation)s: your section for “%(update)s”")
    send_soon(subject, "pilots/mail/wanted.txt", context, people)
    return people


def tell_pilot_leads(update: Any, organisation: Any, user: Any) -> None:
    """Tells the leads of the pilot that a section is in."""
    context = {
        "update": update,
        "organisation": organisation,
        "who": user,
        "address": address("pilots_sections", update.pk),
    }
    people = [lead for lead in leads_at(update.pilot) if lead != user]
    send_soon(
        _("%(organisation)s: section for “%(update)s” is in"),
        "pilots/mail/received.txt",
        context,
        people,
    )


def address(name: str, *keys: int) -> str:
    """A screen's address with the name of the site."""
    return f"{settings.WAGTAILADMIN_BASE_URL}{reverse(name, args=keys)}"


def send_soon(subject: str, template: str, context: dict[str, Any], people: list[Any]) -> None:
    """Hands one mail for each person to the worker, once what it is about is safely stored."""
    names = {"organisation": context["organisation"], "update": context["update"]}
    line = " ".join((subject % names).split())
    for person in people:
        text = render_to_string(template, {**context, "person": person})
        work = partial(send_task.enqueue, line, text, person.email)
        transaction.on_commit(work, robust=True)


@task()
def send_task(subject: str, text: str, to: str) -> None:
    """Sends one mail; for a worker process."""
    headers = {"Auto-Submitted": "auto-generated"}
    EmailMessage(subject=subject, body=text, to=[to], headers=headers).send()
