"""Forged fields, and keys of others’ things behind one’s own address."""

import pytest
from wagtail.admin.models import EditingSession
from wagtail.models import Comment, Page, TaskState

from pilots.models import Participation, ProgressIndexPage
from tests.leaks import actions as do
from tests.leaks.visits import again, hidden_words, newest

pytestmark = pytest.mark.django_db


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
