"""The questions of a form: every kind of them, what is filled in already, and what keeps a form from going live."""

import re

import pytest
from django.core.cache import cache

from cms.models import SiteSettings
from home.models import Message
from tests.factories import make_form, make_tree, ticket_for
from tests.home.test_forms import send, words

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _nobody_wrote_before():
    cache.clear()


@pytest.mark.parametrize("kind", ["checkbox", "checkboxes", "radio", "dropdown", "number", "date"])
def test_every_kind_of_question_can_be_asked_and_answered(client, kind):
    contact = make_form(make_tree(), questions=[("Which", kind, "", True)])
    assert "Which" in words(client.get(contact.url))
    empty = client.post(contact.url, {"ticket": ticket_for(contact)})
    assert "Which" in words(empty)
    assert empty.context["errors"]
    given = {"checkbox": "on", "number": "12", "date": "2026-12-31"}.get(kind, "Red")
    client.post(contact.url, {"q-which": given, "ticket": ticket_for(contact)})
    expected = {"checkbox": "Yes", "number": "12", "date": "2026-12-31"}.get(kind, "Red")
    assert Message.objects.get().answers == [["Which", expected]]


def test_errors_of_a_group_lead_to_its_first_choice(client):
    contact = make_form(make_tree(), questions=[("Which", "radio", "", True)])
    html = client.post(contact.url, {"ticket": ticket_for(contact)}).content.decode()
    assert 'href="#id_q-which_0"' in html
    assert 'id="id_q-which_0"' in html


def test_a_date_may_be_written_as_people_here_write_it(client):
    contact = make_form(make_tree(), questions=[("When", "date", "", True)])
    client.post(contact.url, {"q-when": "31/12/2026", "ticket": ticket_for(contact)})
    assert Message.objects.get().answers == [["When", "2026-12-31"]]


def test_consent_that_is_needed_must_be_given(client):
    contact = make_form(make_tree(), must_agree=True)
    assert "Tick the box if you agree" in words(send(client, contact))
    send(client, contact, **{"q-agree": "on"})
    assert Message.objects.count() == 1


PAGE_QUESTION = [("Page", "singleline", "page", False)]


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("/pilots/", "http://testserver/pilots/"),
        ("http://testserver/about/?x=1#y", "http://testserver/about/"),
        ("https://elsewhere.example/", ""),
        ("//elsewhere.example/", ""),
        ("javascript:alert(1)", ""),
        ("/\\elsewhere", ""),
        ("/<script>", ""),
        ("http://[", ""),
        ("/" + "a" * 500, ""),
        ("\x00", ""),
    ],
)
def test_the_fault_form_knows_the_page_it_is_about_if_it_is_ours(client, address, shown):
    contact = make_form(make_tree(), questions=PAGE_QUESTION)
    html = client.get(contact.url, {"page": address}).content.decode()
    value = re.search(r'name="q-page"(?: value="([^"]*)")?', html)[1] or ""
    assert value == shown


@pytest.mark.parametrize(
    ("came_from", "shown"),
    [
        ("http://testserver/pilots/", "http://testserver/pilots/"),
        ("http://testserver/contact-us/", ""),
        ("https://elsewhere.example/pilots/", ""),
    ],
)
def test_the_fault_form_knows_where_its_link_was_followed(client, came_from, shown):
    contact = make_form(make_tree(), questions=PAGE_QUESTION)
    html = client.get(contact.url, headers={"Referer": came_from}).content.decode()
    assert (re.search(r'name="q-page"(?: value="([^"]*)")?', html)[1] or "") == shown


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"thanks": ""}, "thanks"),
        ({"consent_text": ""}, "consent_text"),
        ({"recipients": ""}, "recipients"),
        ({"recipients": "not an address"}, "recipients"),
        ({"retention_days": 0}, "retention_days"),
        ({"questions": []}, "form_fields"),
        ({"questions": [("Same", "singleline", "", True)] * 2}, "form_fields"),
        ({"questions": [("?!", "singleline", "", True)]}, "form_fields"),
    ],
)
def test_what_keeps_a_form_from_going_live(change, field):
    contact = make_form(make_tree(), live=False, **change)
    assert field in {problem.field for problem in contact.publish_problems()}


def test_the_mailbox_of_the_site_is_recipient_enough():
    contact = make_form(make_tree(), live=False, recipients="")
    settings = SiteSettings.load()
    settings.mailbox = "team@example.org"
    settings.save()
    assert contact.publish_problems() == []
