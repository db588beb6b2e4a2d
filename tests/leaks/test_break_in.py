"""Other ways in: wrong methods, forged fields, keys of others’ things behind one’s own address."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.db import transaction
from django.test import Client
from django.urls import get_resolver
from wagtail.admin.models import EditingSession
from wagtail.models import Comment, Page, TaskState

from pilots.models import Participation, ProgressIndexPage
from roles import own
from tests.leaks import actions as do
from tests.leaks.hidden import HiddenSite
from tests.leaks.routes import walk

pytestmark = pytest.mark.django_db


@pytest.fixture
def site(hidden_site: HiddenSite) -> Iterator[HiddenSite]:
    """The site, with the forms of its editors. What a test changes is undone."""
    if not hasattr(hidden_site, "forms"):
        admin = Client()
        admin.force_login(hidden_site.people["administrator"])
        do.prepare(hidden_site, admin)
    with transaction.atomic():
        yield hidden_site
        transaction.set_rollback(True)


@pytest.fixture
def lead(site: HiddenSite) -> Client:
    """The pilot lead, signed in."""
    client = Client(raise_request_exception=False)
    client.force_login(site.people["pilot lead"])
    return client


def again(page: Any) -> Any:
    """A page as it is in the database."""
    return type(page).objects.get(pk=page.pk)


def newest(page: Any) -> Any:
    """The newest version of a page."""
    return again(page).get_latest_revision_as_object()


def hidden_words(site: HiddenSite, answer: Any) -> list[str]:
    """What the pilot lead should not have read."""
    seen = site.canaries.in_text(answer.content.decode(errors="replace") + str(answer.headers))
    return site.canaries.kept_from("pilot lead", seen)


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


# Fields that no form shows


def test_forged_fields_of_a_page_change_nothing(site, lead):
    page = site.own_pilot
    forged = {
        "owner": site.other.pk, "path": "00010001", "depth": 2, "live": "on", "locale": site.welsh.pk, "locked": "on",
        "url_path": "/x/", "content_type": 1, "first_published_at": "2001-01-01", "latest_revision": 1, "numchild": 0,
        "expired": "on", "alias_of": site.page.pk, "has_unpublished_changes": "", "translation_key": "x",
    }  # fmt: skip
    lead.post(do.edit(page), {**site.forms[page.pk], **forged, "title": "Other words"})
    new, old = newest(page), page
    assert new.title == "Other words"
    for name in (
        "owner_id",
        "path",
        "depth",
        "live",
        "locale_id",
        "locked",
        "content_type_id",
        "alias_of_id",
    ):
        assert getattr(new, name) == getattr(old, name), name
    assert again(page).title == old.title


def test_a_lead_cannot_set_when_a_page_goes_live(site, lead):
    page = site.own_pilot
    lead.post(do.edit(page), {**site.forms[page.pk], "go_live_at": do.TOMORROW, **do.PUBLISH})
    assert not page.revisions.filter(approved_go_live_at__isnull=False).exists()
    assert again(page).live_revision_id == page.live_revision_id


def test_rows_of_another_page_cannot_be_taken_over(site, lead):
    row = Participation.objects.get(pilot=site.pilot) if site.pilot.participants.exists() else None
    row = row or Participation.objects.create(
        pilot_id=site.pilot.pk, organisation=site.area, locale=site.pilot.locale
    )
    page = site.own_pilot
    data = {**site.forms[page.pk], "participants-0-id": row.pk, "participants-0-area": "Taken"}
    lead.post(do.edit(page), data)
    row.refresh_from_db()
    assert (row.pilot_id, row.area) == (site.pilot.pk, "")
    assert site.area.pk not in {one.organisation_id for one in newest(page).participants.all()}


def test_comments_of_others_cannot_be_read_changed_or_answered(site, lead):
    page = site.own_pilot
    data = {
        **site.forms[page.pk],
        **do.COMMENT,
        "comments-INITIAL_FORMS": "1",
        "comments-0-id": site.comment.pk,
    }
    answer = lead.post(
        do.edit(page), {**data, "comments-0-text": "Taken over", "comments-0-deleted": "on"}
    )
    assert hidden_words(site, answer) == []
    comment = Comment.objects.get(pk=site.comment.pk)
    assert (comment.text, comment.page_id) == (site.comment.text, site.page.pk)


# Keys of others’ things behind one’s own address


def test_a_review_of_another_page_cannot_be_answered(site, lead):
    task = site.states["pilot"].current_task_state
    for page in (site.own_pilot, site.pilot):
        for word in ("approve", "reject"):
            for place in ("action", "collect_action_data"):
                answer = lead.post(
                    f"/admin/pages/workflow/{place}/{page.pk}/{word}/{task.pk}/", {"comment": "No"}
                )
                assert hidden_words(site, answer) == []
    lead.post(f"/admin/pages/workflow/confirm_cancellation/{site.pilot.pk}/")
    assert TaskState.objects.get(pk=task.pk).status == "in_progress"


def test_nobody_approves_what_they_have_handed_in_without_the_right_to(site, lead):
    page = site.own_pilot
    lead.post(do.edit(page), {**site.forms[page.pk], "action-submit": "yes"})
    task = again(page).current_workflow_task_state
    lead.post(f"/admin/pages/workflow/action/{page.pk}/approve/{task.pk}/", {"comment": "Fine"})
    lead.post(
        do.edit(page),
        {**site.forms[page.pk], "action-workflow-action": "yes", "workflow-action-name": "approve"},
    )
    assert TaskState.objects.get(pk=task.pk).status == "in_progress"


def test_versions_and_reviews_of_another_page_are_not_shown_under_ones_own(site, lead):
    own_key = site.own_pilot.pk
    for part in (f"revisions/{site.revision.pk}/view/", f"revisions/{site.revision.pk}/revert/",
                 f"revisions/compare/{site.old_revision.pk}...{site.revision.pk}/", f"revisions/compare/earliest...{site.revision.pk}/",
                 f"workflow_history/detail/{site.states['page'].pk}/"):  # fmt: skip
        answer = lead.get(f"/admin/pages/{own_key}/{part}")
        assert answer.status_code in (302, 403, 404), part
        assert hidden_words(site, answer) == [], part


def test_who_else_is_editing_is_told_of_ones_own_pages_only(site, lead):
    for kind, thing in (
        ("organisationpage", site.page),
        ("pilotpage", site.pilot),
        ("page", site.pilot),
    ):
        app = thing._meta.app_label if kind != "page" else "wagtailcore"
        answer = lead.post(
            f"/admin/editing-sessions/ping/{app}/{kind}/{thing.pk}/{site.session.pk}/"
        )
        assert answer.status_code in (302, 403, 404)
    lead.post(f"/admin/editing-sessions/release/{site.session.pk}/")
    assert EditingSession.objects.filter(pk=site.session.pk).exists()


def test_an_upload_of_somebody_else_cannot_be_finished_or_thrown_away(site, lead):
    for name in ("create_from_uploaded_image", "delete_upload"):
        assert lead.post(f"/admin/images/multiple/{name}/{site.upload.pk}/", {}).status_code in (
            302,
            403,
        )
    site.upload.refresh_from_db()
    assert lead.post(f"/admin/images/multiple/{site.image.pk}/", {}).status_code in (302, 403)


def test_no_page_is_made_below_somebody_elses(site, lead):
    index = ProgressIndexPage.objects.child_of(site.beside).get()
    before = Page.objects.count()
    for address in (f"pages/add/pilots/progressupdatepage/{index.pk}/", f"pages/add/home/standardpage/{site.own_pilot.pk}/",
                    f"pages/add/pilots/pilotpage/{site.tree.pilots.pk}/"):  # fmt: skip
        lead.post(
            f"/admin/{address}",
            {**site.update_form, "title": "New", "slug": "new", "parent_page": index.pk},
        )
    lead.post("/admin/updates/choose_parent/", {"parent_page": site.beside.pk})
    assert Page.objects.count() == before


def test_tags_of_others_are_not_offered(site, lead):
    for address in (
        "/admin/tag-autocomplete/?term=zq",
        "/admin/images/",
        "/admin/images/chooser/",
        "/admin/documents/",
    ):
        assert hidden_words(site, lead.get(address)) == []
    assert lead.get("/admin/images/").status_code == 200


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
