"""Staff make and change forms in the admin."""

import pytest
from django.contrib.auth.models import Group, Permission
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text

from home.models import FormPage
from roles.groups import give_rights
from roles.names import COMMS_EDITORS
from tests.factories import make_tree, make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def tree(client):
    client.force_login(make_user())
    return make_tree()


def question(label, kind="singleline", **more):
    return {
        "label": label,
        "field_type": kind,
        "purpose": "",
        "required": "on",
        "choices": "",
        "help_text": "",
        **more,
    }


def save(client, tree, questions, **changes):
    data = {
        "title": "Ask us",
        "slug": "ask-us",
        "summary": "How to ask us something.",
        "intro": rich_text(""),
        "button": "Send",
        "thanks_title": "Thank you",
        "thanks": rich_text("<p>We answer soon.</p>"),
        "consent_text": rich_text("<p>We use it to answer you.</p>"),
        "recipients": "team@example.org",
        "send_receipt": "on",
        "retention_days": "90",
        "form_fields": inline_formset(questions),
        "comments": inline_formset([]),
        "action-publish": "yes",
        **changes,
    }
    address = reverse("wagtailadmin_pages:add", args=["home", "formpage", tree.home.pk])
    return client.post(address, nested_form_data(data), follow=True)


def test_a_new_form_is_published_and_shown(client, tree):
    save(client, tree, [question("Your name"), question("Colour", "radio", choices="Red\nGreen")])
    html = client.get("/ask-us/").content.decode()
    for expected in ("Your name", "Red", "Green", "We use it to answer you."):
        assert expected in html


@pytest.mark.parametrize(
    ("questions", "changes", "said"),
    [
        ([], {}, "Add at least one question."),
        ([question("Same"), question("Same")], {}, "Two questions have the same label."),
        ([question("Colour", "radio")], {}, "Write the choices, one on each line."),
        ([question("?!")], {}, "Use at least one letter or digit."),
        ([question("Name")], {"recipients": ""}, "Name a recipient here"),
        ([question("Name")], {"recipients": "a, b"}, "Enter a valid email address."),
        ([question("Name")], {"retention_days": "0"}, "greater than or equal to 1"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_goes_live(client, tree, questions, changes, said):
    response = save(client, tree, questions, **changes)
    assert said in response.content.decode()
    assert not FormPage.objects.filter(live=True).exists()


def test_comms_editors_may_read_and_handle_messages_but_not_delete_them():
    give_rights(Group.objects.create(name=COMMS_EDITORS))
    rights = Permission.objects.filter(group__name=COMMS_EDITORS, content_type__model="message")
    assert {right.codename for right in rights} == {"view_message", "change_message"}
