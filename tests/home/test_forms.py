"""Forms for readers: what they see, what they may send, what happens then. Their questions: `test_form_questions.py`."""

import re

import pytest
from django.core import mail
from django.core.cache import cache

from home.models import FormPage, Message
from tests.factories import filled_in, make_form, make_tree, ticket_for

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _nobody_wrote_before():
    cache.clear()


def send(client, contact, follow=True, **answers):
    return client.post(contact.url, filled_in(contact, **answers), follow=follow)


def words(response):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", response.content.decode()))


def test_the_form_is_shown_without_cookie_and_kept_by_no_cache(client, contact):
    response = client.get(contact.url)
    assert response.status_code == 200
    assert not response.cookies
    assert response["Cache-Control"] == "private, no-cache"
    assert 'autocomplete="email"' in response.content.decode()


def test_every_reader_gets_a_ticket_of_their_own(client, contact, settings):
    settings.PAGE_CACHE = True
    tickets = {client.get(contact.url).context["ticket"] for _ in range(3)}
    assert len(tickets) == 3


def test_a_message_arrives_and_its_reference_is_shown(
    client, contact, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        response = send(client, contact)
    message = Message.objects.get()
    assert re.fullmatch(r"LE-20\d\d-[2-9A-Z]{4}", message.reference)
    assert message.reference in words(response)
    assert "We answer within five working days." in words(response)
    assert message.answers[2] == ["Your message", "Where does the next meeting take place?"]


def test_after_sending_a_reload_sends_nothing(client, contact):
    response = send(client, contact, follow=False)
    assert response.status_code == 302
    for _ in range(2):
        assert client.get(response["Location"]).status_code == 200
    assert Message.objects.count() == 1


def test_the_thank_you_page_is_not_for_search_engines(client, contact):
    response = send(client, contact)
    assert response["X-Robots-Tag"] == "noindex"
    assert not response.cookies


@pytest.mark.parametrize("reference", ["", "x", "LE-2026-7K3F", "a:b:c", "\x00", "é" * 500])
def test_a_made_up_thank_you_address_shows_the_form(client, contact, reference):
    response = client.get(contact.url, {"sent": reference})
    assert response.status_code == 200
    assert "Thank you" not in words(response)


def test_pressing_twice_makes_one_message(client, contact):
    data = filled_in(contact)
    first, second = (client.post(contact.url, data) for _ in range(2))
    assert Message.objects.count() == 1
    assert first.status_code == second.status_code == 302


def test_going_back_and_writing_something_else_asks_first(client, contact):
    data = filled_in(contact)
    client.post(contact.url, data)
    response = client.post(contact.url, {**data, "q-your_message": "And another question"})
    assert "You have sent a message from this page already" in words(response)
    assert "And another question" in response.content.decode()
    again = filled_in(contact, **{"q-your_message": "And another question"})
    client.post(contact.url, {**again})
    assert Message.objects.count() == 2


def test_errors_are_named_above_the_form_and_beside_the_field(client, contact):
    response = send(client, contact, **{"q-your_name": "", "q-your_e_mail_address": "ada"})
    html = response.content.decode()
    assert '<a href="#id_q-your_name">Fill in “Your name”.</a>' in html
    assert '<a href="#id_q-your_e_mail_address">Write an e-mail address' in html
    assert 'id="id_q-your_name_error"' in html
    assert 'aria-describedby="id_q-your_name_error"' in html
    assert not Message.objects.exists()


def test_after_an_error_nothing_typed_is_lost_and_the_form_can_be_sent(client, contact):
    response = send(client, contact, **{"q-your_name": "", "q-your_message": "A <b>long</b> text"})
    assert "A &lt;b&gt;long&lt;/b&gt; text" in response.content.decode()
    data = filled_in(contact, ticket=response.context["ticket"])
    assert client.post(contact.url, data).status_code == 302


@pytest.mark.parametrize(
    ("age", "said"),
    [(1, "quicker than we expect"), (13 * 60 * 60, "open for a long time")],
)
def test_too_quick_and_too_old_forms_are_shown_again(client, contact, age, said):
    response = send(client, contact, ticket=ticket_for(contact, age))
    assert said in words(response)
    assert "Where does the next meeting take place?" in response.content.decode()
    assert not Message.objects.exists()


def test_a_form_that_was_too_old_can_be_sent_again(client, contact):
    ticket = send(client, contact, ticket=ticket_for(contact, 90000)).context["ticket"]
    assert "quicker" in words(send(client, contact, ticket=ticket))


def test_the_ticket_of_another_form_is_worth_nothing(client, contact):
    other = FormPage(pk=contact.pk + 1)
    response = send(client, contact, ticket=ticket_for(other))
    assert "open for a long time" in words(response)
    assert not Message.objects.exists()


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Origin": "https://elsewhere.example"},
        {"Origin": "null"},
    ],
)
def test_forms_of_other_sites_are_refused(client, contact, headers):
    response = client.post(contact.url, filled_in(contact), headers=headers)
    assert response.status_code == 403
    assert not Message.objects.exists()


@pytest.mark.parametrize(
    "headers",
    [{"Sec-Fetch-Site": "same-origin"}, {"Origin": "http://testserver"}, {}],
)
def test_our_own_forms_are_taken(client, contact, headers):
    assert client.post(contact.url, filled_in(contact), headers=headers).status_code == 302


def test_what_fills_in_the_hidden_field_is_spam_and_mailed_to_nobody(
    client, contact, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        response = send(client, contact, website="https://pills.example")
    assert "Your reference" in words(response)
    assert Message.objects.get().state == Message.State.SPAM
    assert not mail.outbox


def test_the_hidden_field_is_hidden_from_everybody(client, contact):
    html = client.get(contact.url).content.decode()
    assert re.search(r'<div hidden>\s*<label for="website">', html)


def test_one_connection_cannot_send_without_end(client, contact):
    for number in range(10):
        send(client, contact, **{"q-your_message": f"Message {number}"})
    response = send(client, contact)
    assert response.status_code == 429
    assert "wait ten minutes" in words(response)
    assert Message.objects.count() == 10
    elsewhere = client.post(contact.url, filled_in(contact), REMOTE_ADDR="198.51.100.7")
    assert elsewhere.status_code == 302


def test_behind_a_proxy_the_address_is_the_one_that_the_proxy_saw(client, contact, settings):
    settings.SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    for number in range(11):
        forged = {"X-Forwarded-For": f"203.0.113.{number}, 198.51.100.7"}
        response = client.post(contact.url, filled_in(contact), headers=forged)
    assert response.status_code == 429


def test_a_visit_by_a_screen_reader_finds_which_answers_are_optional(client, contact):
    assert "Your e-mail address (optional)" in words(client.get(contact.url))


@pytest.mark.parametrize("kind", ["POST", "PUT", "DELETE", "PATCH"])
def test_pages_without_a_form_take_nothing(client, contact, kind):
    assert client.generic(kind, "/").status_code == 405


def test_a_form_that_is_not_public_takes_nothing(client):
    contact = make_form(make_tree(), live=False)
    assert client.post(contact.url, filled_in(contact)).status_code == 404
    assert not Message.objects.exists()


def test_editors_see_the_form_and_what_comes_after_it(rf, contact):
    request = rf.get("/")
    for mode, expected in (("", "Your message"), ("thanks", "LE-2026-7K3F")):
        response = contact.make_preview_request(request, preview_mode=mode)
        assert response.status_code == 200
        assert expected in response.content.decode()
