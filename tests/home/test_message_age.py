"""Messages are kept as long as their form says, and mails that are due go out."""

import datetime

import pytest
from django.core.management import call_command
from django.utils import timezone

from home.models import Message, MessageNote
from tests.factories import make_message

pytestmark = pytest.mark.django_db


def test_messages_are_kept_as_long_as_the_form_says_and_no_longer(contact, caplog, capsys):
    today = timezone.localdate()
    over = make_message(contact, delete_on=today)
    MessageNote.objects.create(message=over, text="About Ada")
    kept = make_message(contact, delete_on=today + datetime.timedelta(days=1))
    with caplog.at_level("INFO"):
        call_command("purge_messages")
    assert list(Message.objects.all()) == [kept]
    assert not MessageNote.objects.exists()
    assert "1 messages deleted" in capsys.readouterr().out
    assert "1 messages were deleted" in caplog.text
    assert "Ada" not in caplog.text


def test_the_day_of_deletion_comes_from_the_form(contact):
    contact.retention_days = 30
    message = make_message(contact)
    assert message.delete_on == timezone.localdate() + datetime.timedelta(days=30)


def test_the_scheduler_deletes_what_is_over(contact):
    make_message(contact, delete_on=timezone.localdate())
    call_command("run_scheduler", "--once")
    assert not Message.objects.exists()


def test_the_scheduler_sees_to_mails_that_are_due(contact):
    make_message(contact, next_attempt=timezone.now())
    call_command("run_scheduler", "--once")
    assert Message.objects.get().mail_state == Message.Mail.SENT
