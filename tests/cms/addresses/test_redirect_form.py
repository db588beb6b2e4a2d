"""One old address by hand: what can never work is refused."""

import pytest
from django.urls import reverse
from wagtail.contrib.redirects.models import Redirect

from cms.models import MissingAddress
from tests.factories import make_standard_page, make_tree, make_user

pytestmark = pytest.mark.django_db
ADD = "/admin/redirects/add/"


@pytest.fixture(autouse=True)
def about(client):
    """An administrator and a page."""
    client.force_login(make_user())
    return make_standard_page(make_tree())


def send(client, address=ADD, **fields):
    """Sends the form; the errors in it, joined."""
    data = {
        "old_path": "/a",
        "redirect_page": "",
        "redirect_link": "",
        "is_permanent": "on",
        **fields,
    }
    response = client.post(address, data)
    if response.status_code == 302:
        return ""
    return " ".join(str(messages) for messages in response.context["form"].errors.values())


def test_wagtails_screens_are_replaced_by_ours(client):
    assert reverse("wagtailredirects:add") == ADD
    assert "Old address" in client.get(ADD).text


def test_an_address_can_lead_to_a_page(client, about):
    assert send(client, old_path=" /Old/Path/ ", redirect_page=about.pk) == ""
    assert client.get("/old/path/")["Location"] == "/about/"


def test_an_address_typed_becomes_its_page_and_follows_it(client, about):
    assert send(client, redirect_link="/about/") == ""
    assert Redirect.objects.get().redirect_page_id == about.pk


def test_an_address_can_lead_to_another_site(client):
    assert send(client, redirect_link="https://example.org/x") == ""
    assert client.get("/a/")["Location"] == "https://example.org/x"


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({}, "one of the two"),
        ({"redirect_link": "/about/", "redirect_page": "PAGE"}, "one of the two"),
        ({"redirect_link": "/a"}, "lead to itself"),
        ({"old_path": "/about/", "redirect_link": "https://example.org/"}, "live page"),
        ({"old_path": "/admin/x", "redirect_link": "/about/"}, "The site itself answers"),
        ({"old_path": "a", "redirect_link": "/about/"}, "Begin with"),
        ({"redirect_link": "/nothing/"}, "no page at"),
        ({"redirect_link": "javascript:alert(1)"}, "from the first"),
        ({"old_path": "/kept", "redirect_link": "/about/"}, "leads somewhere already"),
        ({"redirect_link": "/kept/"}, "old address itself"),
    ],
)
def test_what_cannot_work_is_refused(client, about, fields, words):
    Redirect.objects.create(old_path="/kept", redirect_page=about)
    if fields.get("redirect_page"):
        fields = {**fields, "redirect_page": about.pk}
    assert words in send(client, **fields)
    assert Redirect.objects.count() == 1


def test_changing_one_cannot_make_a_loop(client, about):
    first = Redirect.objects.create(old_path="/a", redirect_page=about)
    Redirect.objects.create(old_path="/b", redirect_page=about)
    edit = reverse("wagtailredirects:edit", args=[first.pk])
    assert "old address itself" in send(client, edit, redirect_link="/b")
    assert "lead to itself" in send(client, edit, redirect_link="/a")
    assert send(client, edit, redirect_link="https://example.org/") == ""


def test_the_report_fills_the_form_in_and_forgets_what_was_mended(client):
    MissingAddress.objects.create(path="/a", count=3)
    report = client.get(reverse("missing_addresses")).text
    assert "/admin/redirects/add/?old_path=%2Fa" in report
    assert 'value="/a"' in client.get(f"{ADD}?old_path=%2Fa").text
    send(client, redirect_link="/about/")
    assert not MissingAddress.objects.exists()
