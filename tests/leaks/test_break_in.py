"""Other ways in: wrong methods, other kinds of answers, tokens; and who is out."""

from typing import Any
from urllib.parse import urlsplit

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.test import Client, TestCase
from django.urls import get_resolver

from roles import own
from tests.leaks import actions as do
from tests.leaks.hidden import HiddenSite
from tests.leaks.routes import walk
from tests.leaks.visits import again, hidden_words, newest

pytestmark = pytest.mark.django_db


# Requests of other kinds


def test_a_post_without_its_token_does_nothing(site):
    client = Client(enforce_csrf_checks=True)
    client.force_login(site.people["administrator"])
    for page, screen in ((site.own_pilot, "unpublish"), (site.own_pilot, "delete")):
        assert client.post(f"/admin/pages/{page.pk}/{screen}/").status_code == 403
    assert (
        client.post(f"/admin/api/main/pages/{site.own_pilot.pk}/action/unpublish/").status_code
        == 403
    )
    assert again(site.own_pilot).live


@pytest.mark.parametrize("method", ["HEAD", "OPTIONS", "PUT", "PATCH", "DELETE", "TRACE"])
def test_no_other_method_opens_a_door(site, lead, method):
    keys = [site.pilot.pk, site.page.pk, site.hidden_update.pk]
    addresses = [
        f"/admin/pages/{key}/{screen}/" for key in keys for screen in ("edit", "history", "delete")
    ]
    addresses += [
        f"/admin/api/main/pages/{keys[0]}/",
        f"/admin/images/{site.image.pk}/",
        "/admin/users/",
    ]
    for address in addresses:
        answer = lead.generic(method, address)
        assert answer.status_code in (302, 403, 405), address
        assert hidden_words(site, answer) == []
    assert again(site.pilot).title == site.pilot.title


def test_a_method_cannot_be_asked_for_in_a_header_or_field(site, lead):
    address = f"/admin/pages/{site.own_pilot.pk}/edit/"
    lead.post(address, {"_method": "DELETE"}, headers={"X-HTTP-Method-Override": "DELETE"})
    assert again(site.own_pilot).live


def test_what_is_hidden_and_what_is_not_there_answer_alike(site, lead):
    for pattern in ("/admin/pages/%d/edit/", "/admin/pages/%d/history/", "/admin/drafts/%d/", "/admin/images/%d/",
                    "/admin/choose-page/%d/", "/admin/images/chooser/chosen/%d/", "/admin/pages/%d/revisions/"):  # fmt: skip
        key = site.image.pk if "images" in pattern else site.pilot.pk
        hidden, absent = lead.get(pattern % key), lead.get(pattern % 999_999)
        assert hidden.status_code == absent.status_code, pattern
        assert hidden.headers.get("Location") == absent.headers.get("Location")


@pytest.mark.parametrize(
    "kind", ["application/json", "text/html", "application/xml", "text/csv", "*/*"]
)
def test_the_kind_of_answer_changes_nothing(site, lead, kind):
    for address in (
        f"/admin/pages/{site.pilot.pk}/edit/",
        "/admin/api/main/pages/?format=json",
        "/admin/pages/search/?q=zq",
    ):
        answer = lead.get(address, headers={"Accept": kind})
        assert answer.status_code in (302, 403, 406)
        assert hidden_words(site, answer) == []


@pytest.mark.parametrize(
    "target", ["https://evil.example/", "//evil.example/", "/\\evil.example", "javascript:alert(1)"]
)
def test_nobody_is_sent_elsewhere(site, lead, target):
    page, task = site.own_pilot, site.states["pilot"].current_task_state
    for answer in (
        Client().get("/account/sign-in/", {"next": target}),
        lead.get("/account/sign-in/", {"next": target}),
        lead.post(f"/admin/pages/workflow/action/{page.pk}/approve/{task.pk}/", {"next": target}),
        lead.get("/admin/login/", {"next": target}),
        Client().post(
            "/account/sign-in/", {"login": "nobody", "password": "correct horse", "next": target}
        ),
    ):
        target_of = urlsplit(answer.headers.get("Location", ""))
        assert (target_of.scheme, target_of.netloc) == ("", "")
        assert not target_of.path.startswith(("//", "/\\"))


