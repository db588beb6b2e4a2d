"""Mails about messages, through a real mail server on this machine: one that takes them, one that refuses, none."""

import email
import email.policy
import socket
from datetime import timedelta

import pytest
from aiosmtpd.controller import Controller
from django.core.cache import cache
from django.utils import timezone

from home.enquiries import delivery
from home.models import Message
from tests.factories import filled_in, make_form, make_message, make_tree

pytestmark = pytest.mark.django_db
Mail = Message.Mail


class MailServer:
    """Keeps what it takes; refuses whatever goes to one of the `refused` addresses."""

    def __init__(self):
        self.taken = []
        self.refused = set()

    async def handle_RCPT(self, server, session, envelope, address, options):  # noqa: N802 - the library's name
        if address in self.refused:
            return "550 No such mailbox here"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):  # noqa: N802 - the library's name
        message = email.message_from_bytes(envelope.content, policy=email.policy.default)
        self.taken.append((envelope.rcpt_tos, message))
        return "250 Taken"

    def to(self, address):
        """The mails for one address."""
        return [message for recipients, message in self.taken if address in recipients]


def use_server(settings, port):
    options = {"host": "127.0.0.1", "port": port, "timeout": 5}
    backend = "django.core.mail.backends.smtp.EmailBackend"
    settings.MAILERS = {"default": {"BACKEND": backend, "OPTIONS": options}}


def free_port():
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


@pytest.fixture
def server(settings):
    """A running mail server that the site uses."""
    cache.clear()
    handler = MailServer()
    controller = Controller(handler, hostname="127.0.0.1", port=free_port())
    controller.start()
    use_server(settings, controller.port)
    yield handler
    controller.stop()


@pytest.fixture(scope="module")
def made_form(module_db):
    return make_form(make_tree(), recipients="team@example.org, press@example.org")


def send(client, contact, commit, **answers):
    """Sends the form and lets what waits for the end of the transaction happen."""
    with commit(execute=True):
        assert client.post(contact.url, filled_in(contact, **answers)).status_code == 302
    return Message.objects.latest("pk")


@pytest.fixture
def commit(django_capture_on_commit_callbacks):
    return django_capture_on_commit_callbacks


def test_the_message_reaches_every_recipient_and_can_be_answered(client, contact, server, commit):
    message = send(client, contact, commit, **{"q-your_message": "Grüße, <b>bold</b> & “quotes”"})
    for address in ("team@example.org", "press@example.org"):
        (mail,) = server.to(address)
    assert mail["Subject"] == f"{message.reference}: Contact us"
    assert mail["Reply-To"] == "ada@example.org"
    assert mail.get_content_type() == "text/plain"
    assert "Grüße, <b>bold</b> & “quotes”" in mail.get_content()
    assert message.inbox_url in mail.get_content()
    assert message.mail_state == Mail.SENT


def test_the_sender_gets_a_receipt_without_anything_they_typed(client, contact, server, commit):
    message = send(client, contact, commit, **{"q-your_message": "BUY PILLS NOW"})
    (mail,) = server.to("ada@example.org")
    assert message.reference in mail["Subject"]
    assert mail["Auto-Submitted"] == "auto-replied"
    assert "PILLS" not in str(mail)
    assert "Ada" not in mail.get_content()
    assert message.receipt_state == Mail.SENT


def test_nobody_is_flooded_with_receipts(client, contact, server, commit):
    for number in range(5):
        send(client, contact, commit, **{"q-your_message": f"Message {number}"})
    assert len(server.to("ada@example.org")) == 3
    assert len(server.to("team@example.org")) == 5


def test_no_receipt_without_an_address_or_if_the_form_sends_none(client, server, commit):
    quiet = make_form(make_tree(), send_receipt=False)
    assert send(client, quiet, commit).receipt_state == Mail.NONE
    assert not server.to("ada@example.org")
    message = send(client, quiet, commit, **{"q-your_e_mail_address": ""})
    (_first, mail) = server.to("team@example.org")
    assert message.sender_email == ""
    assert mail["Reply-To"] is None


@pytest.mark.parametrize(
    "address", ["ada@example.org\nBcc: x@example.org", "ada@example.org\r\n\r\nHello", "a@b@c"]
)
def test_an_address_cannot_smuggle_anything_into_a_mail(client, contact, server, address):
    data = filled_in(contact, **{"q-your_e_mail_address": address})
    assert client.post(contact.url, data).status_code == 200
    assert not Message.objects.exists()
    assert not server.taken


def test_a_name_of_several_lines_stays_text(client, contact, server, commit):
    send(client, contact, commit, **{"q-your_name": "Ada\r\nBcc: x@example.org"})
    (mail,) = server.to("team@example.org")
    assert mail["Bcc"] is None
    assert "Ada Bcc: x@example.org" in mail.get_content()


def test_a_server_that_refuses_loses_nothing(client, contact, server, commit):
    server.refused = {"team@example.org", "press@example.org"}
    message = send(client, contact, commit)
    assert message.mail_state == Mail.FAILED
    assert "No such mailbox here" in message.last_error
    assert message.is_undelivered
    assert message.receipt_state == Mail.SENT


def test_a_server_that_is_away_loses_nothing(client, contact, server, commit, settings):
    use_server(settings, 1)
    message = send(client, contact, commit)
    assert (message.mail_state, message.receipt_state) == (Mail.FAILED, Mail.FAILED)
    assert message.next_attempt > timezone.now()


def test_what_failed_is_tried_again_when_its_time_comes(client, contact, server, commit):
    server.refused = {"team@example.org", "press@example.org"}
    message = send(client, contact, commit)
    server.refused = set()
    assert delivery.deliver_due() == 0
    Message.objects.update(next_attempt=timezone.now() - timedelta(seconds=1))
    assert delivery.deliver_due() == 1
    message.refresh_from_db()
    assert message.mail_state == Mail.SENT
    assert message.last_error == ""
    assert len(server.to("team@example.org")) == len(server.to("ada@example.org")) == 1


def test_a_message_whose_process_died_is_found(contact, server):
    message = make_message(contact, next_attempt=timezone.now())
    assert delivery.deliver_due() == 1
    message.refresh_from_db()
    assert message.mail_state == Mail.SENT


def test_the_same_attempt_is_made_once(contact, server):
    message = make_message(contact)
    assert delivery.deliver(message.pk, attempts=0)
    assert not delivery.deliver(message.pk, attempts=0)
    assert len(server.to("team@example.org")) == 1


def test_after_some_days_it_is_given_up_and_says_so(contact, settings):
    use_server(settings, 1)
    message = make_message(contact, attempts=len(delivery.WAITS))
    delivery.deliver(message.pk, attempts=message.attempts)
    message.refresh_from_db()
    assert message.mail_state == Mail.GIVEN_UP
    assert not Message.objects.undelivered().exists()


def test_a_form_without_anybody_to_write_to_says_so(contact, server):
    message = make_message(contact)
    contact.delete()
    delivery.deliver(message.pk, attempts=0)
    message.refresh_from_db()
    assert "No recipient" in message.last_error


def test_the_receipt_speaks_the_language_of_the_form(contact, server):
    message = make_message(contact, language="cy", receipt_state=Mail.WAITING)
    assert delivery.deliver(message.pk, attempts=0)
    assert len(server.to("ada@example.org")) == 1
