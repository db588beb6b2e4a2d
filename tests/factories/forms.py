"""Forms and messages."""

import time
from itertools import count
from typing import Any
from unittest import mock

from home.enquiries import guard
from home.models import FormField, FormPage, Message
from tests.factories.tree import Tree, publish

numbers = count(1)

#: The questions of the usual form: label, kind of answer, what it asks for, whether it must be answered.
QUESTIONS = [
    ("Your name", "singleline", "name", True),
    ("Your e-mail address", "email", "email", False),
    ("Your message", "multiline", "", True),
]


def make_form(
    tree: Tree,
    title: str = "Contact us",
    questions: Any = QUESTIONS,
    live: bool = True,
    **fields: Any,
) -> FormPage:
    """A form that asks for name, e-mail address and message."""
    values = {
        "thanks": "<p>We answer within five working days.</p>",
        "consent_text": "<p>We use it to answer you.</p>",
        "recipients": "team@example.org",
        **fields,
    }
    page = FormPage(title=title, **values)
    page.form_fields = [
        FormField(
            label=label,
            field_type=kind,
            purpose=purpose,
            required=required,
            sort_order=place,
            choices="Red\nGreen",
        )
        for place, (label, kind, purpose, required) in enumerate(questions)
    ]
    return publish(tree.home, page, live)


def ticket_for(page: FormPage, age: float = 60) -> str:
    """A ticket that was handed out `age` seconds ago."""
    with mock.patch.object(time, "time", return_value=time.time() - age):
        return guard.new_ticket(page.pk)


def filled_in(page: FormPage, **answers: str) -> dict[str, str]:
    """What a browser sends when somebody has filled in the usual form."""
    return {
        "q-your_name": "Ada Jones",
        "q-your_e_mail_address": "ada@example.org",
        "q-your_message": "Where does the next meeting take place?",
        "website": "",
        "ticket": ticket_for(page),
        **answers,
    }


def make_message(page: FormPage, **fields: Any) -> Message:
    """A stored message."""
    number = next(numbers)
    values = {
        "reference": f"LE-2026-T{number:03}",
        "form_key": f"key-{number}",
        "form_title": page.title,
        "answers": [["Your message", "Hello"]],
        "text": "Your message: Hello",
        "sender_name": "Ada Jones",
        "sender_email": "ada@example.org",
        **fields,
    }
    message = Message(page=page, **values)
    if not message.delete_on:
        message.keep_for(page.retention_days)
    message.save()
    return message
