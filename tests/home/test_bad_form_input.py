"""Whatever is sent to a form, the answer is a sentence or a thank-you, and nothing typed is lost."""

import pytest
from django.core.cache import cache

from home.models import Message
from tests.factories import filled_in, make_form, make_message, make_tree, make_user, ticket_for
from tests.inputs import BAD_TEXTS

pytestmark = pytest.mark.django_db
FORM = "application/x-www-form-urlencoded"


@pytest.fixture(autouse=True)
def _nobody_wrote_before():
    cache.clear()


def broken(client, address, samples):
    """Those of `samples` (pairs of a name and what to send) that are answered with an error of ours."""
    wrong = []
    for name, data in samples:
        cache.clear()
        response = client.post(address, data)
        if response.status_code not in {200, 302}:
            wrong.append((name, response.status_code))
    return wrong


def test_every_text_as_a_message(client, contact):
    samples = [(text[:40], filled_in(contact, **{"q-your_message": text})) for text in BAD_TEXTS]
    assert broken(client, contact.url, samples) == []


def test_every_text_in_every_other_field(client, contact):
    fields = ["q-your_name", "q-your_e_mail_address", "ticket"]
    samples = [(text[:40], filled_in(contact, **dict.fromkeys(fields, text))) for text in BAD_TEXTS]
    assert broken(client, contact.url, samples) == []
    assert not Message.objects.exists()


def test_whatever_was_stored_can_be_listed_read_and_exported(client, contact):
    client.force_login(make_user())
    stored = [text for text in BAD_TEXTS if "\x00" not in text]
    for ten in (stored[start : start + 10] for start in range(0, len(stored), 10)):
        answers = [["Your message", text] for text in ten]
        make_message(contact, sender_name=ten[0][:255], text="\n".join(ten), answers=answers)
    assert client.get("/admin/messages/").status_code == 200
    assert b"".join(client.get("/admin/messages/?export=csv").streaming_content)
    found = [client.get(message.inbox_url).status_code for message in Message.objects.all()]
    assert set(found) == {200}


def test_every_text_as_a_search_in_the_inbox(client, contact):
    client.force_login(make_user())
    make_message(contact)
    # The part that changes while somebody types; the frame around it costs the most.
    results = "/admin/messages/results/"
    answers = {text[:40]: client.get(results, {"q": text}).status_code for text in BAD_TEXTS}
    assert set(answers.values()) == {200}


def test_every_text_as_the_answer_to_every_kind_of_question(client):
    kinds = ["checkboxes", "dropdown", "number", "date"]
    questions = [(f"Which {kind}", kind, "", True) for kind in kinds]
    contact = make_form(make_tree(), questions=questions)
    samples = [
        (
            text[:40],
            {f"q-which_{kind}": text for kind in kinds} | {"ticket": ticket_for(contact)},
        )
        for text in BAD_TEXTS
    ]
    assert broken(client, contact.url, samples) == []


def test_every_text_as_the_reference(client, contact):
    for text in BAD_TEXTS:
        response = client.get(contact.url, {"sent": text, "page": text})
        assert response.status_code == 200


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"", FORM),
        (b"&&&===", FORM),
        (b"q-your_name", FORM),
        (b"%ff%fe=%ff", FORM),
        (b"\xff\xfe\x00", FORM),
        (b"ticket=a&ticket=b&q-your_name=a&q-your_name=b", FORM),
        (b"x=1", FORM + "; charset=nonsense"),
        (b"x=1", FORM + "; charset=utf-16"),
        (b"{}", "application/json"),
        (b"x", "text/plain"),
        (b"x", ""),
        (b"x", "multipart/form-data"),
        (b"x", "multipart/form-data; boundary="),
        (b"x", "multipart/form-data; boundary=\xc3\xa9"),
        (b"--b\r\nbroken", "multipart/form-data; boundary=b"),
        (b"--b\r\nContent-Disposition: form-data; name=\"x\"; filename=\"a\"\r\n\r\nx\r\n--b--",
         "multipart/form-data; boundary=b"),
        (b"a=" + b"x" * 3_000_000, FORM),
        (b"&".join(b"x%d=1" % number for number in range(2000)), FORM),
    ],
    ids=str,
)  # fmt: skip
def test_every_kind_of_request(client, contact, body, kind):
    response = client.generic("POST", contact.url, body, content_type=kind)
    assert response.status_code in {200, 400, 413}
    assert b"has not been sent yet" in response.content
    assert not Message.objects.exists()


def test_what_is_too_long_is_kept_and_counted(client, contact):
    response = client.post(contact.url, filled_in(contact, **{"q-your_message": "é" * 5001}))
    html = response.content.decode()
    assert "Write at most 5000 characters; these are 5001 of them." in html
    assert "é" * 5001 in html


def test_line_breaks_count_once(client, contact):
    text = "\r\n".join(["x"] * 2500)
    client.post(contact.url, filled_in(contact, **{"q-your_message": text}))
    assert Message.objects.get().answers[2][1] == text.replace("\r\n", "\n")


def test_a_character_that_cannot_be_sent_gets_a_sentence(client, contact):
    response = client.post(contact.url, filled_in(contact, **{"q-your_message": "a\x00b"}))
    assert "It contains a character that cannot be sent." in response.content.decode()
