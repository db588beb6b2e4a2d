"""“Messages” in the admin: reading, handling, exporting, deleting."""

import csv
import io
import re

import pytest
from django.contrib.auth.models import Permission
from django.core import mail
from django.urls import reverse

from home.models import Message, MessageNote
from tests.factories import make_message, make_user

pytestmark = pytest.mark.django_db
LIST = "/admin/messages/"


@pytest.fixture
def editor(client):
    """An administrator who is signed in."""
    user = make_user("Grace", first_name="Grace", last_name="Hill")
    client.force_login(user)
    return user


def words(response):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", response.content.decode()))


def handle(client, message, **changes):
    data = {
        "state": message.state,
        "handler": message.handler_id or "",
        "note": "",
        "seen": message.notes.count(),
        **changes,
    }
    response = client.post(message.inbox_url, data, follow=True)
    message.refresh_from_db()
    return response


def test_the_list_shows_who_wrote_what_state_it_is_in_and_whether_mail_failed(
    client, editor, contact
):
    make_message(contact, sender_name="Ada Jones", state="handling", handler=editor)
    make_message(contact, sender_name="", mail_state=Message.Mail.GIVEN_UP)
    shown = words(client.get(LIST))
    for expected in (
        "Ada Jones",
        "Being handled by Grace Hill",
        "ada@example.org",
        "Not delivered",
    ):
        assert expected in shown


def test_the_menu_has_an_entry(client, editor):
    assert "Messages" in client.get(reverse("wagtailadmin_home")).content.decode()


@pytest.mark.parametrize("query", ["?q=Zebra", "?state=spam", "?q=ZEBRA&state=spam"])
def test_the_list_can_be_searched_and_filtered(client, editor, contact, query):
    make_message(contact, text="Your message: about a zebra", sender_name="Wanted", state="spam")
    make_message(contact, sender_name="Unwanted")
    shown = words(client.get(LIST + query))
    assert "Wanted" in shown
    assert "Unwanted" not in shown


@pytest.mark.parametrize(
    "query", ["?q=%00", "?q=%22", "?state=%00", "?page=x", "?p=99", "?ordering=x"]
)
def test_the_list_survives_any_address(client, editor, contact, query):
    make_message(contact)
    assert client.get(LIST + query).status_code in {200, 404}


def test_reading_shows_the_answers_as_text(client, editor, contact):
    message = make_message(contact, answers=[["Your message", "<script>alert(1)</script>\nHello"]])
    html = client.get(message.inbox_url).content.decode()
    assert "&lt;script&gt;alert(1)&lt;/script&gt;<br>Hello" in html


def test_taking_a_message_on_is_one_step_and_stays_in_its_history(client, editor, contact):
    message = make_message(contact)
    shown = words(handle(client, message, state="handling", note="I ring her tomorrow."))
    assert message.handler == editor
    assert "New → Being handled by Grace Hill" in shown
    assert "I ring her tomorrow." in shown


def test_giving_it_to_somebody_starts_it(client, editor, contact):
    colleague = make_user("colleague")
    message = make_message(contact)
    handle(client, message, handler=colleague.pk)
    assert message.state == Message.State.HANDLING
    assert message.handler == colleague


@pytest.mark.parametrize("state", ["answered", "spam", "new"])
def test_it_can_be_closed_and_opened_again(client, editor, contact, state):
    message = make_message(contact, state="handling")
    handle(client, message, state=state, handler="")
    assert message.state == state


def test_two_people_do_not_undo_each_others_work(client, editor, contact):
    message = make_message(contact)
    MessageNote.objects.create(message=message, author=editor, text="Mine.")
    shown = handle(client, message, state="answered", note="Kept", seen=0).content.decode()
    assert "Somebody else worked on this message just now" in shown
    assert "Kept" in shown
    assert 'name="seen" value="1"' in shown
    assert message.state == "new"


@pytest.mark.parametrize(
    "changes",
    [
        {"state": "x"},
        {"handler": "999999"},
        {"handler": "x"},
        {"note": "x" * 2001},
        {"note": "\x00"},
        {"seen": "x"},
        {"seen": ""},
        {"state": ""},
    ],
)
def test_nonsense_is_refused_with_a_sentence(client, editor, contact, changes):
    message = make_message(contact)
    response = handle(client, message, **changes)
    assert response.status_code == 200
    assert message.state == "new"
    assert not message.notes.exists()


def test_a_mail_that_failed_can_be_sent_again(
    client, editor, contact, django_capture_on_commit_callbacks
):
    message = make_message(contact, mail_state="given_up", attempts=9, last_error="Refused")
    assert "has not been delivered" in words(client.get(message.inbox_url))
    with django_capture_on_commit_callbacks(execute=True):
        client.post(message.inbox_url, {"deliver": "yes"})
    message.refresh_from_db()
    assert message.mail_state == Message.Mail.SENT
    assert [sent.to for sent in mail.outbox] == [["team@example.org"]]


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t=", "\r=", " =", "|", "%"])
def test_nothing_that_visitors_wrote_runs_in_a_spreadsheet(client, editor, contact, sign):
    make_message(contact, sender_name=f"{sign}cmd|' /C calc'!A0", text=f"{sign}HYPERLINK(1)")
    content = b"".join(client.get(LIST + "?export=csv").streaming_content).decode()
    rows = list(csv.reader(io.StringIO(content, newline="")))
    assert rows[0][:2] == ["Reference", "Form"]
    for cell in rows[1]:
        assert not cell.lstrip().startswith(("=", "+", "-", "@", "|", "%"))


def test_the_export_holds_what_the_list_shows(client, editor, contact):
    make_message(contact, state="spam", sender_name="Unwanted")
    make_message(contact, sender_name="Wanted")
    content = b"".join(client.get(LIST + "?export=csv&state=new").streaming_content).decode()
    assert "Wanted" in content
    assert "Unwanted" not in content


@pytest.fixture
def member(client):
    """Gives a user of the admin only the named rights on messages."""

    def signed_in(*rights):
        user = make_user("member", superuser=False)
        names = ["access_admin", *(f"{right}_message" for right in rights)]
        user.user_permissions.set(Permission.objects.filter(codename__in=names))
        client.force_login(user)
        return user

    return signed_in


def test_without_the_right_there_are_no_messages(client, contact, member):
    message = make_message(contact)
    member()
    assert LIST not in client.get(reverse("wagtailadmin_home")).content.decode()
    for address in (LIST, LIST + "?export=csv", LIST + "results/", message.inbox_url):
        response = client.get(address)
        assert response.status_code in {302, 403}
        assert b"Ada" not in response.content


def test_who_may_read_may_not_change(client, contact, member):
    message = make_message(contact)
    member("view")
    assert "Handle it" not in words(client.get(message.inbox_url))
    client.post(message.inbox_url, {"state": "spam", "seen": 0})
    client.post(f"{message.inbox_url}delete/")
    message.refresh_from_db()
    assert message.state == "new"


def test_who_may_delete_can(client, editor, contact):
    message = make_message(contact)
    client.post(f"{message.inbox_url}delete/")
    assert not Message.objects.exists()


def test_messages_cannot_be_made_up_or_edited_here(client, editor, contact):
    message = make_message(contact)
    for address in (f"{LIST}new/", f"{LIST}edit/{message.pk}/", f"{LIST}usage/{message.pk}/"):
        assert client.get(address).status_code == 404