def test_no_address_answers_as_an_interface_for_programs_with_a_token(site):
    for address in ("/api/", "/api/v2/", "/api/v2/pages/", "/api/v2/images/", "/api/v2/documents/", "/api/v3/",
                    "/api/v3/pages/", "/api/v3/openapi.json", "/api/main/pages/", "/graphql/"):  # fmt: skip
        assert Client().get(address, headers={"Authorization": "Token abc"}).status_code == 404
    with_token = Client().get("/admin/api/main/pages/", headers={"Authorization": "Bearer abc"})
    assert with_token.status_code in (302, 403)
    views = [view_module(one) for one in get_resolver().url_patterns]
    assert not [
        name for name in views if name.startswith(("wagtail.api", "ninja", "rest_framework"))
    ]
    assert "/api/" not in "".join(
        r.pattern
        for r in walk(get_resolver().url_patterns, "/", [])
        if not r.pattern.startswith("/admin/")
    )


def view_module(pattern: Any) -> str:
    """Where the code behind a pattern of the first level lies."""
    return getattr(getattr(pattern, "callback", None), "__module__", "") or ""


# Who is out


def test_whoever_is_deactivated_is_out_at_the_next_request(site, lead):
    assert lead.get("/admin/").status_code == 200
    get_user_model().objects.filter(pk=site.people["pilot lead"].pk).update(is_active=False)
    answer = lead.get(do.edit(site.own_pilot))
    assert answer.status_code == 302
    assert answer.headers["Location"].startswith("/account/sign-in/")
    data = {**site.forms[site.own_pilot.pk], "title": "Other words"}
    lead.post(do.edit(site.own_pilot), data)
    assert newest(site.own_pilot).title != "Other words"


def test_whoever_has_handed_over_a_pilot_is_out_at_the_next_request(site, lead):
    assert lead.get(do.edit(site.own_pilot)).status_code == 200
    user = get_user_model().objects.get(pk=site.people["pilot lead"].pk)
    own.hand_over(site.own_pilot.desk, user, site.people["nobody"])
    assert lead.get(do.edit(site.own_pilot)).status_code == 302


def test_somebody_without_a_role_gets_none_by_asking(site):
    client = Client(raise_request_exception=False)
    client.force_login(site.people["nobody"])
    group = Group.objects.get(name="Administrators")
    client.post(
        "/admin/account/", {"groups": group.pk, "is_superuser": "on", "name_email-first_name": "X"}
    )
    user = get_user_model().objects.get(pk=site.people["nobody"].pk)
    assert not user.groups.exists()
    assert not user.is_superuser


# Translations


@pytest.fixture
def translator(site: HiddenSite) -> Client:
    """The translator, signed in."""
    client = Client(raise_request_exception=False)
    client.force_login(site.people["translator"])
    return client


def test_a_translator_publishes_nothing(site, translator):
    target = site.translation.get_target_instance()
    source = f"/admin/localize/update/{site.translation_source.pk}/"
    with TestCase.captureOnCommitCallbacks(execute=True):
        translator.post(source, {"publish_translations": "on"})
        translator.post(do.edit(target), {"action": "publish"})
        translator.post(do.edit(target), {"action-publish": "yes"})
        translator.post(f"/admin/api/main/pages/{target.pk}/action/publish/")
    assert not again(target).live
    translator.force_login(site.people["comms editor"])
    with TestCase.captureOnCommitCallbacks(execute=True):
        translator.post(source, {"publish_translations": "on"})
    assert again(target).live


def test_a_translator_brings_a_translation_up_to_date(site, translator):
    source = f"/admin/localize/update/{site.translation_source.pk}/"
    assert translator.get(source).status_code == 200


@pytest.mark.parametrize("role", ["translator", "comms editor", "administrator"])
def test_no_draft_goes_live_by_making_a_translation_a_copy(site, role):
    client = Client()
    client.force_login(site.people[role])
    target = site.translation.get_target_instance()
    client.post(f"/admin/localize/page/{target.pk}/convert_to_alias/")
    assert again(target).alias_of is None
